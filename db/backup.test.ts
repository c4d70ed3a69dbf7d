import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp, BackupRefused } from './backup';
import { openDatabase, type OpenDatabase } from './database';
import { migrate } from './migrate';
import { DatabaseRefused } from './sqlite-file';

let folder: string;
let url: string;
let target: string;
let opened: OpenDatabase;
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-backup-'));
  fs.mkdirSync(path.join(folder, 'backups'));
  url = `sqlite:${path.join(folder, 'servewell.db')}`;
  target = path.join(folder, 'backups', 'copy.db');
  opened = openDatabase(url);
  await migrate(opened.db, opened.dialect, () => new Date());
  await write(0);
});
afterEach(async () => {
  await opened.close();
  fs.rmSync(folder, { recursive: true });
});

async function write(number: number) {
  const edition = {
    id: `edition-${number}`,
    module_id: 'm',
    label: '1',
    content: 'x'.repeat(5_000),
    first_seen_at: '2026-01-01T00:00:00.000Z',
  };
  await opened.db.insertInto('edition').values(edition).execute();
}

const countIn = async (file: string) => {
  const { db, close } = openDatabase(`sqlite:${file}`);
  const rows = await db.selectFrom('edition').select('id').execute();
  await close();
  return rows.length;
};
const inBackups = () => fs.readdirSync(path.dirname(target));

test('a backup is one file that opens as the database, readable by its owner only', async () => {
  const report = await backUp(url, target);
  expect(inBackups()).toEqual(['copy.db']);
  expect(fs.statSync(target).mode & 0o777).toBe(0o600);
  expect(report).toMatchObject({ bytes: fs.statSync(target).size });
  expect(report.rows).toBeGreaterThan(0);
  expect(await countIn(target)).toBe(1);
});

test('writers go on meanwhile, and the copy is one moment of their work', async () => {
  for (let i = 1; i <= 300; i += 1) await write(i);
  const running = backUp(url, target);
  for (let i = 301; i <= 400; i += 1) await write(i);
  await running;
  expect(await countIn(target)).toBeGreaterThanOrEqual(301);
  expect(await opened.db.selectFrom('edition').select('id').execute()).toHaveLength(401);
});

test('a backup put in the place of the database serves as it did', async () => {
  await backUp(url, target);
  await write(1);
  await opened.close();
  const file = path.join(folder, 'servewell.db');
  fs.renameSync(file, `${file}.old`);
  fs.copyFileSync(target, file);
  opened = openDatabase(url);
  expect(await migrate(opened.db, opened.dialect, () => new Date())).toEqual([]);
  expect(await opened.db.selectFrom('edition').select('id').execute()).toEqual([{ id: 'edition-0' }]);
});

test('a file that is there already is not touched', async () => {
  fs.writeFileSync(target, 'the backup of last week');
  await expect(backUp(url, target)).rejects.toThrow(/exists already and was not touched/);
  expect(fs.readFileSync(target, 'utf8')).toBe('the backup of last week');
  expect(inBackups()).toEqual(['copy.db']);
});

test('a rest of a backup that was killed is named, not overwritten', async () => {
  fs.writeFileSync(`${target}.part`, 'half');
  await expect(backUp(url, target)).rejects.toThrow(/did not finish.*Remove it/);
  expect(fs.readFileSync(`${target}.part`, 'utf8')).toBe('half');
});

test('a damaged database makes no backup, since it would take the place of a good one', async () => {
  for (let i = 1; i <= 50; i += 1) await write(i);
  await opened.close();
  const file = path.join(folder, 'servewell.db');
  fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2 / 4096) * 4096);
  await expect(backUp(url, target)).rejects.toThrow(DatabaseRefused);
  expect(inBackups()).toEqual([]);
});

test('rows that refer to missing ones are noticed, and the copy is removed', async () => {
  const other = new Sqlite(path.join(folder, 'servewell.db'));
  other.pragma('foreign_keys = off');
  other.exec("insert into lesson_place values ('nowhere', 'l', '', '2026-01-01T00:00:00.000Z')");
  other.close();
  await expect(backUp(url, target)).rejects.toThrow(/refer to missing ones/);
  expect(inBackups()).toEqual([]);
});

test('a folder that is not there is named', async () => {
  await expect(backUp(url, path.join(folder, 'nowhere', 'copy.db'))).rejects.toThrow(/cannot be written \(ENOENT\)/);
});

test('a database that is not there is not made by its backup', async () => {
  const missing = path.join(folder, 'missing.db');
  await expect(backUp(`sqlite:${missing}`, target)).rejects.toThrow(/There is no database at/);
  expect(fs.existsSync(missing)).toBe(false);
});

test('on PostgreSQL the command that does it is named, without the password', async () => {
  const refused = await backUp('postgres://somebody:secret@db.example/servewell', target).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(BackupRefused);
  expect(String(refused)).toContain('pg_dump --format=custom --file=FILE "$DATABASE_URL"');
  expect(String(refused)).not.toContain('secret');
});
