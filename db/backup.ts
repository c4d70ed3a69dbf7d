import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import { putInPlace } from './durable-file';
import { applicationId, DatabaseRefused, inspectSqliteFile } from './sqlite-file';

/** The backup was not made; the message says why and what to do. No file of that name was made or changed. */
export class BackupRefused extends DatabaseRefused {}

export interface BackupReport {
  tables: number;
  rows: number;
  bytes: number;
}

/**
 * Copies a database that may be in use into a new file. The copy is one moment of it: it is written beside the target,
 * opened and verified (every page, the foreign keys, as many rows in each table as the original had at that moment),
 * written through to the disk, and only then gets its name.
 */
export async function backUp(databaseUrl: string, target: string): Promise<BackupReport> {
  const file = sourceFile(databaseUrl);
  inspectSqliteFile(file);
  const part = reserve(target);
  try {
    const counted = await copy(file, part);
    verify(part, counted);
    if (!putInPlace(part, target)) throw occupied(target);
    const rows = Object.values(counted);
    return { tables: rows.length, rows: rows.reduce((sum, count) => sum + count, 0), bytes: fs.statSync(target).size };
  } catch (error) {
    throw error instanceof DatabaseRefused ? error : new BackupRefused(`The backup was not made: ${(error as Error).message}.`);
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) fs.rmSync(`${part}${suffix}`, { force: true });
  }
}

function sourceFile(databaseUrl: string): string {
  if (!databaseUrl.startsWith('sqlite:')) {
    throw new BackupRefused(
      'This database is on PostgreSQL, which brings its own backup. Run:\n  pg_dump --format=custom --file=FILE "$DATABASE_URL"\nand restore with:\n  pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE',
    );
  }
  const file = databaseUrl.slice('sqlite:'.length);
  if (!fs.existsSync(file)) throw new BackupRefused(`There is no database at ${file}. Check DATABASE_URL.`);
  return file;
}

const occupied = (file: string) => new BackupRefused(`${file} exists already and was not touched. Give the backup another name.`);

/** Makes the file that the copy goes into, so that nobody else can and only the owner may read it. */
function reserve(target: string): string {
  if (fs.existsSync(target)) throw occupied(target);
  const part = `${target}.part`;
  try {
    fs.writeFileSync(part, '', { mode: 0o600, flag: 'wx' });
    return part;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === 'EEXIST')
      throw new BackupRefused(`${part} is there from a backup that did not finish, or runs now. Remove it and try again.`);
    throw new BackupRefused(`${part} cannot be written (${reason}). Check the folder and its permissions.`);
  }
}

type RowCounts = Record<string, number>;

/** Copies in one step within one read transaction: writers go on meanwhile, and the counts are of the same moment. */
async function copy(file: string, part: string): Promise<RowCounts> {
  const source = new Sqlite(file, { readonly: true });
  try {
    source.exec('begin');
    const counted = countRows(source);
    await source.backup(part, { progress: () => 0x7fffffff });
    return counted;
  } finally {
    source.close();
  }
}

function countRows(database: Sqlite.Database): RowCounts {
  const names = database.prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name").all();
  return Object.fromEntries(names.map(({ name }) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get() as number]));
}

function verify(part: string, counted: RowCounts) {
  const database = new Sqlite(part);
  try {
    // A backup is one file, with no journal beside it.
    database.pragma('journal_mode = delete');
    const check = (right: boolean, what: string) => {
      if (!right) throw new BackupRefused(`The copy failed its check (${what}), so it was removed. Check the disk, then try again.`);
    };
    check(database.pragma('integrity_check(1)', { simple: true }) === 'ok', 'its pages are damaged');
    check((database.pragma('foreign_key_check') as unknown[]).length === 0, 'rows refer to missing ones');
    check(database.pragma('application_id', { simple: true }) === applicationId, 'it lost its mark');
    check(JSON.stringify(countRows(database)) === JSON.stringify(counted), 'rows are missing');
  } finally {
    database.close();
  }
}
