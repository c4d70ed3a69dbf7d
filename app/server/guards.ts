import type { NextFunction, Request, Response } from 'express';

/** No form of ours comes near these; more is a mistake or an attack. */
const maxBodyBytes = 1_000_000;
const maxFields = 1_000;

/** The request with its body, read once and within bounds. */
export interface BoundedRequest extends Request {
  boundedBody?: Buffer;
}

/**
 * Refuses what changes something unless it comes from our own pages. Remix checks too, but not for `?_data=` and
 * resource routes, and it lets a missing Origin pass.
 */
export function refuseForeignOrigin(appUrl: string) {
  const own = new URL(appUrl).origin;
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const sameOrigin = origin === own || (origin !== undefined && isLoopbackAlias(origin, own));
    if (sameOrigin && (site === undefined || site === 'same-origin')) return next();
    refuse(response, 403, 'This form came from another site, so nothing was changed. Open the page here and try again.');
  };
}

/** localhost and 127.0.0.1 are one place on one machine: whoever started the server by one may open it by the other. */
function isLoopbackAlias(origin: string, own: string): boolean {
  const loopback = ['localhost', '127.0.0.1', '[::1]'];
  const [theirs, ours] = [URL.canParse(origin) ? new URL(origin) : undefined, new URL(own)];
  return theirs !== undefined && theirs.port === ours.port && theirs.protocol === ours.protocol && loopback.includes(theirs.hostname) && loopback.includes(ours.hostname);
}

/** Only the methods that any page of ours uses. */
export function refuseOddMethods(request: Request, response: Response, next: NextFunction) {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next();
  response.setHeader('Allow', 'GET, HEAD, POST');
  refuse(response, 405, 'This address does not take such a request.');
}

/** Reads the body ahead of Remix, whose `formData()` has no limit: at most 1 MB and 1,000 fields. */
export function boundBody(request: BoundedRequest, response: Response, next: NextFunction) {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const tooLarge = () => {
    response.setHeader('Connection', 'close');
    refuse(response, 413, 'That was more than 1 MB, so nothing was saved. Send less at once.');
    request.removeAllListeners('data');
    request.resume();
  };
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxBodyBytes) tooLarge();
    else chunks.push(chunk);
  });
  request.on('end', () => {
    if (response.headersSent) return;
    const body = Buffer.concat(chunks);
    if (countFields(body, request.headers['content-type'] ?? '') > maxFields) {
      return refuse(response, 413, 'That form has too many fields, so nothing was saved.');
    }
    request.boundedBody = body;
    next();
  });
  request.on('error', () => response.destroy());
}

function countFields(body: Buffer, contentType: string): number {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1];
  const separator = boundary ? Buffer.from(`--${boundary}`) : Buffer.from('&');
  let count = 1;
  for (let at = body.indexOf(separator); at !== -1 && count <= maxFields; at = body.indexOf(separator, at + separator.length)) count += 1;
  return count;
}

function refuse(response: Response, status: number, sentence: string) {
  response.status(status).type('text/plain').set('Cache-Control', 'no-store').send(`${sentence}\n`);
}
