import type { NextFunction, Request, Response } from 'express';

/** No form or address of ours comes near these; more is a mistake or an attack. */
const maxBodyBytes = 1_000_000;
/** Files come to these addresses alone, and few at a time: each is held in memory until it is read. */
const maxUploadBytes = 20_000_000;
const uploadAddresses = /^\/hr\/(employees|certifications)\/import(\?|$)/;
const maxUploadsAtOnce = 2;
const maxFields = 1_000;
const maxAddressLength = 4_096;

/** Too much is read on and thrown away up to here, so that the client has ended and sees the refusal. */
const drainedBytes = 40_000_000;

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
    if (isOneClick(request, site ?? origin)) return next();
    const sameOrigin = origin === own || (origin !== undefined && isLoopbackAlias(origin, own));
    if (sameOrigin && (site === undefined || site === 'same-origin')) return next();
    refuse(response, 403, 'This form came from another site, so nothing was changed. Open the page here and try again.');
  };
}

/** Mail programs post to the address in a List-Unsubscribe header by themselves (RFC 8058). Browsers always say where they come from. */
function isOneClick(request: Request, cameFrom: string | undefined): boolean {
  return cameFrom === undefined && request.method === 'POST' && /^\/unsubscribe\/[\w-]+$/.test(request.originalUrl);
}

/** localhost and 127.0.0.1 are one place on one machine: whoever started the server by one may open it by the other. */
function isLoopbackAlias(origin: string, own: string): boolean {
  const loopback = ['localhost', '127.0.0.1', '[::1]'];
  const [theirs, ours] = [URL.canParse(origin) ? new URL(origin) : undefined, new URL(own)];
  return (
    theirs !== undefined &&
    theirs.port === ours.port &&
    theirs.protocol === ours.protocol &&
    loopback.includes(theirs.hostname) &&
    loopback.includes(ours.hostname)
  );
}

/** Only the methods that any page of ours uses. */
export function refuseOddMethods(request: Request, response: Response, next: NextFunction) {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next();
  response.setHeader('Allow', 'GET, HEAD, POST');
  refuse(response, 405, 'This address does not take such a request.');
}

/** Refuses addresses that no link of ours has, and that browsers, Remix and the databases would each read differently. */
export function refuseOddAddresses(request: Request, response: Response, next: NextFunction) {
  if (request.originalUrl.length > maxAddressLength) return refuse(response, 414, 'That address is too long.');
  if (isPlainPath(request.originalUrl) && isHost(request.headers.host)) return next();
  refuse(response, 400, 'That address cannot be read. Check it, or start from the first page.');
}

/** A path of this site, in well-formed UTF-8 and without NUL. */
function isPlainPath(target: string): boolean {
  if (!/^\/(?![/\\])/.test(target)) return false;
  try {
    return !decodeURIComponent(target).includes('\0');
  } catch {
    return false;
  }
}

function isHost(host: string | undefined): boolean {
  return host !== undefined && /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host);
}

/** Reads the body ahead of Remix, whose `formData()` has no limit: a form of at most 1 MB and 1,000 fields, a file of up to 20 MB. */
export function boundBody() {
  const uploads = { open: 0 };
  return (request: BoundedRequest, response: Response, next: NextFunction) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const announced = Number(request.headers['content-length'] ?? 0);
    const limit = uploadAddresses.test(request.originalUrl) ? maxUploadBytes : maxBodyBytes;
    if (announced > drainedBytes) response.setHeader('Connection', 'close');
    if (announced > limit) refuseTooLarge(response, limit);
    else if (limit === maxUploadBytes && !beginUpload(uploads, response)) refuseBusy(response);
    readBody(request, response, limit, next);
  };
}

/** Counts a large file until its answer is out or its sender is gone; false when others are at it already. */
function beginUpload(uploads: { open: number }, response: Response): boolean {
  if (uploads.open >= maxUploadsAtOnce) return false;
  uploads.open += 1;
  response.on('close', () => (uploads.open -= 1));
  return true;
}

function readBody(request: BoundedRequest, response: Response, limit: number, next: NextFunction) {
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (response.headersSent) chunks.length = 0;
    else if (length <= limit) chunks.push(chunk);
    else refuseTooLarge(response, limit);
    if (length > drainedBytes) request.socket.destroy();
  });
  request.on('end', () => {
    if (!response.headersSent) takeForm(request, response, Buffer.concat(chunks)).then((taken) => taken && next(), next);
  });
  request.on('error', () => response.destroy());
}

function refuseTooLarge(response: Response, limit: number) {
  refuse(response, 413, `That was more than ${limit / 1_000_000} MB, so nothing was saved. Send less at once.`);
}

function refuseBusy(response: Response) {
  refuse(response, 503, 'Other files are being taken in just now, so nothing was saved. Send it again in a minute.');
}

/** Keeps the body when it is a form that can be read, and refuses it otherwise. */
async function takeForm(request: BoundedRequest, response: Response, body: Buffer): Promise<boolean> {
  const type = request.headers['content-type'] ?? '';
  const inParts = /^multipart\/form-data\b/i.test(type);
  if (body.length > 0 && !inParts && !/^application\/x-www-form-urlencoded\b/i.test(type)) {
    refuse(response, 415, 'Only forms are taken here, so nothing was saved.');
  } else if (countFields(body, type) > maxFields) {
    refuse(response, 413, 'That form has too many fields, so nothing was saved.');
  } else if (inParts && !(await areReadableParts(body, type))) {
    refuse(response, 400, 'That form broke off on its way, so nothing was saved. Send it again.');
  } else {
    request.boundedBody = body;
    return true;
  }
  return false;
}

function countFields(body: Buffer, contentType: string): number {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1];
  const separator = boundary ? Buffer.from(`--${boundary}`) : Buffer.from('&');
  // Parts are enclosed by their boundary, fields only stand between theirs.
  let count = boundary ? -1 : 1;
  for (let at = body.indexOf(separator); at !== -1 && count <= maxFields; at = body.indexOf(separator, at + separator.length)) count += 1;
  return count;
}

async function areReadableParts(body: Buffer, contentType: string): Promise<boolean> {
  const answer = new globalThis.Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } });
  return answer.formData().then(
    () => true,
    () => false,
  );
}

function refuse(response: Response, status: number, sentence: string) {
  response.status(status).type('text/plain').set('Cache-Control', 'no-store').send(`${sentence}\n`);
}
