import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction, isReachable, isUniqueViolation, openDatabase, type OpenDatabase } from './database';
import { migrate } from './migrate';

const at = '2026-01-01T00:00:00.000Z';
let opened: OpenDatabase;
beforeEach(async () => {
  opened = openDatabase('sqlite::memory:');
  await migrate(opened.db, opened.dialect, () => new Date());
});
afterEach(() => opened.close());

const anEdition = (id: string, content = '{}') => ({ id, module_id: 'm', label: '1', content, first_seen_at: at });

test('work that fails leaves nothing behind', async () => {
  const failing = inTransaction(opened.db, async (tx) => {
    await tx.insertInto('edition').values(anEdition('a')).execute();
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await opened.db.selectFrom('edition').selectAll().execute()).toEqual([]);
});

test('work is tried again when another took its key in the same moment, and fails when the key stays taken', async () => {
  await opened.db.insertInto('edition').values(anEdition('a')).execute();
  const taking = (keys: string[]) =>
    inTransaction(opened.db, async (tx) => {
      await tx
        .insertInto('edition')
        .values(anEdition(keys.shift() ?? 'a'))
        .execute();
      return 'done';
    });
  expect(await taking(['a', 'a', 'b'])).toBe('done');
  await expect(taking(['a', 'a', 'a', 'c'])).rejects.toSatisfy(isUniqueViolation);
});

test('on a full disk the failure names the disk, nothing is saved, and work goes on once there is room', async () => {
  const pages = (await sql<{ page_count: number }>`pragma page_count`.execute(opened.db)).rows[0]?.page_count ?? 0;
  await sql.raw(`pragma max_page_count = ${pages + 2}`).execute(opened.db);
  const write = (id: string) =>
    inTransaction(
      opened.db,
      async (tx) =>
        void (await tx
          .insertInto('edition')
          .values(anEdition(id, 'x'.repeat(100_000)))
          .execute()),
    );
  await expect(write('a')).rejects.toThrow(/full/);
  expect(await opened.db.selectFrom('edition').select('id').execute()).toEqual([]);
  await sql.raw(`pragma max_page_count = ${pages + 1000}`).execute(opened.db);
  await write('a');
  expect(await opened.db.selectFrom('edition').select('id').execute()).toEqual([{ id: 'a' }]);
});

test('a row that is there already is told from other mistakes', async () => {
  const insert = (id: string, at: string) =>
    opened.db
      .insertInto('edition')
      .values({ ...anEdition(id), first_seen_at: at })
      .execute()
      .catch((error: unknown) => error);
  await insert('a', at);
  expect(isUniqueViolation(await insert('a', at))).toBe(true);
  expect(isUniqueViolation(await insert('b', 'yesterday'))).toBe(false);
});

test('a database that was closed is not reachable', async () => {
  const other = openDatabase('sqlite::memory:');
  expect(await isReachable(other.db)).toBe(true);
  await other.close();
  expect(await isReachable(other.db)).toBe(false);
});
