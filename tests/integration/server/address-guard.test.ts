import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseOddAddresses, refuseOddMethods } from '~/server/guards';
import { rawRequest, statusOf } from '~tests/setup/raw-request';
import { serve, type TinyServer } from './tiny-server';

let server: TinyServer;
beforeAll(async () => {
  server = await serve((app) => {
    app.use(refuseOddMethods, refuseOddAddresses);
    app.use((_request, response) => response.send('reached'));
  });
});
afterAll(() => server.close());

const statusFor = async (target: string, host = 'training.test') =>
  statusOf(await rawRequest(server.port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`));

test.each([
  '/',
  '/learn',
  '/search?q=caf%C3%A9+%26+more',
  '/verify/AB-12',
  '/modules/x/lessons/%E2%98%95',
  `/search?q=${'x'.repeat(2000)}`,
])('%s is an address', async (target) => expect(await statusFor(target)).toBe(200));

test.each([
  ['another host in place of a path', '//evil.test/learn', 400],
  ['a whole address of another site', 'http://evil.test/learn', 400],
  ['a backslash that some read as a slash', '/\\evil.test', 400],
  ['NUL in the path', '/learn%00', 400],
  ['NUL in the query', '/search?q=%00', 400],
  ['a percent sign without digits', '/learn/%zz', 400],
  ['half a character', '/learn/%ED%A0%80', 400],
  ['half a character in the query', '/search?q=%ED%A0%80', 400],
  ['an endless address', `/search?q=${'x'.repeat(5000)}`, 414],
])('%s is refused', async (_case, target, status) => {
  expect(await statusFor(target)).toBe(status);
});

test.each(['a b', 'x/y', 'x@y', 'a,b'])('a host named %j is refused', async (host) => {
  expect(await statusFor('/', host)).toBe(400);
});

test.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'training.example'])('a host named %j is not', async (host) => {
  expect(await statusFor('/', host)).toBe(200);
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is answered with the methods that are taken', async (method) => {
  const answer = await rawRequest(server.port, `${method} / HTTP/1.1\r\nHost: x\r\n\r\n`);
  expect(statusOf(answer)).toBe(405);
  expect(answer).toMatch(/^allow: GET, HEAD, POST/im);
});
