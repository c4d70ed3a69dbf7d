import { once } from 'node:events';
import http from 'node:http';
import compression from 'compression';
import { afterEach, expect, it } from 'vitest';
import { download } from '~/http/download.server';
import { sendAnswer } from '~/server/send-answer';
import { serve, type TinyServer } from './tiny-server';

let server: TinyServer;
afterEach(() => server.close());

const piece = Buffer.alloc(64 * 1024, 'x,');

/** Serves a download that is made of these pieces, compressed as the application does it. */
async function serving(pieces: () => AsyncIterable<Uint8Array>) {
  server = await serve((app) => {
    app.use(compression());
    app.get('/', (_request, response) => {
      const answer = download(pieces(), { type: 'text/csv; charset=utf-8', fileName: 'a.csv' });
      sendAnswer(answer, undefined, response).catch(() => response.destroy());
    });
  });
}

function get(headers: http.OutgoingHttpHeaders = {}): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => http.get(server.url, { headers }, resolve).on('error', reject));
}

it.each([{}, { 'Accept-Encoding': 'gzip' }])('a download that cannot be made to its end is seen as broken off: %j', async (headers) => {
  await serving(async function* () {
    for (let count = 0; count < 20; count += 1) yield piece;
    throw new Error('a page cannot be read');
  });
  const answer = await get(headers);
  answer.resume();
  const [error] = (await once(answer, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNRESET');
  expect(answer.complete).toBe(false);
});

it('a download is made no faster than it is read', async () => {
  let made = 0;
  await serving(async function* () {
    for (; made < 2_000; made += 1) {
      yield piece;
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  const answer = await get();
  answer.pause();
  await new Promise((resolve) => setTimeout(resolve, 500));
  // 125 MB were there to be had; what lies in buffers and in the kernel is a few.
  expect(made).toBeLessThan(400);
  answer.resume();
  await once(answer, 'end');
  expect(made).toBe(2_000);
});

it('a download that nobody reads any more is not made any further', async () => {
  let made = 0;
  let ended = false;
  await serving(async function* () {
    try {
      for (; made < 100_000; made += 1) {
        yield piece;
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      ended = true;
    }
  });
  const answer = await get();
  answer.on('error', () => {});
  await once(answer, 'data');
  answer.destroy();
  for (let waited = 0; waited < 50 && !ended; waited += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended).toBe(true);
  expect(made).toBeLessThan(100_000);
});
