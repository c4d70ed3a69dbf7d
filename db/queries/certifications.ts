import type { Certification, RegisteredCertification } from '~/domain/certification/certification';
import { printedNumber } from '~/domain/certification/numbers';
import type { AttemptId, CertificationId, EmployeeId, StudyId } from '~/domain/ids';
import type { Db } from '../database';
import { prepare } from '../prepared';
import type { CertificationEventTable } from '../schema';
import { registered, toOriginal, toRegistered, toRow } from './certification-rows';
import { inParts } from './in-parts';

/** As it reads today, corrections taken in, like everything here that does not say “original”. */
export async function findCertification(db: Db, id: CertificationId): Promise<RegisteredCertification | undefined> {
  const row = await registered(db).where('c.id', '=', id).executeTakeFirst();
  return row && toRegistered(row);
}

/** By the code on the certificate, in its printed form. One statement, whether there is such a code or not. */
export async function findCertificationByCode(db: Db, code: string): Promise<RegisteredCertification | undefined> {
  const row = await registered(db).where('c.verification_code', '=', code).executeTakeFirst();
  return row && toRegistered(row);
}

/** These certifications in no particular order; one statement for a few hundred ids. */
export async function listCertificationsById(db: Db, ids: readonly CertificationId[]): Promise<RegisteredCertification[]> {
  if (ids.length === 0) return [];
  const rows = await registered(db).where('c.id', 'in', ids).execute();
  return rows.map(toRegistered);
}

/** The same as they were issued, whatever was corrected since: what the chain proves, and what corrections are laid upon. */
export async function listOriginalsById(db: Db, ids: readonly CertificationId[]): Promise<RegisteredCertification[]> {
  if (ids.length === 0) return [];
  const rows = await registered(db).where('c.id', 'in', ids).execute();
  return rows.map(toOriginal);
}

/** Everything that somebody ever earned, the latest first. */
export async function listCertifications(db: Db, employeeId: EmployeeId): Promise<RegisteredCertification[]> {
  return (await certificationsOf(db, { employeeId })).map(toRegistered);
}

const certificationsOf = prepare((db, { employeeId }: { employeeId: string }) =>
  registered(db).where('c.employee_id', '=', employeeId).orderBy('c.earned_at', 'desc').orderBy('c.number', 'desc'),
);

/** Everything that these people ever earned. */
export async function listCertificationsOf(db: Db, employeeIds: readonly EmployeeId[]): Promise<RegisteredCertification[]> {
  const all: RegisteredCertification[] = [];
  for (const part of inParts(employeeIds, 500)) {
    const rows = await registered(db).where('c.employee_id', 'in', part).execute();
    all.push(...rows.map(toRegistered));
  }
  return all;
}

/** The highest number that was printed in this year. */
export async function findLastNumber(db: Db, year: number): Promise<string | undefined> {
  const last = await findLastOfLength(db, year, 6);
  // As text, 1000000 stands before 999999: a year of more than a million is looked at only when it has been reached.
  return last === printedNumber(year, 999_999) ? ((await findLastOfLength(db, year, 7)) ?? last) : last;
}

async function findLastOfLength(db: Db, year: number, digits: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('certification')
    .select('number')
    .where('number', '>=', `SW-${year}-${'0'.repeat(digits)}`)
    .where('number', '<=', `SW-${year}-${'9'.repeat(digits)}`)
    .where((where) => where(where.fn<number>('length', ['number']), '=', `SW-${year}-`.length + digits))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}

/**
 * Appends to the register; false when a unique constraint (study, number, code, renewal) already holds such a row. On
 * PostgreSQL a row that another transaction wrote meanwhile is a serialization failure instead, which inTransaction tries again.
 */
export async function insertCertification(db: Db, certification: Certification): Promise<boolean> {
  const result = await db
    .insertInto('certification')
    .values(toRow(certification))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** What happens to a certification after it was issued: a record of its own, never a change. */
export interface CertificationEvent {
  id: string;
  certificationId: CertificationId;
  kind: CertificationEventTable['kind'];
  reason: string;
  authorId: EmployeeId | null;
  happenedAt: Date;
}

export async function insertCertificationEvent(db: Db, event: CertificationEvent): Promise<void> {
  await db
    .insertInto('certification_event')
    .values({
      id: event.id,
      certification_id: event.certificationId,
      kind: event.kind,
      reason: event.reason,
      author_id: event.authorId,
      happened_at: event.happenedAt.toISOString(),
    })
    .execute();
}

/** The submission that passed the quiz of a study. */
export interface PassingSubmission {
  attemptId: AttemptId;
  attemptNumber: number;
  submittedAt: Date;
  points: number;
  maxPoints: number;
}

export async function findPassingSubmission(db: Db, studyId: StudyId): Promise<PassingSubmission | undefined> {
  const row = await db
    .selectFrom('quiz_submission as submission')
    .innerJoin('quiz_attempt as attempt', 'attempt.id', 'submission.attempt_id')
    .select(['attempt.id', 'attempt.number', 'submission.submitted_at', 'submission.points', 'submission.max_points'])
    .where('attempt.study_id', '=', studyId)
    .where('submission.passed', '=', 1)
    .orderBy('attempt.number')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    attemptId: row.id as AttemptId,
    attemptNumber: row.number,
    submittedAt: new Date(row.submitted_at),
    points: row.points,
    maxPoints: row.max_points,
  };
}
