import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fromTheBeginning } from '~/domain/assignment/enrolment-rule';
import { courseId, enrolmentRuleId } from '~/domain/ids';
import { assignRenewals } from '~/features/assignment/rules/assign-renewals.server';
import { enrolByRules } from '~/features/assignment/rules/enrol-by-rules.server';
import { beginDailyMails, raiseNotices } from '~/features/mail/raise-notices.server';
import { readConfig } from '~/runtime/config.server';
import { createRuntime } from '~/runtime/runtime.server';
import { insertRule } from '~db/queries/enrolment-rules';
import { makeScratchDatabase } from './scratch-database';

/** `npx tsx tests/bench/rule-sweep.ts`: what the jobs take over ten thousand employees, first with everything to do, then with nothing. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-sweep-'));
try {
  await sweep(folder);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function sweep(within: string) {
  const scratch = await makeScratchDatabase(within);
  const runtime = await createRuntime(readConfig({ ...scratch.settings, LOG_LEVEL: 'error' }), { watchContent: false });
  const { deps } = runtime;
  const row = async (name: string, work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    const done = await work();
    process.stdout.write(`| ${name} | ${Math.round(performance.now() - startedAt).toLocaleString('en')} ms | ${JSON.stringify(done)} |\n`);
  };
  process.stdout.write(`| over ${scratch.employees.toLocaleString('en')} employees | took | did |\n|---|---|---|\n`);
  await row('rules, nothing to do', () => enrolByRules(deps));
  await insertRule(deps.db, {
    ...{ id: enrolmentRuleId.parse(randomUUID()), name: 'Everybody', madeById: null, madeAt: deps.now(), stoppedAt: null },
    ...{ occasion: { kind: 'joins', jobRole: null, department: null }, withinDays: 30, lineOf: null, startsOn: fromTheBeginning },
    subject: { kind: 'course', id: courseId.parse('service-essentials') },
  });
  await row('a rule that acts on everybody', () => enrolByRules(deps));
  await row('rules, all done', () => enrolByRules(deps));
  await row('renewals', () => assignRenewals(deps));
  await row('renewals, all done', () => assignRenewals(deps));
  await row('notices', () => raiseNotices(deps));
  await row('notices, all done', () => raiseNotices(deps));
  await row('daily mails begun', () => beginDailyMails(deps));
  await runtime.close();
}
