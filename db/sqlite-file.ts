import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { putInPlace } from './durable-file';

/** The database cannot be used as it is. The message says what is wrong and what to do; nothing was changed. */
export class DatabaseRefused extends Error {}

/** Marks a SQLite file as Servewell's ("SrvW"), so that another program's database is never migrated by accident. */
export const applicationId = 0x53727657;

/**
 * Without recursive triggers, `replace into` removes a row unseen by the trigger that guards the register. SQLite keeps
 * 8,000 KiB of pages itself; the system keeps the file's others, and twice as many were no faster with 10,000 people.
 */
const settings = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  busy_timeout: 5000,
  cache_size: -8000,
} as const;

/** Opens or makes the file with durable settings and checks that they took. */
export function openSqliteFile(file: string): Sqlite.Database {
  if (file !== ':memory:') {
    if (!fs.existsSync(file)) orRefuse(file, () => makeNew(file));
    inspectSqliteFile(file);
  }
  const database = orRefuse(file, () => new Sqlite(file));
  try {
    orRefuse(file, () => applySettings(file, database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws DatabaseRefused unless the file is a sound database of ours. Reads only, so that a damaged file stays as it is. */
export function inspectSqliteFile(file: string): void {
  refuseUnusable(file);
  if (fs.statSync(file).size > checkedAtStartBytes) return;
  const database = orRefuse(file, () => new Sqlite(file, { readonly: true }));
  try {
    const verdict = String(database.pragma('quick_check(1)', { simple: true }));
    if (verdict !== 'ok') throw damaged(file, verdict.replace(/^\*\*\* .* \*\*\*\s*/, ''));
  } catch (error) {
    throw error instanceof DatabaseRefused ? error : damaged(file, (error as Error).message);
  } finally {
    database.close();
  }
}

/** Files up to this size are checked page by page at every start; larger ones by `db:backup`, which verifies its copy. */
const checkedAtStartBytes = 256 * 1024 * 1024;

/** The file gets its name only once it carries our mark: killed in between, no start finds a file it must refuse. */
function makeNew(file: string) {
  const journal = fs.statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (journal && journal.size > 0) {
    throw new DatabaseRefused(
      `${file} is missing, but its journal ${file}-wal is there. The database was moved or deleted: put the file back, or restore a backup and move the journal away.`,
    );
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.new`;
  // Nobody but the owner may read it: it holds people's records.
  fs.writeFileSync(part, '', { mode: 0o600 });
  const database = new Sqlite(part);
  database.pragma(`application_id = ${applicationId}`);
  database.close();
  // Of two processes that start together one is first, and both use its file.
  if (!putInPlace(part, file)) fs.rmSync(part, { force: true });
}

function refuseUnusable(file: string) {
  const status = orRefuse(file, () => fs.statSync(file));
  if (!status.isFile()) throw new DatabaseRefused(`${file} is not a file. Give DATABASE_URL the path of a database file.`);
  if (status.size === 0) {
    throw new DatabaseRefused(
      `${file} is empty (0 bytes), so its records are gone from it. Restore a backup, or move the file away to start a new database.`,
    );
  }
  const header = orRefuse(file, () => readHeader(file));
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw damaged(file, 'it is not a database file');
  if (header.length < headerBytes) throw damaged(file, 'it is cut off');
  if (header.readUInt32BE(68) !== applicationId) {
    throw new DatabaseRefused(`${file} is a database of another program. Give DATABASE_URL another path; the file was not touched.`);
  }
}

const headerBytes = 100;

function readHeader(file: string): Buffer {
  const handle = fs.openSync(file, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    return header.subarray(0, fs.readSync(handle, header, 0, headerBytes, 0));
  } finally {
    fs.closeSync(handle);
  }
}

function damaged(file: string, detail: string) {
  return new DatabaseRefused(
    `${file} is damaged (${detail}). Nothing was changed. Stop, keep a copy of the file, and restore the latest backup.`,
  );
}

function orRefuse<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseRefused) throw error;
    throw new DatabaseRefused(
      `${file} cannot be opened: ${(error as Error).message}. Check the path, its permissions and the free space on the disk.`,
    );
  }
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
