import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from './database';
import { rememberStatements } from './remembered-statements';

let file: Sqlite.Database;
beforeEach(() => {
  file = new Sqlite(':memory:');
  file.exec('create table fruit (name text)');
  file.exec("insert into fruit values ('apple'), ('pear'), ('plum')");
});
afterEach(() => void file.close());

test('the same statement is prepared once', () => {
  const prepare = vi.spyOn(file, 'prepare');
  const remembered = rememberStatements(file);
  for (let i = 0; i < 3; i += 1)
    expect(remembered.prepare('select name from fruit where name = ?').all(['pear'])).toEqual([{ name: 'pear' }]);
  expect(prepare).toHaveBeenCalledTimes(1);
});

test('a statement that still hands out rows is not disturbed by the same one starting again', () => {
  const remembered = rememberStatements(file);
  const text = 'select name from fruit order by name';
  const outer = remembered.prepare(text).iterate([]);
  expect(outer.next().value).toEqual({ name: 'apple' });
  expect(remembered.prepare(text).all([])).toHaveLength(3);
  expect([...outer]).toEqual([{ name: 'pear' }, { name: 'plum' }]);
});

test('only so many statements are kept, the oldest go first', () => {
  const prepare = vi.spyOn(file, 'prepare');
  const remembered = rememberStatements(file);
  for (let i = 0; i < 501; i += 1) remembered.prepare(`select ${i}`);
  remembered.prepare('select 1');
  expect(prepare).toHaveBeenCalledTimes(501);
  remembered.prepare('select 0');
  expect(prepare).toHaveBeenCalledTimes(502);
});

test('a very long statement is not kept', () => {
  const prepare = vi.spyOn(file, 'prepare');
  const remembered = rememberStatements(file);
  const text = `select name from fruit where name in (${Array(5_000).fill('?').join(', ')})`;
  remembered.prepare(text);
  remembered.prepare(text);
  expect(prepare).toHaveBeenCalledTimes(2);
});

test('a query over all columns sees a column that was added after it was first asked', async () => {
  const opened: OpenDatabase = openDatabase('sqlite::memory:');
  await sql`create table fruit (name text)`.execute(opened.db);
  await sql`insert into fruit values ('apple')`.execute(opened.db);
  const all = () => sql`select * from fruit`.execute(opened.db);
  expect((await all()).rows).toEqual([{ name: 'apple' }]);
  await sql`alter table fruit add column colour text`.execute(opened.db);
  expect((await all()).rows).toEqual([{ name: 'apple', colour: null }]);
  await opened.close();
});
