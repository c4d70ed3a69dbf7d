import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Dialect } from './migrations/migration';
import type { Tables } from './schema';
import { openSqliteFile } from './sqlite-file';
import { ImmediateSqliteDialect } from './sqlite-dialect';

/** What every query function takes first. A transaction is one, too. */
export type Db = Kysely<Tables>;

export interface OpenDatabase {
  db: Db;
  dialect: Dialect;
  close: () => Promise<void>;
}

/**
 * Opens `sqlite:<file>` (made when missing), `sqlite::memory:` or `postgres://…`. Throws DatabaseRefused with a
 * sentence when the file is damaged, empty, foreign or cannot be opened; such a file is never overwritten.
 */
export function openDatabase(url: string): OpenDatabase {
  if (url.startsWith('sqlite:')) {
    const file = openSqliteFile(url.slice('sqlite:'.length));
    const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(file) });
    return { db, dialect: 'sqlite', close: () => db.destroy() };
  }
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server drops is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, dialect: 'postgres', close: () => db.destroy() };
}

/** Whether the database answers at all. */
export async function isReachable(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs `work` in one transaction. Inside, use only `tx`: the outer database would wait for this very transaction.
 * On PostgreSQL it is serializable and tried again when it collides with another, so `work` must have no effect outside.
 */
export async function inTransaction<Result>(db: Db, work: (tx: Transaction<Tables>) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      if (attempt >= maxTries || !isCollision(error)) throw error;
      // Chance lets two that collided meet at different moments next time.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** attempt, 100)));
    }
  }
}

const maxTries = 12;

/** PostgreSQL's serialization failure and deadlock: nothing was written, trying again is right. */
function isCollision(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '40001' || code === '40P01';
}

/** Whether a write failed because a unique constraint already holds such a row, in either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
