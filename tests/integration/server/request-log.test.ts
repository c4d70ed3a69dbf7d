import { Writable } from 'node:stream';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logRequests, pathWithoutSecrets } from '~/server/request-log';
import { serve, type TinyServer } from './tiny-server';

let server: TinyServer;
let written: string;
beforeEach(async () => {
  written = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  server = await serve((app) => {
    app.use(logRequests(pino({ level: 'debug' }, sink)));
    app.use((request, response) => response.status(Number(request.query.status ?? 200)).send('answer'));
  });
});
afterEach(() => server.close());

const lines = async () => {
  // A line is written when the answer is out, which is after the client has it.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('an answer carries the id under which the log has it, and each has its own', async () => {
  const ids = [await fetch(`${server.url}/learn`), await fetch(`${server.url}/learn`)].map((answer) => answer.headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(2);
  expect((await lines()).map((line) => line.requestId)).toEqual(ids);
});

test('an id that the client made up is not taken over', async () => {
  const answer = await fetch(server.url, { headers: { 'x-request-id': 'made-up' } });
  expect(answer.headers.get('x-request-id')).not.toBe('made-up');
});

test('what failed stands out from what was refused and from what was answered', async () => {
  for (const status of [200, 404, 500]) await fetch(`${server.url}/?status=${status}`);
  expect((await lines()).map(({ level, status, method }) => ({ level, status, method }))).toEqual([
    { level: 20, status: 200, method: 'GET' },
    { level: 40, status: 404, method: 'GET' },
    { level: 50, status: 500, method: 'GET' },
  ]);
});

test.each([
  ['/search?q=my+divorce', '/search'],
  ['/invitations/abc123', '/invitations/[cut]'],
  ['/reset-password/abc123?x=1', '/reset-password/[cut]'],
  ['/set-up/abc123', '/set-up/[cut]'],
  ['/verify/SW-1', '/verify/[cut]'],
  ['/unsubscribe/secret', '/unsubscribe/[cut]'],
  ['/learn/calendar.ics?key=secret', '/learn/calendar.ics'],
  ['/modules/phone-etiquette/quiz', '/modules/phone-etiquette/quiz'],
])('%s is logged as %s', (url, logged) => {
  expect(pathWithoutSecrets(url)).toBe(logged);
});
