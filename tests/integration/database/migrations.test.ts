import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, type Db } from '~db/database';
import { migrate, NewerDatabase, pendingMigrations } from '~db/migrate';
import { migrations } from '~db/migrations/all';
import { DatabaseRefused } from '~db/sqlite-file';
import { startChild } from '~tests/setup/child-process';
import { scratchDatabase, type ScratchDatabase } from './scratch-database';

const all = migrations.map((migration) => migration.id);
const now = () => new Date('2026-01-01T00:00:00.000Z');

let scratch: ScratchDatabase;
beforeEach(async () => void (scratch = await scratchDatabase()));
afterEach(() => scratch.remove());

async function opened<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const { db, close } = openDatabase(scratch.url);
  try {
    return await work(db);
  } finally {
    await close();
  }
}

const recorded = (db: Db) =>
  sql<{ id: string }>`select id from schema_migration order by id`.execute(db).then(({ rows }) => rows.map((row) => row.id));

test('a new database gets every step once, and a second run applies nothing', async () => {
  await opened(async (db) => {
    expect(await pendingMigrations(db)).toEqual(all);
    expect(await migrate(db, scratch.dialect, now)).toEqual(all);
    expect(await migrate(db, scratch.dialect, now)).toEqual([]);
    expect(await pendingMigrations(db)).toEqual([]);
    expect(await recorded(db)).toEqual(all);
  });
});

test('a process killed in the middle of a step leaves a database that the next start goes on from', async () => {
  const killed = startChild('tests/integration/database/children/migrate-now.ts', scratch.url, scratch.dialect, '2');
  expect((await killed.ended).signal).toBe('SIGKILL');
  await opened(async (db) => {
    expect(await recorded(db)).toEqual(all.slice(0, 1));
    expect(await migrate(db, scratch.dialect, now)).toEqual(all.slice(1));
    expect(await recorded(db)).toEqual(all);
  });
});

test('processes that migrate a new database at the same moment share the work and none of them fails', async () => {
  const children = Array.from({ length: 3 }, () =>
    startChild('tests/integration/database/children/migrate-now.ts', scratch.url, scratch.dialect),
  );
  for (const child of children) expect((await child.ended).code).toBe(0);
  expect(children.flatMap((child) => child.lines()).sort()).toEqual(all);
  expect(await opened(recorded)).toEqual(all);
});

describe('a database that this version must not touch', () => {
  test('holds a step that is not known yet: a newer version made it', async () => {
    await opened(async (db) => {
      await migrate(db, scratch.dialect, now);
      await sql`insert into schema_migration (id, applied_at) values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')`.execute(db);
      await expect(migrate(db, scratch.dialect, now)).rejects.toThrow(NewerDatabase);
      await expect(pendingMigrations(db)).rejects.toThrow(/newer Servewell .*9999-from-the-future.*restore the backup/);
    });
  });

  test('holds tables of another program', async () => {
    await opened(async (db) => {
      await sql`create table recipe (name text)`.execute(db);
      await expect(migrate(db, scratch.dialect, now)).rejects.toThrow(DatabaseRefused);
      await expect(recorded(db)).rejects.toThrow();
    });
  });
});
