import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceProvider } from './http/nonce';

/** A render that takes longer is given up. */
const renderLimitMs = 5_000;

export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  return new Promise<Response>((resolve, reject) => {
    let shellIsReady = false;
    let finalStatus = status;
    // The timer must end with the render: left alone it keeps each page in memory for seconds.
    const timer = setTimeout(() => abort(), renderLimitMs);
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </NonceProvider>,
      {
        nonce: context.nonce,
        onAllReady() {
          shellIsReady = true;
          clearTimeout(timer);
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          // Almost every page names somebody; none may stay in a shared machine's cache.
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { status: finalStatus, headers }));
          pipe(body);
        },
        onShellError(error) {
          clearTimeout(timer);
          reject(error as Error);
        },
        onError(error) {
          finalStatus = 500;
          if (shellIsReady) context.log.error({ requestId: context.requestId, err: error }, 'a page broke while it was rendered');
        },
      },
    );
  });
}

/** Answers of `?_data=` and resource routes are as personal as pages. */
export function handleDataRequest(response: Response) {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** The log gets the cause under the id that the error page shows. Refusals (404, 403 …) are not faults. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.log.error({ requestId: context.requestId, err: error }, 'a request broke');
}
