import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtAssets } from '~/server/built-assets';
import { serve, type TinyServer } from './tiny-server';

let folder: string;
let server: TinyServer;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-assets-'));
  fs.mkdirSync(path.join(folder, 'client/assets'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'client/assets/page-abc123.js'), 'export {}');
  fs.writeFileSync(path.join(folder, 'client/favicon.svg'), '<svg/>');
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  server = await serve((app) => {
    app.use(builtAssets(path.join(folder, 'client')));
    app.use((_request, response) => response.status(418).send('a page'));
  });
});
afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

test('a file whose name holds its hash is kept by browsers for good', async () => {
  const answer = await fetch(`${server.url}/assets/page-abc123.js`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-type')).toMatch(/javascript/);
});

test('other files are asked for again after a while', async () => {
  expect((await fetch(`${server.url}/favicon.svg`)).headers.get('cache-control')).toBe('public, max-age=3600');
});

test.each(['/assets/gone-abc123.js', '/assets/', '/assets/..%2f..%2fsecret.txt', '/assets/%2e%2e%2f%2e%2e%2fsecret.txt'])(
  '%s is not there, and no page is made for it',
  async (target) => {
    const answer = await fetch(server.url + target);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toContain('secret');
  },
);

test('everything else goes on to the pages', async () => {
  expect((await fetch(`${server.url}/learn`)).status).toBe(418);
});
