import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** The file cannot be used as it is. The message says what is wrong and what to do; the file was not touched. */
export class DatabaseRefused extends Error {}

/** Marks a SQLite file as Servewell's ("SrvW"), so that another program's database is never migrated by accident. */
export const applicationId = 0x53727657;

const settings = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 } as const;

/** Opens or makes the file with durable settings and checks that they took. */
export function openSqliteFile(file: string): Sqlite.Database {
  const isNew = file === ':memory:' || !fs.existsSync(file);
  if (isNew && file !== ':memory:') makeRoomFor(file);
  if (!isNew) refuseUnusable(file);
  const database = openOrRefuse(file);
  try {
    if (isNew) database.pragma(`application_id = ${applicationId}`);
    else refuseForeignOrDamaged(file, database);
    applySettings(file, database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeRoomFor(file: string) {
  if (fs.existsSync(`${file}-wal`)) {
    throw new DatabaseRefused(
      `${file} is missing, but its journal ${file}-wal is there. The database was moved or deleted: put the file back, or restore a backup and move the journal away.`,
    );
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
}

function refuseUnusable(file: string) {
  const status = fs.statSync(file);
  if (!status.isFile()) throw new DatabaseRefused(`${file} is not a file. Give DATABASE_URL the path of a database file.`);
  if (status.size === 0) {
    throw new DatabaseRefused(
      `${file} is empty (0 bytes), so its records are gone from it. Restore a backup, or move the file away to start a new database.`,
    );
  }
}

function openOrRefuse(file: string): Sqlite.Database {
  try {
    return new Sqlite(file);
  } catch (error) {
    throw new DatabaseRefused(`${file} cannot be opened: ${(error as Error).message}. Check the path and its permissions.`);
  }
}

/** Files up to this size are checked page by page at every start; larger ones by `db:backup`, which verifies its copy. */
const checkedAtStartBytes = 256 * 1024 * 1024;

function refuseForeignOrDamaged(file: string, database: Sqlite.Database) {
  const damaged = (detail: string) =>
    new DatabaseRefused(
      `${file} is damaged (${detail}). Nothing was changed. Stop, keep a copy of the file, and restore the latest backup.`,
    );
  let id: unknown;
  try {
    id = database.pragma('application_id', { simple: true });
  } catch (error) {
    throw damaged((error as Error).message);
  }
  if (id !== applicationId) {
    throw new DatabaseRefused(`${file} is a database of another program. Give DATABASE_URL another path; the file was not touched.`);
  }
  if (fs.statSync(file).size > checkedAtStartBytes) return;
  let verdict: unknown;
  try {
    verdict = database.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    throw damaged((error as Error).message);
  }
  if (verdict !== 'ok') throw damaged(String(verdict));
}

/** WAL with synchronous=FULL: a commit that was confirmed survives a power cut (NORMAL does not). */
function applySettings(file: string, database: Sqlite.Database) {
  for (const [name, value] of Object.entries(settings)) {
    database.pragma(`${name} = ${value}`);
    const took = database.pragma(name, { simple: true });
    const inMemory = file === ':memory:' && name === 'journal_mode';
    if (took !== value && !inMemory) {
      throw new DatabaseRefused(
        `${file}: the setting ${name}=${value} did not take (it is ${String(took)}). Use a local disk that SQLite can lock.`,
      );
    }
  }
}
