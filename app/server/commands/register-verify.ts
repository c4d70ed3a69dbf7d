import path from 'node:path';
import { faultInWords, provenInWords } from '~/features/register/verification-words';
import { verifyRegister } from '~/features/register/verify-register.server';
import { dataFolder, readConfig } from '~/runtime/config.server';
import { keptSigner } from '~/runtime/register-key.server';
import { openDatabase } from '~db/database';
import { pendingMigrations } from '~db/migrate';
import { Mendable, runForOperator } from '../operator-errors';

/** `npm run register:verify`: computes the whole chain again and names the first broken record. Exits with 1 then. */
await runForOperator(async () => {
  const { databaseUrl } = readConfig({ DATABASE_URL: process.env.DATABASE_URL });
  const { db, close } = openDatabase(databaseUrl);
  try {
    const pending = await pendingMigrations(db);
    if (pending.length > 0) throw new Mendable('The database is older than this Servewell. Run npm run db:migrate first.');
    const verification = await verifyRegister({ db, signer: keptSigner(path.resolve(dataFolder(databaseUrl))) });
    if (verification.kind === 'broken') throw new Mendable(faultInWords(verification.fault));
    process.stdout.write(`${provenInWords(verification)}\n`);
  } finally {
    await close();
  }
});
