import { readConfig } from '~/runtime/config.server';
import { backUp } from '~db/backup';
import { Mendable, runForOperator } from '../operator-errors';

/** `npm run db:backup FILE`: a verified copy of the database, which may be in use meanwhile. */
await runForOperator(async () => {
  const [target, ...more] = process.argv.slice(2);
  if (!target || more.length > 0) throw new Mendable('Name the file to make: npm run db:backup /backups/servewell-2026-11-22.db');
  const { databaseUrl } = readConfig({ DATABASE_URL: process.env.DATABASE_URL });
  const { tables, rows, bytes } = await backUp(databaseUrl, target);
  process.stdout.write(`${target} holds ${rows} rows of ${tables} tables (${Math.ceil(bytes / 1024)} kB), read back and verified.\n`);
});
