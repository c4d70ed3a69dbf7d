import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { applicationId, DatabaseRefused, openSqliteFile } from './sqlite-file';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-file-'));
  file = path.join(folder, 'servewell.db');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** A real database with a thousand people, closed. */
async function aDatabase() {
  const { db, dialect, close } = openDatabase(`sqlite:${file}`);
  await migrate(db, dialect, () => new Date());
  const people = Array.from({ length: 1000 }, (_, i) => ({ id: `e${i}`, number: `${i}`, name: `Person ${i}`, email: `p${i}@sample.test` }));
  const same = { department: 'Desk', location: 'Here', job_role: 'Agent', hired_on: '2026-01-01', created_at: '2026-01-01T00:00:00.000Z' };
  await db.transaction().execute(async (tx) => {
    for (const person of people)
      await tx
        .insertInto('employee')
        .values({ ...person, ...same })
        .execute();
  });
  await close();
}

const digest = () => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** The sentence with which the file is refused; fails when it is opened, or when a byte of it changed. */
function refusal(): string {
  const before = digest();
  try {
    openSqliteFile(file).close();
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseRefused);
    expect(digest()).toBe(before);
    return (error as Error).message;
  }
  throw new Error('the file was opened');
}

describe('a file in order', () => {
  test('is opened with settings that survive a power cut, each time', () => {
    for (let opening = 1; opening <= 2; opening += 1) {
      const database = openSqliteFile(file);
      const setting = (name: string) => database.pragma(name, { simple: true });
      expect(setting('journal_mode')).toBe('wal');
      expect(setting('synchronous')).toBe(2);
      expect(setting('foreign_keys')).toBe(1);
      expect(setting('recursive_triggers')).toBe(1);
      expect(setting('busy_timeout')).toBe(5000);
      expect(setting('application_id')).toBe(applicationId);
      database.close();
    }
  });

  test('is made with its folder, and readable by its owner only', () => {
    file = path.join(folder, 'deep', 'down', 'servewell.db');
    openSqliteFile(file).close();
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['servewell.db']);
  });

  test('keeps what a killed process left in the journal', async () => {
    await aDatabase();
    const running = openSqliteFile(file);
    running.exec("update employee set name = 'Changed' where id = 'e1'");
    const copy = path.join(folder, 'after-kill.db');
    for (const suffix of ['', '-wal']) fs.copyFileSync(file + suffix, copy + suffix);
    running.close();
    const reopened = openSqliteFile(copy);
    expect(reopened.prepare("select name from employee where id = 'e1'").get()).toEqual({ name: 'Changed' });
    reopened.close();
  });
});

describe('refused with a sentence and left as it is', () => {
  test('random bytes in the middle', async () => {
    await aDatabase();
    const bytes = fs.readFileSync(file);
    randomBytes(8192).copy(bytes, Math.floor(bytes.length / 2 / 4096) * 4096);
    fs.writeFileSync(file, bytes);
    expect(refusal()).toMatch(/is damaged .*restore the latest backup/);
  });

  test('random bytes in the middle beside a journal that was not carried over yet', async () => {
    await aDatabase();
    const running = openSqliteFile(file);
    running.exec("update employee set name = 'Changed' where id = 'e1'");
    const copy = path.join(folder, 'copy.db');
    for (const suffix of ['', '-wal']) fs.copyFileSync(file + suffix, copy + suffix);
    running.close();
    file = copy;
    const bytes = fs.readFileSync(file);
    for (let page = 3; page * 4096 < bytes.length; page += 2) randomBytes(4096).copy(bytes, page * 4096);
    fs.writeFileSync(file, bytes);
    const journal = fs.readFileSync(`${file}-wal`);
    expect(refusal()).toMatch(/is damaged/);
    expect(fs.readFileSync(`${file}-wal`).equals(journal)).toBe(true);
  });

  test('a file that was cut off', async () => {
    await aDatabase();
    fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2 / 4096) * 4096);
    expect(refusal()).toMatch(/is damaged/);
  });

  test('a file that was cut off within its first page', async () => {
    await aDatabase();
    fs.truncateSync(file, 50);
    expect(refusal()).toMatch(/is damaged|not a database/);
  });

  test('an empty file', () => {
    fs.writeFileSync(file, '');
    expect(refusal()).toMatch(/is empty \(0 bytes\)/);
  });

  test('a file that is no database', () => {
    fs.writeFileSync(file, 'a shopping list\n'.repeat(1000));
    expect(refusal()).toMatch(/is not a database/);
  });

  test("another program's database", () => {
    const foreign = new Sqlite(file);
    foreign.exec('create table recipe (name text)');
    foreign.close();
    expect(refusal()).toMatch(/database of another program/);
  });

  test('our database whose mark was changed', async () => {
    await aDatabase();
    const database = new Sqlite(file);
    database.pragma('application_id = 7');
    database.close();
    expect(refusal()).toMatch(/database of another program/);
  });

  test('a folder', () => {
    file = path.join(folder, 'servewell.db');
    fs.mkdirSync(file);
    expect(() => openSqliteFile(file)).toThrow(/is not a file/);
  });

  test('a missing file whose journal is still there', () => {
    fs.writeFileSync(`${file}-wal`, 'something');
    expect(() => openSqliteFile(file)).toThrow(/missing, but its journal .* is there/);
    expect(fs.existsSync(file)).toBe(false);
  });

  test('a path in a folder that cannot be made', () => {
    fs.writeFileSync(path.join(folder, 'occupied'), '');
    expect(() => openSqliteFile(path.join(folder, 'occupied', 'servewell.db'))).toThrow(DatabaseRefused);
  });
});

test('what a refusal leaves beside the file does not stand in the way of a new database', () => {
  const foreign = new Sqlite(file);
  foreign.pragma('journal_mode = wal');
  foreign.exec('create table recipe (name text)');
  foreign.close();
  refusal();
  fs.renameSync(file, `${file}.away`);
  openSqliteFile(file).close();
});
