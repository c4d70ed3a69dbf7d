import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Dialect } from '~db/migrations/migration';

/** A database that several processes can open: a SQLite file, or with TEST_DATABASE_URL set one on that server. */
export interface ScratchDatabase {
  url: string;
  dialect: Dialect;
  remove: () => Promise<void>;
}

export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onPostgres(server) : inFolder();
}

function inFolder(): ScratchDatabase {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-scratch-'));
  const url = `sqlite:${path.join(folder, 'servewell.db')}`;
  return { url, dialect: 'sqlite', remove: async () => fs.rmSync(folder, { recursive: true }) };
}

async function onPostgres(server: string): Promise<ScratchDatabase> {
  const name = `servewell_scratch_${randomBytes(6).toString('hex')}`;
  await say(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  // A process that was killed may not have been missed by the server yet.
  return { url: url.href, dialect: 'postgres', remove: () => say(server, `drop database ${name} with (force)`) };
}

async function say(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
