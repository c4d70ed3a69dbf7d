import fs from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportRegister } from '~/features/register/export-register.server';
import { readConfig } from '~/runtime/config.server';
import { openDatabase } from '~db/database';
import { pendingMigrations } from '~db/migrate';
import { Mendable, runForOperator } from '../operator-errors';
import { readExportArguments } from './export-arguments';

/** `npm run export -- --format csv --status valid --out certifications.csv`: the register as a file, as the screen shows it. */
await runForOperator(async () => {
  const reading = readExportArguments(process.argv.slice(2));
  if (!reading.ok) throw new Mendable(reading.problems.join('\n'));
  const { out, ...asked } = reading.asked;
  if (out !== null && fs.existsSync(out)) throw new Mendable(`${out} is there already, so nothing was written. Name another file.`);
  const { databaseUrl, company, appUrl } = readConfig(process.env);
  const { db, close } = openDatabase(databaseUrl);
  try {
    if ((await pendingMigrations(db)).length > 0)
      throw new Mendable('The database is older than this Servewell. Run npm run db:migrate first.');
    const deps = { db, company, appUrl, now: () => new Date(), newId: () => randomUUID() };
    const pieces = Readable.from(exportRegister(deps, { ...asked, actor: null, requestId: null }));
    if (out === null) await pipeline(pieces, process.stdout);
    else await writeWhole(pieces, out);
  } finally {
    await close();
  }
});

/** The file gets its name when it is whole; its owner alone may read it. */
async function writeWhole(pieces: Readable, file: string) {
  const part = `${file}.part`;
  await pipeline(pieces, fs.createWriteStream(part, { mode: 0o600 }));
  fs.renameSync(part, file);
  process.stderr.write(`${file} is written.\n`);
}
