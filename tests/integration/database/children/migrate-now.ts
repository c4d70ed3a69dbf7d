import { openDatabase } from '~db/database';
import { migrate } from '~db/migrate';
import type { Dialect } from '~db/migrations/migration';

/** Migrates and names what it applied. With a number N it kills itself in the middle of the Nth step. */
const [url = '', dialect = '', dieIn = '0'] = process.argv.slice(2);
const { db, close } = openDatabase(url);
let step = 0;
const applied = await migrate(db, dialect as Dialect, () => {
  step += 1;
  // The step's statements ran, its record was not written yet.
  if (step === Number(dieIn)) process.kill(process.pid, 'SIGKILL');
  return new Date('2026-01-01T00:00:00.000Z');
});
process.stdout.write(applied.map((id) => `${id}\n`).join(''));
await close();
