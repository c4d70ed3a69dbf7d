import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Log } from './log';

/** Gives each request an id and writes one line when it is answered. One-use links are named without their secret. */
export function logRequests(log: Log) {
  return (request: Request, response: Response, next: NextFunction) => {
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    const startedAt = performance.now();
    response.on('close', () => {
      const line = {
        requestId,
        method: request.method,
        path: pathWithoutSecrets(request.originalUrl),
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - startedAt),
      };
      if (response.statusCode >= 500) log.error(line, 'request failed');
      else if (response.statusCode >= 400) log.warn(line, 'request refused');
      else log.debug(line, 'request answered');
    });
    next();
  };
}

/** Tokens of links stand in the path, typed search words in the query: neither belongs into a log. */
export function pathWithoutSecrets(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/^\/(invitations|reset-password|set-up|unsubscribe|verify)\/[^/]+/i, '/$1/[cut]');
}
