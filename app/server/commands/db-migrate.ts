import { readConfig } from '~/runtime/config.server';
import { openDatabase } from '~db/database';
import { migrate } from '~db/migrate';
import { runForOperator } from '../operator-errors';

/** `npm run db:migrate`: brings the database of DATABASE_URL up to date, as each start does by itself. */
await runForOperator(async () => {
  const { databaseUrl } = readConfig({ DATABASE_URL: process.env.DATABASE_URL });
  const { db, dialect, close } = openDatabase(databaseUrl);
  try {
    const applied = await migrate(
      db,
      dialect,
      () => new Date(),
      (words) => process.stdout.write(`${words}\n`),
    );
    for (const id of applied) process.stdout.write(`applied ${id}\n`);
    if (applied.length === 0) process.stdout.write('The database is up to date; nothing was applied.\n');
  } finally {
    await close();
  }
});
