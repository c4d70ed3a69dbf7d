import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type OpenDatabase } from '~db/database';
import { insertMissingEditions } from '~db/queries/editions';
import { insertRule } from '~db/queries/enrolment-rules';
import { insertEmployees } from '~db/queries/employees';
import { migrate } from '~db/migrate';
import { enrolmentRuleId } from '~/domain/ids';
import { anEmployee } from '~tests/builders/employee';
import { startChild } from '~tests/setup/child-process';
import { phone, storedEdition } from '../certification/world';
import { scratchDatabase, type ScratchDatabase } from '../database/scratch-database';
import { day } from './world';

const child = 'tests/integration/mail/children/run-jobs.ts';
const people = 4;

let scratch: ScratchDatabase;
let opened: OpenDatabase;
beforeEach(async () => {
  scratch = await scratchDatabase();
  opened = openDatabase(scratch.url);
  const at = new Date('2026-11-23T08:00:00Z');
  await migrate(opened.db, opened.dialect, () => at);
  await insertMissingEditions(opened.db, [storedEdition(phone)], at);
  const joined = Array.from({ length: people }, () => anEmployee({ hiredOn: day('2026-11-23') }));
  await insertEmployees(opened.db, joined, at);
  await insertRule(opened.db, {
    ...{ id: enrolmentRuleId.parse('rule-1'), name: 'Whoever is hired', madeById: null, madeAt: at, stoppedAt: null },
    ...{ occasion: { kind: 'joins', jobRole: null, department: null }, subject: { kind: 'module', id: phone.id } },
    ...{ withinDays: 30, lineOf: null, startsOn: day('2026-11-23') },
  });
});
afterEach(async () => {
  await opened.close();
  await scratch.remove();
});

const count = async (table: 'assignment' | 'assignment_event' | 'notice' | 'enrolment_rule_hit' | 'mail') => {
  const { count: rows } = await opened.db
    .selectFrom(table)
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(rows);
};

test('jobs that are killed before any of their writes are finished by the next ones: everybody is assigned, told and mailed once', async () => {
  const mails: string[] = [];
  let finished = 0;
  // Each process comes one write further than the one before; half of them find an hour in which mails leave.
  for (let round = 1; finished < 2 && round <= 60; round += 1) {
    const minute = String(round % 60).padStart(2, '0');
    const jobs = startChild(child, scratch.url, `2026-11-${round < 30 ? '23' : '24'}T09:${minute}:00.000Z`, String(round), `p${round}`);
    await jobs.ended;
    const lines = jobs.lines();
    mails.push(...lines.filter((line) => !line.startsWith('done')));
    if (lines.some((line) => line.startsWith('done'))) finished += 1;
  }
  for (const hour of ['10', '11', '12']) {
    const jobs = startChild(child, scratch.url, `2026-11-24T${hour}:00:00.000Z`, '0', `q${hour}`);
    await jobs.ended;
    mails.push(...jobs.lines().filter((line) => !line.startsWith('done')));
  }
  expect(await count('enrolment_rule_hit')).toBe(people);
  expect(await count('assignment')).toBe(people);
  expect(await count('assignment_event')).toBe(people);
  expect(await count('notice')).toBe(people);
  const sent = await opened.db.selectFrom('mail').select(['employee_id', 'id']).where('state', '=', 'sent').execute();
  expect(sent).toHaveLength(people);
  // A process that died after a mail had left, and before it could write so, leaves one that leaves again under the same id.
  expect(new Set(mails).size).toBe(people);
}, 120_000);

test('two processes that run the jobs together assign, tell and mail everybody once', async () => {
  for (const instant of ['2026-11-23T09:00:00.000Z', '2026-11-23T09:20:00.000Z']) {
    const pair = ['a', 'b'].map((name) => startChild(child, scratch.url, instant, '0', `${name}${instant.slice(14, 16)}`));
    await Promise.all(pair.map((one) => one.ended));
    const mails = pair.flatMap((one) => one.lines()).filter((line) => !line.startsWith('done'));
    expect(new Set(mails).size).toBe(mails.length);
  }
  expect(await count('assignment')).toBe(people);
  expect(await count('notice')).toBe(people);
  expect(await count('mail')).toBe(people);
}, 60_000);
