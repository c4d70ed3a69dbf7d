import type { Transaction } from 'kysely';
import type { TimeZone } from '~/domain/calendar/calendar';
import { inTransaction, type Db } from '../database';
import { insertCertification } from '../queries/certifications';
import { insertMissingEditions } from '../queries/editions';
import { countEmployees } from '../queries/employees';
import { refreshStandingRows } from '../queries/standing-rows';
import type { Tables } from '../schema';
import type { SampleCompany } from './plan-company';

/** Both databases take more parameters in one statement, but not all builds of SQLite do. */
const mostParameters = 900;

/**
 * Writes the company into a database that has its schema and the editions of the modules, all or nothing. False when
 * somebody is employed there already: then nothing is written.
 */
export function writeCompany(db: Db, company: SampleCompany, zone: TimeZone): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    // Asked inside the transaction: of two processes that start on a new database, one loads it.
    if ((await countEmployees(tx)) > 0) return false;
    await insertMissingEditions(tx, company.editions, company.installedAt);
    await writePeople(tx, company);
    await writeLearning(tx, company);
    await writeRegister(tx, company);
    await writeCoaching(tx, company);
    await refreshStandingRows(
      tx,
      company.employees.map(({ id }) => id),
      zone,
    );
    return true;
  });
}

async function writePeople(tx: Transaction<Tables>, company: SampleCompany) {
  const { employees, grants, playbook, readings, rules, hits, campaigns, assignments } = company;
  await inBatches(employees, (rows) => tx.insertInto('employee').values(rows).execute());
  await inBatches(grants, (rows) => tx.insertInto('role_grant').values(rows).execute());
  await inBatches(playbook, (rows) => tx.insertInto('playbook_entry').values(rows).execute());
  await inBatches(readings, (rows) => tx.insertInto('playbook_reading').values(rows).execute());
  await inBatches(rules, (rows) => tx.insertInto('enrolment_rule').values(rows).execute());
  await inBatches(hits, (rows) => tx.insertInto('enrolment_rule_hit').values(rows).execute());
  await inBatches(campaigns, (rows) => tx.insertInto('campaign').values(rows).execute());
  await inBatches(assignments, (rows) => tx.insertInto('assignment').values(rows).execute());
}

async function writeLearning(tx: Transaction<Tables>, { studies }: SampleCompany) {
  const attempts = studies.flatMap((study) => study.attempts);
  const answers = attempts.flatMap((attempt) => attempt.answers);
  const submissions = attempts.flatMap((attempt) => attempt.submission ?? []);
  await inBatches(
    studies.map(({ study }) => study),
    (rows) => tx.insertInto('study').values(rows).execute(),
  );
  await inBatches(
    studies.flatMap((study) => study.completions),
    (rows) => tx.insertInto('lesson_completion').values(rows).execute(),
  );
  await inBatches(
    studies.flatMap((study) => study.interactions),
    (rows) => tx.insertInto('interaction').values(rows).execute(),
  );
  await inBatches(
    studies.flatMap((study) => study.places),
    (rows) => tx.insertInto('lesson_place').values(rows).execute(),
  );
  await inBatches(
    attempts.map(({ attempt }) => attempt),
    (rows) => tx.insertInto('quiz_attempt').values(rows).execute(),
  );
  await inBatches(answers, (rows) => tx.insertInto('quiz_answer').values(rows).execute());
  await inBatches(submissions, (rows) => tx.insertInto('quiz_submission').values(rows).execute());
  const runs = studies.flatMap((study) => study.runs);
  await inBatches(
    runs.map(({ run }) => run),
    (rows) => tx.insertInto('scenario_run').values(rows).execute(),
  );
  await inBatches(
    runs.flatMap(({ choices }) => choices),
    (rows) => tx.insertInto('scenario_choice').values(rows).execute(),
  );
  await inBatches(
    runs.map(({ ending }) => ending),
    (rows) => tx.insertInto('scenario_ending').values(rows).execute(),
  );
}

async function writeRegister(tx: Transaction<Tables>, { certifications, events, audit }: SampleCompany) {
  for (const certification of certifications) {
    if (!(await insertCertification(tx, certification))) throw new Error(`The register already holds ${certification.number}`);
  }
  await inBatches(events, (rows) => tx.insertInto('certification_event').values(rows).execute());
  await inBatches(audit, (rows) => tx.insertInto('audit_entry').values(rows).execute());
}

async function writeCoaching(tx: Transaction<Tables>, { coaching }: SampleCompany) {
  await inBatches(coaching.observations, (rows) => tx.insertInto('observation').values(rows).execute());
  await inBatches(coaching.replies, (rows) => tx.insertInto('observation_reply').values(rows).execute());
  await inBatches(coaching.careRatings, (rows) => tx.insertInto('care_rating').values(rows).execute());
}

/** All rows name the same columns, so the first one tells how many parameters each takes. */
async function inBatches<Row extends object>(rows: readonly Row[], insert: (batch: Row[]) => Promise<unknown>) {
  const size = Math.floor(mostParameters / Math.max(1, Object.keys(rows[0] ?? {}).length));
  for (let start = 0; start < rows.length; start += size) await insert(rows.slice(start, start + size));
}
