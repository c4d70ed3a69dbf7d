import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { spawnApp, startApp, type AppProcess } from '~tests/setup/app-process';

/** Most of these tests are about the process alone, and the sample company takes a while to load. */
const withoutPeople = { SAMPLE_COMPANY: 'off' };

let app: AppProcess;
afterEach(() => app.stop());

/** Posts a form in two pieces, the second of which waits. */
function slowPost(baseUrl: string) {
  const body = 'email=nobody%40sample.test&password=wrong';
  const headers = { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
  const request = http.request(`${baseUrl}/sign-in`, { method: 'POST', headers });
  const status = new Promise<number | undefined>((resolve, reject) => {
    request.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode)));
    request.on('error', reject);
  });
  request.write(body.slice(0, 10));
  return { finish: () => request.end(body.slice(10)), status };
}

test('SIGTERM lets a form that is on its way arrive and be answered, then the process ends in order', async () => {
  app = await startApp({ ...withoutPeople, LOG_LEVEL: 'info' });
  const running = slowPost(app.baseUrl);
  await new Promise((resolve) => setTimeout(resolve, 200));
  app.signal('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect(fetch(`${app.baseUrl}/healthz`)).rejects.toThrow();
  running.finish();
  expect(await running.status).toBe(400);
  expect(await app.ended).toBe(0);
  expect(app.log()).toContain('finishing what is running');
  // Closed in order, the journal was carried over into the database.
  expect(fs.existsSync(path.join(app.folder, 'servewell.db-wal'))).toBe(false);
});

test('a process that was killed starts again on the same data', async () => {
  app = await startApp(withoutPeople);
  app.signal('SIGKILL');
  expect(await app.ended).toBe('SIGKILL');
  const again = await startApp({ ...withoutPeople, DATABASE_URL: `sqlite:${path.join(app.folder, 'servewell.db')}` });
  expect((await fetch(`${again.baseUrl}/sign-in`)).status).toBe(200);
  await again.stop();
});

test('the session secret and the database are readable by their owner only', async () => {
  app = await startApp(withoutPeople);
  for (const file of ['session-secret', 'servewell.db']) expect(fs.statSync(path.join(app.folder, file)).mode & 0o777, file).toBe(0o600);
});

test('what breaks is answered calmly: a reference, no stack, the cause in the log', async () => {
  app = await startApp(withoutPeople);
  const database = new Sqlite(path.join(app.folder, 'servewell.db'));
  // The worst that can happen to a running server: a table is gone.
  database.pragma('foreign_keys = off');
  database.exec('drop trigger certification_refuses_update; drop trigger certification_refuses_delete');
  database.exec('alter table certification rename to certification_gone');
  database.close();
  const answer = await fetch(`${app.baseUrl}/verify/SW-AAAA-BBBB-CCCC`);
  const html = await answer.text();
  expect(answer.status).toBe(500);
  const reference = answer.headers.get('x-request-id') ?? '';
  expect(html).toContain(reference);
  expect(html).not.toMatch(/no such table|node_modules|\bat .*:\d+:\d+|SqliteError/);
  expect(app.log()).toContain(reference);
  expect(app.log()).toContain('no such table');
});

describe('a start that must not happen says why and leaves everything as it is', () => {
  test.each([
    ['an empty database', (file: string) => fs.writeFileSync(file, ''), /is empty \(0 bytes\)/],
    ['a damaged database', (file: string) => fs.writeFileSync(file, 'SQLite format 3\0'.padEnd(8192, 'x')), /another program|damaged/],
    ['a file that is no database', (file: string) => fs.writeFileSync(file, 'a list'), /is damaged \(it is not a database file\)/],
  ])('%s', async (_case, prepare, sentence) => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-theirs-')), 'theirs.db');
    prepare(file);
    const before = fs.readFileSync(file);
    app = await spawnApp({ DATABASE_URL: `sqlite:${file}` });
    expect(await app.ended).toBe(1);
    expect(app.log()).toMatch(sentence);
    expect(app.log()).not.toMatch(/\bat .*:\d+:\d+/);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    fs.rmSync(path.dirname(file), { recursive: true });
  });

  test('a configuration with several mistakes names all of them', async () => {
    app = await spawnApp({ PORT: 'seven', COMPANY_TIME_ZONE: 'Middle/Earth', LOG_LEVEL: 'loud' });
    expect(await app.ended).toBe(1);
    for (const name of ['PORT', 'COMPANY_TIME_ZONE', 'LOG_LEVEL']) expect(app.log()).toContain(name);
  });

  test('production without a secret, or with sample accounts, does not start', async () => {
    app = await spawnApp({ NODE_ENV: 'production', SAMPLE_COMPANY: 'on' });
    expect(await app.ended).toBe(1);
    expect(app.log()).toMatch(/SESSION_SECRET is required/);
    expect(app.log()).toMatch(/SAMPLE_COMPANY cannot be on/);
  });
});

test('production starts empty: a link in the log makes the first administrator, and nobody of the sample can sign in', async () => {
  app = await startApp({ NODE_ENV: 'production', SESSION_SECRET: 'a secret of this test, long enough', LOG_LEVEL: 'info' });
  expect(app.log()).toMatch(/Open this link once to make the first administrator: http:\/\/127\.0\.0\.1:\d+\/set-up\/[\w-]+/);
  expect(await (await fetch(`${app.baseUrl}/sign-in`)).text()).not.toContain('sample.test');
});
