import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '~db/database';
import { migrate } from '~db/migrate';
import { countEmployees, insertEmployees } from '~db/queries/employees';
import { anEmployee } from '~tests/builders/employee';

const compiled = 'node_modules/.cache/servewell-tests';
let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'servewell-sample-'));
  // Compiled lessons are kept beside the database; the ones of the other tests save their making.
  await fs.mkdir(compiled, { recursive: true });
  await fs.symlink(path.resolve(compiled), path.join(folder, 'cache'));
});
afterAll(() => fs.rm(folder, { recursive: true }));

/** Runs the command as an operator does and answers with its exit status and what it said. */
function sampleLoad(environment: {
  DATABASE_URL: string;
  NODE_ENV: 'production' | 'test';
  SESSION_SECRET?: string;
}): Promise<{ status: number; said: string }> {
  const env = { PATH: process.env.PATH, ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'app/server/commands/sample-load.ts'], { env }, (failed, stdout, stderr) => {
      resolve({ status: failed ? Number(failed.code) : 0, said: stdout + stderr });
    });
  });
}

describe('npm run sample:load', () => {
  it('refuses in production, and makes no database there', async () => {
    const file = path.join(folder, 'production.db');
    const { status, said } = await sampleLoad({ NODE_ENV: 'production', SESSION_SECRET: 's'.repeat(40), DATABASE_URL: `sqlite:${file}` });
    expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(/^The sample company is not for production: .+\n$/) });
    await expect(fs.stat(file)).rejects.toThrow('ENOENT');
  });

  it('refuses a database with people, and leaves it as it was', async () => {
    const url = `sqlite:${path.join(folder, 'people.db')}`;
    const before = openDatabase(url);
    await migrate(before.db, before.dialect, () => new Date());
    await insertEmployees(before.db, [anEmployee()], new Date());
    await before.close();
    const { status, said } = await sampleLoad({ NODE_ENV: 'test', DATABASE_URL: url });
    expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(/already has people, so nothing was changed\..+\n$/) });
    const after = openDatabase(url);
    expect(await countEmployees(after.db)).toBe(1);
    await after.close();
  }, 60_000);
});
