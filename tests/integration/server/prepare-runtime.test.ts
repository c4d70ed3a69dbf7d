import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '~/runtime/config.server';
import { createLog } from '~/server/log';
import { Mendable } from '~/server/operator-errors';
import { prepareRuntime } from '~/server/prepare-runtime';
import { openDatabase } from '~db/database';
import { migrate } from '~db/migrate';
import { insertAccount } from '~db/queries/accounts';
import { insertEmployees } from '~db/queries/employees';
import { anEmployee } from '~tests/builders/employee';

const compiled = 'node_modules/.cache/servewell-tests';
let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'servewell-start-'));
  // Compiled lessons are kept beside the database; the ones of the other tests save their making.
  await fs.mkdir(compiled, { recursive: true });
  await fs.symlink(path.resolve(compiled), path.join(folder, 'cache'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

/** A database in which one person with this address has an account. */
async function withAccountOf(email: string): Promise<string> {
  const url = `sqlite:${path.join(folder, `${email}.db`)}`;
  const { db, dialect, close } = openDatabase(url);
  await migrate(db, dialect, () => new Date());
  const employee = anEmployee({ email });
  await insertEmployees(db, [employee], new Date());
  const { id: employeeId, name } = employee;
  await insertAccount(db, { id: 'account', credentialId: 'credential', employeeId, name, email, passwordHash: '', createdAt: new Date() });
  await close();
  return url;
}

function start(environment: Record<string, string>) {
  return prepareRuntime(readConfig({ SESSION_SECRET: 's'.repeat(40), ...environment }), createLog('silent'), { watchContent: false });
}

it('refuses in production a database in which accounts of the sample company can be signed in to', async () => {
  const started = start({ NODE_ENV: 'production', DATABASE_URL: await withAccountOf('hr@sample.test') });
  await expect(started).rejects.toThrow(Mendable);
  await expect(started).rejects.toThrow(/sample company/);
});

it('offers sample accounts only where there are some', async () => {
  const sample = await start({ DATABASE_URL: await withAccountOf('learner@sample.test') });
  expect(sample.sampleMode).toBe(true);
  await sample.runtime.close();
  const real = await start({ DATABASE_URL: await withAccountOf('dana@harbor-pine.example') });
  expect(real.sampleMode).toBe(false);
  await real.runtime.close();
});
