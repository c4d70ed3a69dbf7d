import { sql } from 'kysely';
import type { Db } from './database';
import { migrations } from './migrations/all';
import type { Dialect } from './migrations/migration';

/** The database holds a migration that this version of Servewell does not know. */
export class NewerDatabase extends Error {}

/**
 * Brings the schema up to date and returns the ids that were applied now. Each step is one transaction together with
 * its record, so a process killed at any moment leaves a schema that the next start goes on from.
 */
export async function migrate(db: Db, dialect: Dialect, now: () => Date): Promise<string[]> {
  await sql`create table if not exists schema_migration (id text not null primary key, applied_at text not null)`.execute(db);
  const done: string[] = [];
  for (const migration of migrations) {
    const applied = await db.transaction().execute(async (tx) => {
      if (dialect === 'postgres') await sql`lock table schema_migration in exclusive mode`.execute(tx);
      const { rows } = await sql`select 1 from schema_migration where id = ${migration.id}`.execute(tx);
      if (rows.length > 0) return false;
      for (const statement of migration.statements(dialect)) await sql.raw(statement).execute(tx);
      await sql`insert into schema_migration (id, applied_at) values (${migration.id}, ${now().toISOString()})`.execute(tx);
      return true;
    });
    if (applied) done.push(migration.id);
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
    if (/no such table|does not exist/.test(String(error))) return [];
    throw error;
  }
}
