import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuseForeignOrigin } from '~/server/guards';
import { serve, type TinyServer } from './tiny-server';

const appUrl = 'http://training.test:3000';
let reached = 0;
let server: TinyServer;
beforeAll(async () => {
  server = await serve((app) => {
    app.use(refuseForeignOrigin(appUrl));
    app.all('*', (_request, response) => {
      reached += 1;
      response.send('reached');
    });
  });
});
afterAll(() => server.close());

async function post(headers: Record<string, string>, path = '/learn', method = 'POST') {
  const before = reached;
  const answer = await fetch(server.url + path, { method, headers });
  return { status: answer.status, reached: reached > before, text: await answer.text() };
}

test.each(['/learn', '/learn?_data=routes%2Flearn', '/certificates/1.pdf', '/'])(
  'a POST to %s from our own page comes through',
  async (path) => {
    expect(await post({ origin: appUrl, 'sec-fetch-site': 'same-origin' }, path)).toMatchObject({ status: 200, reached: true });
    expect(await post({ origin: appUrl }, path)).toMatchObject({ status: 200, reached: true });
  },
);

describe.each(['/learn', '/learn?_data=routes%2Flearn', '/certificates/1.pdf', '/?index'])('a POST to %s is refused', (path) => {
  test.each([
    ['without an origin', {}],
    ['from an origin that a browser hides', { origin: 'null' }],
    ['from another site', { origin: 'https://evil.test' }],
    ['from the same host on another port', { origin: 'http://training.test:3001' }],
    ['from the same host by another scheme', { origin: 'https://training.test:3000' }],
    ['from a host that only begins like ours', { origin: 'http://training.test:3000.evil.test' }],
    ['from a host below ours', { origin: 'http://www.training.test:3000' }],
    ['with our origin, but sent by another site as the browser says', { origin: appUrl, 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour below the same domain', { origin: appUrl, 'sec-fetch-site': 'same-site' }],
    ['with our origin twice', { origin: `${appUrl}, ${appUrl}` }],
    ['with a forwarded host that matches its origin', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', host: 'evil.test' }],
    ['from this machine, although we are not on it', { origin: 'http://localhost:3000' }],
  ])('%s', async (_case, headers) => {
    const answer = await post(headers as Record<string, string>, path);
    expect(answer).toMatchObject({ status: 403, reached: false });
    expect(answer.text).toContain('nothing was changed');
  });
});

test('a mail program may post to the way out of a mail, which carries its own proof, and a browser on another site may not', async () => {
  expect(await post({}, '/unsubscribe/some-token')).toMatchObject({ status: 200, reached: true });
  for (const headers of [{ origin: 'https://evil.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])
    expect(await post(headers as unknown as Record<string, string>, '/unsubscribe/some-token')).toMatchObject({
      status: 403,
      reached: false,
    });
  for (const path of ['/unsubscribe/some-token/x', '/unsubscribe/some-token?_data=routes%2Flearn', '/learn/unsubscribe/x'])
    expect(await post({}, path)).toMatchObject({ status: 403, reached: false });
});

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is looked at like POST', async (method) => {
  expect(await post({}, '/learn', method)).toMatchObject({ status: 403, reached: false });
});

test.each(['GET', 'HEAD'])('%s needs no origin: it changes nothing', async (method) => {
  expect(await post({ origin: 'https://evil.test' }, '/learn', method)).toMatchObject({ status: 200, reached: true });
});

test('on one machine, localhost and 127.0.0.1 are the same place, but not another port of it', async () => {
  const local = await serve((app) => {
    app.use(refuseForeignOrigin('http://localhost:3000'));
    app.use((_request, response) => response.send('reached'));
  });
  const statusFrom = async (origin: string) => (await fetch(local.url, { method: 'POST', headers: { origin } })).status;
  expect(await statusFrom('http://127.0.0.1:3000')).toBe(200);
  expect(await statusFrom('http://127.0.0.1:3001')).toBe(403);
  expect(await statusFrom('http://localhost.evil.test:3000')).toBe(403);
  await local.close();
});
