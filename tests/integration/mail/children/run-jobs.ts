import fs from 'node:fs';
import { createCatalog } from '~/catalog/catalog.server';
import type { Deps } from '~/features/deps.server';
import { createSeal } from '~/features/seal.server';
import { allJobs } from '~/jobs/all-jobs.server';
import { openDatabase } from '~db/database';
import { dyingBefore } from '~tests/setup/dying-before';
import { aModule } from '~tests/builders/quiz';
import { moduleId } from '~/domain/ids';

/**
 * Runs the jobs once at an instant, and names on standard output each mail that left. With a number N it kills itself
 * before the Nth write to the database of all of them, so that it dies between any two steps.
 */
const [url = '', now = '', dieBefore = '0', name = ''] = process.argv.slice(2);
const { db, close } = openDatabase(url);
let ids = 0;
const phone = aModule({ id: moduleId.parse('phone-etiquette') });
const deps: Partial<Deps> = {
  db: dyingBefore(db, Number(dieBefore)),
  catalog: createCatalog({ courses: [], modules: [phone], playbook: {}, sources: [] }),
  now: () => new Date(now),
  newId: () => `${name}-${(ids += 1)}`,
  sendMail: async ({ id, to }) => void fs.writeSync(1, `${id} ${to}\n`),
  seal: (purpose) => createSeal('a secret of the tests, long enough for anybody', purpose),
  company: { name: 'Harbor & Pine', timeZone: 'Europe/Berlin' },
  appUrl: 'https://training.example',
};
const ours = ['enrol-by-rules', 'assign-renewals', 'raise-notices', 'raise-late-changes', 'begin-daily-mails', 'deliver-mails'];
for (const job of allJobs.filter((one) => ours.includes(one.name))) await job.run(deps as Deps);
fs.writeSync(1, 'done\n');
await close();
