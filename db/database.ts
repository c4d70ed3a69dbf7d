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
 * It is serializable and tried again when it collides with another, so `work` must have no effect outside. Throws the
 * database's error of a unique constraint when it is broken three times: then it is no collision.
 */
export async function inTransaction<Result>(db: Db, work: (tx: Transaction<Tables>) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      if (attempt >= mostTries(error)) throw error;
      // Chance lets two that collided meet at different moments next time.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** attempt, 100)));
    }
  }
}

/** PostgreSQL's serialization failure and deadlock: nothing was written, trying again is right. */
const collisions: readonly unknown[] = ['40001', '40P01'];

/**
 * How often work that failed so is tried. Of two that looked and then wrote the same key, PostgreSQL tells the later one
 * of the key instead of the collision (its manual: Serialization Failure Handling); looking again, it sees the other's row.
 */
function mostTries(error: unknown): number {
  if (collisions.includes(codeOf(error))) return 12;
  return isUniqueViolation(error) ? 3 : 1;
}

/** Whether a write failed because a unique constraint already holds such a row, in either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}
