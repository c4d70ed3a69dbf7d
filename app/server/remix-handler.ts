import zlib from 'node:zlib';
import {
  createRequestHandler,
  writeReadableStreamToWritable,
  type AppLoadContext,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node';
import type { NextFunction, Response } from 'express';
import type { BoundedRequest } from './guards';
import { splitBySegment } from './routes-by-segment';

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

async function sendAnswer(answer: globalThis.Response, page: Buffer | undefined, response: Response): Promise<void> {
  response.statusMessage = answer.statusText;
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (page) sendAtOnce(page, response);
  else if (!answer.body) response.end();
  else if (isPageOrData(answer)) sendAtOnce(Buffer.from(await answer.arrayBuffer()), response);
  else await writeReadableStreamToWritable(answer.body, response);
}

/** Small and ready. Downloads may be large and keep flowing in pieces. */
function isPageOrData(answer: globalThis.Response): boolean {
  return /^(text\/html|application\/json)\b/.test(answer.headers.get('content-type') ?? '');
}

/** A page of 40 kB takes 0.14 ms: less than handing it to another thread and waiting for the pieces would. */
function sendAtOnce(body: Buffer, response: Response) {
  const encoding = body.length < worthCompressing ? undefined : response.req.acceptsEncodings(['br', 'gzip', 'identity']);
  response.vary('Accept-Encoding');
  if (encoding === 'br' || encoding === 'gzip') response.setHeader('Content-Encoding', encoding);
  response.end(encoding === 'br' ? zlib.brotliCompressSync(body, brisk) : encoding === 'gzip' ? zlib.gzipSync(body, { level: 2 }) : body);
}

const worthCompressing = 1_024;

/** Level 4 would take three times as long to save a twentieth more. */
const brisk = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 2 } };
