import { sql } from 'kysely';
import { openDatabase } from './database';
import { migrate } from './migrate';

interface Part {
  name: string;
  type: 'table' | 'index' | 'trigger' | 'view';
  tbl_name: string;
  sql: string;
}

const header = `-- Made by \`npm run db:dump\` from the migrations in db/migrations; a test fails when it is stale.
-- To change the schema, add a migration and dump again. This is the SQLite form: on PostgreSQL the tables are not
-- \`strict\`, the accounts' instants are timestamptz, and one trigger for each table refuses update, delete and truncate.
`;

/** The schema as SQL for reviewers: each table in the order of the migrations, with its indexes and triggers. */
export async function dumpSchema(): Promise<string> {
  const { db, dialect, close } = openDatabase('sqlite::memory:');
  try {
    await migrate(db, dialect, () => new Date(0));
    const found = await sql<Part>`select name, type, tbl_name, sql from sqlite_master where sql is not null order by rowid`.execute(db);
    return [header, ...inReadingOrder(found.rows).map((part) => `${part.sql.trim()};\n`)].join('\n');
  } finally {
    await close();
  }
}

function inReadingOrder(parts: readonly Part[]): Part[] {
  const tables = parts.filter((part) => part.type === 'table');
  return tables.flatMap((table) => [table, ...parts.filter((part) => part !== table && part.tbl_name === table.name)]);
}
