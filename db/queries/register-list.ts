import { sql, type Expression, type SqlBool } from 'kysely';
import { endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import { goesUp, type RegisterFilter, type RegisterSort, type RegisterStatus } from '~/domain/register/register-filter';
import type { CertificationId, EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { RegisterRowTable } from '../schema';
import { lastDay, matching, statusOn, type RegisterQuestion } from './register-conditions';

/** A certification in the list, as it reads today. */
export interface RegisterLine {
  certificationId: CertificationId;
  number: string;
  verificationCode: string;
  employeeId: EmployeeId;
  employeeNumber: string;
  employeeName: string;
  employeeEmail: string | null;
  department: string;
  location: string;
  jobRole: string;
  managerName: string | null;
  kind: 'module' | 'course';
  subjectId: string;
  title: string;
  editionLabel: string;
  points: number;
  maxPoints: number;
  imported: boolean;
  corrected: boolean;
  issuedOn: CalendarDate;
  expiresOn: CalendarDate | null;
  status: RegisterStatus;
}

/** Where a page of the list begins: behind the line with this sort value and id. */
export interface RegisterPlace {
  value: string;
  id: string;
}

/**
 * A page of lines in the order of the filter. Pages follow each other by `placeOf`
 * the last line, so that a deep one costs no more. With `few` all that
 * match are fetched and sorted; otherwise the register is read in the order of the list until the page is full.
 */
export async function listRegisterLines(
  db: Db,
  question: RegisterQuestion,
  { after, limit, few }: { after: RegisterPlace | null; limit: number; few: boolean },
): Promise<RegisterLine[]> {
  const { sort, direction } = orderOf(question.filter);
  const value = sortValues[sort];
  let query = (await matching(db, question, few ? 'gathered' : 'in-order')).selectAll('register_row');
  if (after) {
    const sign = sql.raw(direction === 'asc' ? '>' : '<');
    query = query.where(sql<SqlBool>`(${value}, register_row.certification_id) ${sign} (${sortLiteral(sort, after.value)}, ${after.id})`);
  }
  const inOrder = few ? unindexed(value, sort === 'score') : value;
  const rows = await query.orderBy(inOrder, direction).orderBy('register_row.certification_id', direction).limit(limit).execute();
  return rows.map((row) => toLine(row, question.today));
}

/** How many there are. */
export async function countRegisterLines(db: Db, question: RegisterQuestion): Promise<number> {
  const found = await matching(db, question);
  const row = await found.select((column) => column.fn.countAll<string | number>().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Whose certifications they are, by id. */
export async function listRegisterPeople(db: Db, question: RegisterQuestion): Promise<EmployeeId[]> {
  const found = await matching(db, question);
  const rows = await found.select('employee_id').distinct().orderBy('employee_id').execute();
  return rows.map(({ employee_id }) => employee_id as EmployeeId);
}

/** By which the next page is found. */
export function placeOf(line: RegisterLine, filter: RegisterFilter): RegisterPlace {
  const { sort } = orderOf(filter);
  const values: Record<RegisterSort, string> = {
    issued: line.issuedOn,
    expires: line.expiresOn ?? endOfTime,
    name: line.employeeName,
    number: line.employeeNumber,
    department: line.department,
    title: line.title,
    score: String(line.points),
  };
  return { value: values[sort], id: line.certificationId };
}

/** The same value, behind which a database sees no index: it would read that one to save itself the sorting of a few. */
function unindexed(value: Expression<string | number>, isNumber: boolean) {
  return isNumber ? sql<string>`${value} + 0` : sql<string>`${value} || ''`;
}

const sortValues: Record<RegisterSort, Expression<string | number>> = {
  issued: sql.ref('register_row.issued_on'),
  expires: lastDay,
  name: sql.ref('register_row.employee_name'),
  number: sql.ref('register_row.employee_number'),
  department: sql`(register_row.department || '')`,
  title: sql.ref('register_row.title'),
  score: sql.ref('register_row.points'),
};

function sortLiteral(sort: RegisterSort, value: string) {
  return sort === 'score' ? sql`${Number(value)}` : sql`${value}`;
}

function orderOf(filter: RegisterFilter): { sort: RegisterSort; direction: 'asc' | 'desc' } {
  return { sort: filter.sort ?? 'issued', direction: goesUp(filter) ? 'asc' : 'desc' };
}

function toLine(row: RegisterRowTable, today: CalendarDate): RegisterLine {
  return {
    certificationId: row.certification_id as CertificationId,
    number: row.number,
    verificationCode: row.verification_code,
    employeeId: row.employee_id as EmployeeId,
    employeeNumber: row.employee_number,
    employeeName: row.employee_name,
    employeeEmail: row.employee_email,
    department: row.department,
    location: row.location,
    jobRole: row.job_role,
    managerName: row.manager_name,
    kind: row.kind,
    subjectId: row.subject_id,
    title: row.title,
    editionLabel: row.edition_label,
    points: row.points,
    maxPoints: row.max_points,
    imported: row.origin === 'imported',
    corrected: row.corrected === 1,
    issuedOn: row.issued_on as CalendarDate,
    expiresOn: row.expires_on as CalendarDate | null,
    status: statusOn(today, { standing: row.standing, ends_on: row.expires_on }),
  };
}
