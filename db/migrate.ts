import { sql } from 'kysely';
import type { Db } from './database';
import { migrations } from './migrations/all';
import type { Dialect, Migration } from './migrations/migration';
import { asRefusal } from './postgres-refusal';
import { DatabaseRefused } from './sqlite-file';

/** The database holds a migration that this version of Servewell does not know. */
export class NewerDatabase extends Error {}

/**
 * Brings the schema up to date and returns the ids that were applied now. Each step is one transaction together with
 * its record, so a process killed at any moment leaves a schema that the next start goes on from. Throws NewerDatabase
 * or DatabaseRefused, before anything is changed, when the database is ahead of this code or another program's.
 * `told` hears what is done to a database that is in use already: with millions of records a step takes minutes.
 */
export async function migrate(db: Db, dialect: Dialect, now: () => Date, told: (words: string) => void = () => {}): Promise<string[]> {
  const pending = await pendingMigrations(db);
  if (pending.length === 0) return [];
  const tell = pending.length < migrations.length ? told : () => {};
  await makeRecord(db, dialect);
  const done: string[] = [];
  for (const migration of migrations) {
    if (await applyOnce({ db, dialect, now, tell }, migration)) done.push(migration.id);
  }
  return done;
}

/** The ids that are still to be applied; throws NewerDatabase when the database is ahead of this code. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const known = migrations.map((migration) => migration.id);
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new NewerDatabase(
      `The database was made by a newer Servewell (it holds ${unknown.join(', ')}). Start that version, or restore the backup from before the upgrade.`,
    );
  }
  return known.filter((id) => !applied.includes(id));
}

async function appliedMigrations(db: Db): Promise<string[]> {
  try {
    const { rows } = await sql<{ id: string }>`select id from schema_migration order by id`.execute(db);
    return rows.map((row) => row.id);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw asRefusal(error);
  }
}

function isMissingTable(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '42P01' || /no such table/.test(String(error));
}

/** The table in which applied steps are recorded. The lock makes processes that start together wait for each other. */
async function makeRecord(db: Db, dialect: Dialect): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx);
    const tables = await tablesOf(tx, dialect);
    if (tables.includes('schema_migration')) return;
    if (tables.length > 0) {
      throw new DatabaseRefused(
        `The database holds tables of another program (such as ${tables[0]}). Give DATABASE_URL a database of its own; nothing was changed.`,
      );
    }
    const strict = dialect === 'sqlite' ? ' strict' : '';
    await sql.raw(`create table schema_migration (id text not null primary key, applied_at text not null)${strict}`).execute(tx);
  });
}

/** "SrvW", as in the mark of a SQLite file. */
const lockNumber = 0x53727657;

async function tablesOf(db: Db, dialect: Dialect): Promise<string[]> {
  const names =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() order by tablename`;
  return (await names.execute(db)).rows.map((row) => row.name);
}

interface Applying {
  db: Db;
  dialect: Dialect;
  now: () => Date;
  tell: (words: string) => void;
}

/** Returns false when it was applied before, be it by another process just now. */
async function applyOnce({ db, dialect, now, tell }: Applying, migration: Migration): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await sql`lock table schema_migration in exclusive mode`.execute(tx);
    const { rows } = await sql`select 1 from schema_migration where id = ${migration.id}`.execute(tx);
    if (rows.length > 0) return false;
    const statements = migration.statements(dialect);
    for (const [index, statement] of statements.entries()) {
      tell(`bringing the database up to date: ${migration.id}, step ${index + 1} of ${statements.length}`);
      await sql.raw(statement).execute(tx);
    }
    await sql`insert into schema_migration (id, applied_at) values (${migration.id}, ${now().toISOString()})`.execute(tx);
    return true;
  });
}
