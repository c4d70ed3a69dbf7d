import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type OpenDatabase } from '~db/database';
import { migrate } from '~db/migrate';

/**
 * A new migrated database: SQLite in memory, or, with TEST_DATABASE_URL set, a PostgreSQL database of its own.
 * Close it in afterAll.
 */
export async function testDatabase(): Promise<OpenDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  const opened = server ? await freshPostgres(server) : openDatabase('sqlite::memory:');
  await migrate(opened.db, opened.dialect, () => new Date('2026-01-01T00:00:00Z'));
  return opened;
}

async function freshPostgres(server: string): Promise<OpenDatabase> {
  const name = `servewell_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const opened = openDatabase(url.href);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await onServer(server, `drop database ${name}`);
    },
  };
}

async function onServer(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
