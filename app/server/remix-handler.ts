import { createRequestHandler, type AppLoadContext, type RequestHandler, type ServerBuild } from '@remix-run/node';
import type { NextFunction, Response } from 'express';
import type { BoundedRequest } from './guards';
import { splitBySegment } from './routes-by-segment';
import { sendAnswer } from './send-answer';

/**
 * Hands a request to Remix and its answer back. Our own adapter, because the body was already read within bounds and
 * the address is ours to name: the stock one believes X-Forwarded-Host and takes bodies of any size.
 */
export function remixHandler(options: {
  build: () => Promise<ServerBuild>;
  mode: 'production' | 'development';
  appUrl: string;
  contextFor: (request: BoundedRequest, response: Response) => AppLoadContext;
}) {
  let known: { build: ServerBuild; handlerFor: (pathname: string) => RequestHandler } | undefined;
  return async (request: BoundedRequest, response: Response, next: NextFunction) => {
    try {
      const build = await options.build();
      if (known?.build !== build) known = { build, handlerFor: handlersOf(build, options.mode) };
      const context = options.contextFor(request, response);
      const answer = await known.handlerFor(request.path)(toWebRequest(request, response, options.appUrl), context);
      await sendAnswer(answer, context.page, response);
    } catch (error) {
      next(error);
    }
  };
}

/** A handler for each part of the build, made when it is first asked for. */
function handlersOf(build: ServerBuild, mode: 'production' | 'development'): (pathname: string) => RequestHandler {
  const partFor = splitBySegment(build);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (pathname) => {
    const part = partFor(pathname);
    const handler = handlers.get(part) ?? createRequestHandler(part, mode);
    handlers.set(part, handler);
    return handler;
  };
}

function toWebRequest(request: BoundedRequest, response: Response, appUrl: string): Request {
  const host = request.headers.host ?? new URL(appUrl).host;
  const url = new URL(request.originalUrl, `${new URL(appUrl).protocol}//${host}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) value.forEach((each) => headers.append(name, each));
    else if (value !== undefined) headers.set(name, value);
  }
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  const body = request.boundedBody ? new Uint8Array(request.boundedBody) : null;
  return new Request(url, { method: request.method, headers, signal: controller.signal, body });
}
