import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '~tests/setup/test-database';
import type { OpenDatabase } from '~db/database';

const at = '2026-01-01T00:00:00.000Z';
const appendOnly = [
  'edition',
  'lesson_completion',
  'quiz_attempt',
  'quiz_submission',
  'scenario_run',
  'scenario_choice',
  'scenario_ending',
  'scorecard_edition',
  'observation',
  'observation_reply',
  'care_rating',
  'certification',
  'certification_event',
  'certification_correction',
  'register_entry',
  'register_seal',
  'assignment_event',
  'attempt_grant',
  'enrolment_rule_hit',
  'audit_entry',
  'playbook_entry',
  'playbook_reading',
  'nudge',
] as const;

let database: OpenDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await fill(database);
});
afterAll(() => database.close());

/** One row in each of the tables that are only ever appended to. */
async function fill({ db }: OpenDatabase) {
  const person = { name: 'Ann', department: 'Desk', location: 'Here', job_role: 'Agent' };
  await db
    .insertInto('employee')
    .values({ ...person, id: 'e', number: '007', hired_on: '2026-01-01', created_at: at })
    .execute();
  await db.insertInto('edition').values({ id: 'ed', module_id: 'm', label: '1', content: '{}', first_seen_at: at }).execute();
  await db.insertInto('study').values({ id: 's', employee_id: 'e', module_id: 'm', edition_id: 'ed', number: 1, begun_at: at }).execute();
  await db.insertInto('lesson_completion').values({ study_id: 's', lesson_id: 'l', completed_at: at }).execute();
  const owner = { study_id: 's', employee_id: 'e', edition_id: 'ed' };
  await db
    .insertInto('quiz_attempt')
    .values({ ...owner, id: 'a', module_id: 'm', number: 1, seed: 'x', draw: '[]', started_at: at })
    .execute();
  const score = { points: 8, max_points: 10 };
  await db
    .insertInto('quiz_submission')
    .values({ ...score, attempt_id: 'a', submitted_at: at, submitted_by: 'learner', passed: 1, graded: '[]' })
    .execute();
  await db
    .insertInto('scenario_run')
    .values({ ...owner, id: 'r', module_id: 'm', scenario_id: 'sc', number: 1, seed: 'x', started_at: at })
    .execute();
  await db.insertInto('scenario_choice').values({ run_id: 'r', position: 0, reply_id: 'hello', timed_out: 0, chosen_at: at }).execute();
  await db
    .insertInto('scenario_ending')
    .values({ run_id: 'r', ended_at: at, ending_id: 'solved', passed: 1, points: '{}', mood: 0 })
    .execute();
  await db
    .insertInto('employee')
    .values({ ...person, id: 'o', number: '008', hired_on: '2026-01-01', created_at: at })
    .execute();
  await db.insertInto('scorecard_edition').values({ id: 'se', scorecard_id: 'k', label: '1', content: '{}', first_seen_at: at }).execute();
  const observed = { employee_id: 'e', observer_id: 'o', scorecard_id: 'k', scorecard_edition_id: 'se', observed_on: '2026-01-01' };
  await db
    .insertInto('observation')
    .values({ ...observed, ...score, id: 'ob', channel: 'phone', ratings: '{}', note: '', met: 1, signed_at: at })
    .execute();
  await db.insertInto('observation_reply').values({ observation_id: 'ob', kind: 'acknowledged', words: '', replied_at: at }).execute();
  await db
    .insertInto('care_rating')
    .values({ id: 'cr', employee_id: 'e', rater_id: 'o', side: 'supervisor', quarter: '2026-Q1', levels: '{}', note: '', rated_at: at })
    .execute();
  const { name: employee_name, ...place } = person;
  const snapshot = {
    ...owner,
    ...score,
    ...place,
    employee_name,
    employee_number: '007',
    kind: 'module',
    subject_id: 'm',
    title: 'M',
    edition_label: '1',
  } as const;
  const certification = {
    ...snapshot,
    id: 'c',
    number: 'SW-1',
    verification_code: 'v',
    evidence: '{}',
    earned_at: at,
    issued_on: '2026-01-01',
  };
  await db.insertInto('certification').values(certification).execute();
  await db
    .insertInto('certification_event')
    .values({ id: 'ce', certification_id: 'c', kind: 'revoked', reason: 'r', happened_at: at })
    .execute();
  const reason = { id: 'cc', certification_id: 'c', reason: 'r', happened_at: at };
  await db
    .insertInto('certification_correction')
    .values({ ...reason, changes: '{}' })
    .execute();
  const hash = '0'.repeat(64);
  const link = { seq: 1, kind: 'issued', record_id: 'c', certification_id: 'c' } as const;
  await db
    .insertInto('register_entry')
    .values({ ...link, record_hash: hash, previous_hash: hash, hash, entered_at: at })
    .execute();
  await db
    .insertInto('register_seal')
    .values({ sealed_on: '2026-01-01', seq: 1, hash, key_id: 'k', signature: 's', sealed_at: at })
    .execute();
  const assignment = {
    id: 'as',
    employee_id: 'e',
    module_id: 'm',
    origin: 'rule',
    note: '',
    assigned_at: at,
    due_on: '2026-01-31',
  } as const;
  await db
    .insertInto('assignment')
    .values({ ...assignment, number: 1 })
    .execute();
  await db
    .insertInto('assignment_event')
    .values({ id: 'av', assignment_id: 'as', kind: 'assigned', reason: '', happened_at: at })
    .execute();
  await db.insertInto('attempt_grant').values({ id: 'ag', study_id: 's', granted_by_id: 'e', reason: 'r', granted_at: at }).execute();
  const rule = { id: 'er', name: 'R', occasion: 'joins', module_id: 'm', within_days: 7, starts_on: '2026-01-01', made_at: at } as const;
  await db.insertInto('enrolment_rule').values(rule).execute();
  const hit = { rule_id: 'er', employee_id: 'e', occasion_key: '2026-01-01', assigned: 1, hit_at: at };
  await db.insertInto('enrolment_rule_hit').values(hit).execute();
  await db
    .insertInto('audit_entry')
    .values({ id: 'ae', happened_at: at, deed: 'd', subject_kind: 'k', subject_id: 'i', detail: '{}' })
    .execute();
  const wording = { entry: 'hold', version: 1, title: 'Hold', says: '[]', steps: '[]', effective_on: '2026-01-01', reason: 'r' };
  await db
    .insertInto('playbook_entry')
    .values({ ...wording, author_id: 'e', saved_at: at })
    .execute();
  await db.insertInto('playbook_reading').values({ entry: 'hold', version: 1, employee_id: 'e', asked_by_id: 'e', asked_at: at }).execute();
  const nudge = { id: 'n', employee_id: 'e', nudged_by_id: 'e', nudged_on: '2026-01-01', note: '', nudged_at: at };
  await db.insertInto('nudge').values(nudge).execute();
}

