import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { addDays, type CalendarDate } from '~/domain/calendar/calendar';
import { termStatus } from '~/domain/certification/status';
import { renewalWindowDays } from '~/domain/certification/term';
import { goesUp, type RegisterFilter, type RegisterSort, type RegisterStatus } from '~/domain/register/register-filter';
import type { CertificationId, EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { RegisterRowTable, Tables } from '../schema';
import { holdsWord } from './word-search';

/** What the one query over the register rests on: the filter, and the day that statuses are told for. */
export interface RegisterQuestion {
  filter: RegisterFilter;
  today: CalendarDate;
  /** The end of the day `filter.validOn` in the company's zone, in UTC; null without that filter. */
  validOnEnd: Date | null;
}

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

type Where = ExpressionBuilder<Tables, 'register_row'>;

/** A page of lines in the order of the filter. Pages follow each other by `placeOf` the last line, so that a deep one costs no more. */
export async function listRegisterLines(
  db: Db,
  question: RegisterQuestion,
  { after, limit }: { after: RegisterPlace | null; limit: number },
): Promise<RegisterLine[]> {
  const { sort, direction } = orderOf(question.filter);
  const value = sortValues[sort];
  let query = matching(db, question).selectAll('register_row');
  if (after) {
    const sign = sql.raw(direction === 'asc' ? '>' : '<');
    query = query.where(sql<SqlBool>`(${value}, register_row.certification_id) ${sign} (${sortLiteral(sort, after.value)}, ${after.id})`);
  }
  const rows = await query.orderBy(value, direction).orderBy('register_row.certification_id', direction).limit(limit).execute();
  return rows.map((row) => toLine(row, question.today));
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

/** How many there are of each status. The filter's own status does not count, so that each number leads to its list. */
export async function countRegisterStatuses(db: Db, question: RegisterQuestion): Promise<Record<RegisterStatus, number>> {
  const unfiltered = { ...question, filter: { ...question.filter, status: undefined } };
  const soon = addDays(question.today, renewalWindowDays);
  const row = await matching(db, unfiltered)
    .select([
      countIf(sql`standing = 'standing' and (expires_on is null or expires_on > ${soon})`).as('valid'),
      countIf(sql`standing = 'standing' and expires_on >= ${question.today} and expires_on <= ${soon}`).as('expiring'),
      countIf(sql`standing = 'standing' and expires_on < ${question.today}`).as('expired'),
      countIf(sql`standing = 'renewed'`).as('renewed'),
      countIf(sql`standing = 'revoked'`).as('revoked'),
    ])
    .executeTakeFirstOrThrow();
  return {
    valid: Number(row.valid),
    expiring: Number(row.expiring),
    expired: Number(row.expired),
    renewed: Number(row.renewed),
    revoked: Number(row.revoked),
  };
}

function countIf(condition: Expression<unknown>) {
  return sql<string | number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
}

/** How many in force end within 30, 60 and 90 days. */
export async function countRenewalsDue(db: Db, question: RegisterQuestion): Promise<{ in30: number; in60: number; in90: number }> {
  const { today } = question;
  const within = (days: number) => countIf(sql`expires_on <= ${addDays(today, days)}`);
  const row = await matching(db, { ...question, filter: { ...question.filter, status: undefined } })
    .where('standing', '=', 'standing')
    .where('expires_on', '>=', today)
    .where('expires_on', '<=', addDays(today, 90))
    .select([within(30).as('in30'), within(60).as('in60'), within(90).as('in90')])
    .executeTakeFirstOrThrow();
  return { in30: Number(row.in30), in60: Number(row.in60), in90: Number(row.in90) };
}

/** What the register holds to choose from, for the filters: departments, locations, roles, subjects with titles, editions. */
export async function listRegisterChoices(db: Db) {
  const distinct = async (column: 'department' | 'location' | 'job_role' | 'edition_label') =>
    (await db.selectFrom('register_row').select(column).distinct().orderBy(column).limit(500).execute()).map((row) => row[column]);
  const subjects = await db
    .selectFrom('register_row')
    .select((column) => ['subject_id', 'kind', column.fn.max('title').as('title')])
    .groupBy(['subject_id', 'kind'])
    .orderBy('title')
    .execute();
  return {
    departments: await distinct('department'),
    locations: await distinct('location'),
    roles: await distinct('job_role'),
    editions: await distinct('edition_label'),
    subjects: subjects.map(({ subject_id, kind, title }) => ({ id: subject_id, kind, title })),
  };
}

const endOfTime = '9999-12-31';

const sortValues: Record<RegisterSort, Expression<string | number>> = {
  issued: sql.ref('register_row.issued_on'),
  expires: sql`coalesce(register_row.expires_on, ${sql.lit(endOfTime)})`,
  name: sql.ref('register_row.employee_name'),
  number: sql.ref('register_row.employee_number'),
  department: sql.ref('register_row.department'),
  title: sql.ref('register_row.title'),
  score: sql.ref('register_row.points'),
};

function sortLiteral(sort: RegisterSort, value: string) {
  return sort === 'score' ? sql`${Number(value)}` : sql`${value}`;
}

function orderOf(filter: RegisterFilter): { sort: RegisterSort; direction: 'asc' | 'desc' } {
  return { sort: filter.sort ?? 'issued', direction: goesUp(filter) ? 'asc' : 'desc' };
}

function matching(db: Db, question: RegisterQuestion) {
  return db.selectFrom('register_row').where((where) => where.and(conditions(where, question)));
}

function conditions(where: Where, { filter, today, validOnEnd }: RegisterQuestion): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  const { department, location, role, subject, edition, issuedFrom, issuedTo, expiresFrom, expiresTo, origin } = filter;
  if (department !== undefined) all.push(where('department', '=', department));
  if (location !== undefined) all.push(where('location', '=', location));
  if (role !== undefined) all.push(where('job_role', '=', role));
  if (subject !== undefined) all.push(where('subject_id', '=', subject));
  if (edition !== undefined) all.push(where('edition_label', '=', edition));
  if (issuedFrom !== undefined) all.push(where('issued_on', '>=', issuedFrom));
  if (issuedTo !== undefined) all.push(where('issued_on', '<=', issuedTo));
  if (expiresFrom !== undefined) all.push(where('expires_on', '>=', expiresFrom));
  if (expiresTo !== undefined) all.push(where('expires_on', '<=', expiresTo));
  if (origin !== undefined) all.push(where('origin', '=', origin));
  if (filter.manager !== undefined) all.push(managedBy(where, filter.manager));
  if (filter.people !== undefined) all.push(peopleWho(where, filter.people, today));
  if (filter.status !== undefined) all.push(statusIs(where, filter.status, today));
  if (filter.validOn !== undefined && validOnEnd) all.push(inForceOn(where, filter.validOn, validOnEnd));
  return [
    ...all,
    ...(filter.q ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => holdsWord(searched, word)),
  ];
}

const searched = sql<string>`lower(employee_name || ' ' || employee_number || ' ' || coalesce(employee_email, '') || ' ' || register_row.number)`;

function managedBy(where: Where, number: string) {
  return where('manager_id', 'in', where.selectFrom('employee').select('employee.id').where('employee.number', '=', number));
}

function peopleWho(where: Where, people: 'employed' | 'left', today: CalendarDate) {
  const leavers = where.selectFrom('employee').select('employee.id').where('employee.ended_on', '<', today);
  return where('employee_id', people === 'left' ? 'in' : 'not in', leavers);
}

function statusIs(where: Where, status: RegisterStatus, today: CalendarDate): Expression<SqlBool> {
  if (status === 'renewed' || status === 'revoked') return where('standing', '=', status);
  const soon = addDays(today, renewalWindowDays);
  const standing = where('standing', '=', 'standing');
  switch (status) {
    case 'valid':
      return where.and([standing, where.or([where('expires_on', 'is', null), where('expires_on', '>', soon)])]);
    case 'expiring':
      return where.and([standing, where('expires_on', '>=', today), where('expires_on', '<=', soon)]);
    case 'expired':
      return where.and([standing, where('expires_on', '<', today)]);
  }
}

/** Issued by then, not over yet, and not revoked at the end of that day, whatever has happened since. */
function inForceOn(where: Where, date: CalendarDate, end: Date): Expression<SqlBool> {
  const by = end.toISOString();
  return where.and([
    where('issued_on', '<=', date),
    where.or([where('expires_on', 'is', null), where('expires_on', '>=', date)]),
    sql<SqlBool>`coalesce((select e.kind from certification_event e where e.certification_id = register_row.certification_id and e.happened_at < ${by} order by e.happened_at desc, e.id desc limit 1), 'none') <> 'revoked'`,
  ]);
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
    status: row.standing === 'standing' ? termStatus(row.expires_on as CalendarDate | null, today).kind : row.standing,
  };
}
