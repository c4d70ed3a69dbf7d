import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Deps } from '~/features/deps.server';
import { healthz, readyz } from '~/server/health';
import type { OpenDatabase } from '~db/database';
import { testDatabase } from '~tests/setup/test-database';
import { serve, type TinyServer } from './tiny-server';

let database: OpenDatabase;
let server: TinyServer;
let problems: readonly unknown[];
beforeEach(async () => {
  database = await testDatabase();
  problems = [];
  server = await serve((app) => {
    app.get('/healthz', healthz);
    app.get(
      '/readyz',
      readyz({ deps: { db: database.db } as Deps, catalog: { problems: () => problems } as Parameters<typeof readyz>[0]['catalog'] }),
    );
  });
});
afterEach(() => server.close());

async function ask(path: string) {
  const answer = await fetch(server.url + path);
  return { status: answer.status, ...((await answer.json()) as { checks?: Record<string, string> }) };
}

test('a process with a current database and sound content is ready', async () => {
  expect(await ask('/readyz')).toEqual({ status: 'ok', checks: { database: 'ok', migrations: 'ok', content: 'ok' } });
  await database.close();
});

test('a step that is still to be applied is named', async () => {
  await sql`delete from schema_migration`.execute(database.db);
  expect(await ask('/readyz')).toMatchObject({ status: 'not ready', checks: { database: 'ok', migrations: 'pending' } });
  await database.close();
});

test('a database from a newer version is named', async () => {
  await sql`insert into schema_migration (id, applied_at) values ('9999-later', '2030-01-01T00:00:00.000Z')`.execute(database.db);
  expect(await ask('/readyz')).toMatchObject({ checks: { database: 'ok', migrations: 'newer than this version' } });
  await database.close();
});

test('content with mistakes is named', async () => {
  problems = ['a mistake'];
  expect(await ask('/readyz')).toMatchObject({ checks: { content: 'has mistakes' } });
  await database.close();
});

test('without its database the process runs but is not ready', async () => {
  await database.close();
  expect(await ask('/readyz')).toMatchObject({ status: 'not ready', checks: { database: 'not reachable', migrations: 'unknown' } });
  expect(await ask('/healthz')).toEqual({ status: 'ok' });
});

test('not being ready is a 503, so that whoever watches needs not read', async () => {
  problems = ['a mistake'];
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  problems = [];
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await database.close();
});
