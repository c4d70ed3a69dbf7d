import { describe, expect, inject, test } from 'vitest';

const baseUrl = inject('baseUrl');
const get = (path: string, headers: Record<string, string> = {}) => fetch(baseUrl + path, { headers, redirect: 'manual' });
const nonceOf = (answer: Response) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];

describe('a page', () => {
  test('comes with a policy that lets only its own scripts run, and a nonce that no other page had', async () => {
    const pages = await Promise.all([get('/sign-in'), get('/sign-in'), get('/sign-in')]);
    expect(new Set(pages.map(nonceOf)).size).toBe(3);
    for (const page of pages) {
      expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe-|\*/);
      const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonceOf(page)}"`))).toEqual([]);
    }
  });

  test('holds nothing that the policy forbids: no inline style, no handler', async () => {
    const html = await (await get('/sign-in')).text();
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
  });

  test('is kept by no cache, and says nothing of what serves it', async () => {
    const { headers } = await get('/sign-in');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each(['/no-such-page', '/modules/no-such-module', '/learn/deeper', '/verify/x/y'])(
    'that does not exist is a 404 or a way to sign in: %s',
    async (path) => {
      const answer = await get(path);
      expect([302, 404]).toContain(answer.status);
      expect(answer.headers.get('content-security-policy')).toBeTruthy();
      expect(await answer.text()).not.toMatch(/\bat .*\(.*:\d+:\d+\)/);
    },
  );

  test('that nobody has is a 404', async () => {
    expect((await get('/no-such-page')).status).toBe(404);
  });

  test('is led nowhere by a forwarded host', async () => {
    const answer = await get('/learn', { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https', forwarded: 'host=evil.test' });
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
    expect(await answer.text()).not.toContain('evil.test');
  });
});

describe('the built files', () => {
  test('are kept by browsers for good, come compressed, and are all there', async () => {
    const html = await (await get('/sign-in')).text();
    const files = [...new Set(html.match(/\/assets\/[\w.-]+\.(js|css)/g))];
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const answer = await get(file);
      expect(answer.status, file).toBe(200);
      expect(answer.headers.get('cache-control'), file).toBe('public, max-age=31536000, immutable');
    }
  });

  test('that are gone are a 404 without a page', async () => {
    const answer = await get('/assets/gone-12345678.js');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/plain');
  });

  test('hold React as it is meant for browsers, whoever built them', async () => {
    const html = await (await get('/sign-in')).text();
    const scripts = await Promise.all([...new Set(html.match(/\/assets\/[\w.-]+\.js/g))].map(async (file) => (await get(file)).text()));
    expect(scripts.some((script) => script.includes('hydrateRoot'))).toBe(true);
    expect(scripts.filter((script) => script.includes('React DevTools'))).toEqual([]);
  });

  test('hold no source map and no part of the server', async () => {
    const html = await (await get('/sign-in')).text();
    for (const file of new Set(html.match(/\/assets\/[\w.-]+\.js/g))) {
      expect((await get(`${file}.map`)).status).toBe(404);
      expect(await (await get(file)).text(), file).not.toMatch(/better-sqlite3|kysely|SESSION_SECRET/);
    }
  });
});

test('the process and its readiness can be watched', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
  expect(await (await get('/readyz')).json()).toEqual({ status: 'ok', checks: { database: 'ok', migrations: 'ok', content: 'ok' } });
});
