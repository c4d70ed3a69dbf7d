import { beforeAll, describe, expect, inject, test } from 'vitest';
import { samplePassword } from '~tests/setup/browser';
import { rawRequest, statusOf } from '~tests/setup/raw-request';

const baseUrl = inject('baseUrl');
const { port, host } = new URL(baseUrl);
const form = 'application/x-www-form-urlencoded';
let cookie: string;

/** As a browser posts a form of ours, unless told otherwise. */
function post(path: string, { body = '', headers = {} }: { body?: string; headers?: Record<string, string> } = {}) {
  const own = { origin: baseUrl, 'content-type': form, cookie };
  return fetch(baseUrl + path, { method: 'POST', body, headers: { ...own, ...headers }, redirect: 'manual' });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(baseUrl + path, { headers: { cookie, ...headers }, redirect: 'manual' });

async function expectHealthy() {
  expect((await fetch(`${baseUrl}/readyz`)).status).toBe(200);
  expect((await get('/learn')).status).toBe(200);
}

beforeAll(async () => {
  cookie = '';
  const body = String(new URLSearchParams({ email: 'learner@sample.test', password: samplePassword, redirectTo: '' }));
  const answer = await post('/sign-in', { body });
  expect(answer.status).toBe(302);
  cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  await expectHealthy();
});

describe('a form that another site sends', () => {
  const targets = ['/sign-in', '/sign-out', '/sign-in?_data=routes%2Fsign-in', '/sign-out?_data=routes%2Fsign-out', '/?index'];
  const senders: [string, Record<string, string>][] = [
    ['a foreign origin', { origin: 'https://evil.test' }],
    ['a hidden origin', { origin: 'null' }],
    ['a foreign origin that a forwarded host agrees with', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }],
    ['our origin, called cross-site by the browser', { 'sec-fetch-site': 'cross-site' }],
  ];
  test.each(targets.flatMap((target) => senders.map(([sender, headers]) => [target, sender, headers] as const)))(
    '%s refuses %s',
    async (target, _sender, headers) => {
      expect((await post(target, { headers })).status).toBe(403);
    },
  );

  test.each(targets)('%s refuses a missing origin', async (target) => {
    const head = `POST ${target} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nContent-Type: ${form}\r\nContent-Length: 0\r\n\r\n`;
    expect(statusOf(await rawRequest(Number(port), head))).toBe(403);
  });

  test('nobody was signed out by any of it', () => expectHealthy());
});

describe('what is too much', () => {
  test('a form over 1 MB gets a sentence', async () => {
    const answer = await post('/sign-in', { body: `email=${'x'.repeat(1_000_001)}` });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('more than 1 MB');
    await expectHealthy();
  });

  test('thousands of fields get one, too', async () => {
    expect((await post('/sign-in', { body: 'email=a&'.repeat(5_000) })).status).toBe(413);
    await expectHealthy();
  });

  test('a body of 200 MB without an announced end is cut off, and the process stays small', async () => {
    const head = `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${baseUrl}\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `f4240\r\n${'x'.repeat(1_000_000)}\r\n`;
    expect(statusOf(await rawRequest(Number(port), [head, ...Array<string>(200).fill(chunk)]))).toBe(413);
    await expectHealthy();
  });

  test('a header of 20 kB is refused', async () => {
    expect((await get('/learn', { 'x-filler': 'x'.repeat(20_000) })).status).toBe(431);
    await expectHealthy();
  });
});

describe('what no browser sends', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is not taken', async (method) => {
    const answer = await fetch(`${baseUrl}/learn`, { method, headers: { origin: baseUrl, cookie } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test.each([
    '//evil.test/',
    '/learn%00',
    '/modules/%00/quiz',
    '/search?q=%00',
    '/learn/%zz',
    '/verify/%ED%A0%80',
    'http://evil.test/learn',
  ])('the address %s is refused', async (target) => {
    const answer = await rawRequest(Number(port), `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`);
    expect(statusOf(answer)).toBe(400);
  });

  test.each(['/assets/../../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/../package.json'])(
    'no file outside of the public ones is handed out for %s',
    async (target) => {
      const answer = await rawRequest(Number(port), `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
      expect(statusOf(answer)).toBeLessThan(500);
      expect(answer).not.toContain('better-sqlite3');
    },
  );

  test.each([
    ['a body of another kind', '{"email":"a"}', 'application/json', 415],
    ['parts that break off', '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na', 'multipart/form-data; boundary=x', 400],
  ])('%s is refused', async (_case, body, type, status) => {
    expect((await post('/sign-in', { body, headers: { 'content-type': type } })).status).toBe(status);
  });

  test.each([
    '',
    'email=%00&password=%00',
    'email=a&email=b&password=c&password=d',
    '__proto__=x&constructor=y',
    `email=${'x'.repeat(100_000)}&password=y`,
  ])('the form %j is answered with what to mend', async (body) => {
    const answer = await post('/sign-in', { body, headers: { cookie: '' } });
    expect(answer.status).toBe(400);
  });
});
