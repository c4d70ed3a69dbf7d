import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { NonceProvider } from './http/nonce';

/**
 * The whole page at once: no page of ours waits for data while it is rendered, and a stream would come in pieces of two
 * kilobytes, each to be compressed and sent on its own.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  const page = renderToString(
    <NonceProvider value={context.nonce}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </NonceProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Almost every page names somebody; none may stay in a shared machine's cache.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
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