const run = (statement: string) => sql.raw(statement).execute(database.db);
const count = async (table: string) =>
  (await sql<{ n: number | string }>`select count(*) as n from ${sql.table(table)}`.execute(database.db)).rows[0]?.n;

describe.each(appendOnly)('the table %s', (table) => {
  test('refuses to change a row', async () => {
    const { rows } = await sql<{ name: string }>`select * from ${sql.table(table)}`.execute(database.db);
    const column = Object.keys(rows[0] ?? {})[0];
    await expect(run(`update ${table} set ${column} = ${column}`)).rejects.toThrow(`${table} is only ever appended to`);
  });

  test('refuses to remove a row', async () => {
    await expect(run(`delete from ${table}`)).rejects.toThrow(`${table} is only ever appended to`);
    expect(Number(await count(table))).toBe(1);
  });

  test('refuses to put a row in the place of another', async () => {
    const takePlace = database.dialect === 'sqlite' ? [`replace into ${table} select * from ${table}`] : [`truncate ${table} cascade`];
    for (const statement of takePlace) await expect(run(statement)).rejects.toThrow('is only ever appended to');
    expect(Number(await count(table))).toBe(1);
  });
});

test('each unique number, code and renewal stands once', async () => {
  const again = (column: string) => run(`insert into certification select * from certification where ${column} is not null`);
  await expect(again('id')).rejects.toThrow(/unique/i);
});
