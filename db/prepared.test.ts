import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Db, type OpenDatabase } from './database';
import { prepare } from './prepared';

let database: OpenDatabase;
beforeEach(() => {
  database = openDatabase('sqlite::memory:');
});
afterEach(() => database.close());

let built = 0;
const among = prepare((db: Db, { least, names }: { least: string; names: readonly string[] }) => {
  built += 1;
  return db
    .selectFrom(sql<{ name: string }>`(select 'apple' as name union select 'pear' union select 'plum')`.as('fruit'))
    .select('fruit.name')
    .where('fruit.name', 'in', names)
    .where('fruit.name', '>=', least)
    .orderBy('fruit.name');
});

const asked = async (least: string, ...names: string[]) => (await among(database.db, { least, names })).map(({ name }) => name);

test('a statement is put together once and asked with other values each time', async () => {
  built = 0;
  expect(await asked('a', 'apple', 'plum')).toEqual(['apple', 'plum']);
  expect(await asked('b', 'apple', 'plum')).toEqual(['plum']);
  expect(await asked('a', 'pear', 'apple')).toEqual(['apple', 'pear']);
  expect(built).toBe(1);
});

test('a list of another length is a statement of its own', async () => {
  built = 0;
  expect(await asked('a', 'apple', 'plum', 'pear')).toEqual(['apple', 'pear', 'plum']);
  expect(await asked('a', 'pear')).toEqual(['pear']);
  expect(await asked('c', 'plum', 'pear', 'apple')).toEqual(['pear', 'plum']);
  expect(built).toBe(2);
});

test('statements with long lists are answered and not kept', async () => {
  const many = Array.from({ length: 21 }, (_, index) => `no-${index}`);
  expect(await asked('a', ...many)).toEqual([]);
  built = 0;
  expect(await asked('a', ...many.slice(1), 'pear')).toEqual(['pear']);
  expect(built).toBe(1);
});

test('a transaction asks the same statement', async () => {
  await asked('a', 'plum');
  built = 0;
  const rows = await database.db.transaction().execute((tx) => among(tx, { least: 'a', names: ['plum'] }));
  expect(rows).toEqual([{ name: 'plum' }]);
  expect(built).toBe(0);
});
