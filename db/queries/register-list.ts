import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { addDays, daysBetween, type CalendarDate } from '~/domain/calendar/calendar';
import { termStatus } from '~/domain/certification/status';
import { renewalWindowDays } from '~/domain/certification/term';
import {
  goesUp,
  renewalsDue,
  type RegisterFilter,
  type RegisterSort,
  type RegisterStatus,
  type RenewalsDue,
} from '~/domain/register/register-filter';
import type { CertificationId, EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { RegisterRowTable, Tables } from '../schema';
import { holdsWord } from './word-search';

/** What the one query over the register rests on: the filter, and the day that statuses are told for. */
export interface RegisterQuestion {
  filter: RegisterFilter;
  today: CalendarDate;
  /** Only these people, and only these modules and courses; none of them are all of them. */
  among?: { employees?: readonly EmployeeId[]; subjects: readonly string[] };
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
  let query = (await matching(db, question)).selectAll('register_row');
  if (after) {
    const sign = sql.raw(direction === 'asc' ? '>' : '<');
    query = query.where(sql<SqlBool>`(${value}, register_row.certification_id) ${sign} (${sortLiteral(sort, after.value)}, ${after.id})`);
  }
  const inOrder = isRare(question.filter) ? unindexed(value, sort === 'score') : value;
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

export interface RegisterCounts {
  /** Of each status; the filter's own status does not count, so that each number leads to its list. */
  statuses: Record<RegisterStatus, number>;
  /** In force and running out within so many days, whichever of these is chosen. */
  renewals: Record<RenewalsDue, number>;
}

/** One statement that reads an index alone: it counts by last day, and the day of today says what that means. */
export async function countRegister(db: Db, question: RegisterQuestion): Promise<RegisterCounts> {
  const { due } = question.filter;
  const query = await matching(db, { ...question, filter: { ...question.filter, status: undefined, due: undefined } });
  const standing = isNarrow(question.filter) ? unindexed('standing') : sql.ref<string>('standing');
  const rows = await query
    .select((column) => [standing.as('standing'), 'expires_on', column.fn.countAll<string | number>().as('count')])
    .groupBy([standing, 'expires_on'])
    .$castTo<Pick<RegisterRowTable, 'standing' | 'expires_on'> & { count: string | number }>()
    .execute();
  const statuses = { valid: 0, expiring: 0, expired: 0, renewed: 0, revoked: 0 };
  const renewals = { 30: 0, 60: 0, 90: 0 };
  for (const row of rows) {
    const daysLeft = row.standing === 'standing' && row.expires_on ? daysBetween(question.today, row.expires_on as CalendarDate) : null;
    const endsWithin = (days: RenewalsDue) => daysLeft !== null && daysLeft >= 0 && daysLeft <= Number(days);
    if (!due || endsWithin(due)) statuses[statusOf(row, question.today)] += Number(row.count);
    for (const days of renewalsDue) if (endsWithin(days)) renewals[days] += Number(row.count);
  }
  return { statuses, renewals };
}

function runsOutWithin(where: Where, days: number, today: CalendarDate): Expression<SqlBool>[] {
  return [where('standing', '=', 'standing'), where('expires_on', '>=', today), where('expires_on', '<=', addDays(today, days))];
}

/** What the register holds to choose from, for the filters: departments, locations, roles, subjects with titles, editions. */
export async function listRegisterChoices(db: Db) {
  const subjects = await titlesOf(db, await listValues(db, 'subject_id'));
  return {
    departments: await listValues(db, 'department'),
    locations: await listValues(db, 'location'),
    roles: await listValues(db, 'job_role'),
    editions: await listValues(db, 'edition_label'),
    subjects: subjects.sort((one, other) => one.title.localeCompare(other.title, 'en')),
  };
}

/** From one value to the next by the index: as many steps as there are values, however many records there are. */
async function listValues(db: Db, column: 'department' | 'location' | 'job_role' | 'edition_label' | 'subject_id'): Promise<string[]> {
  const name = sql.ref(column);
  const { rows } = await sql<{ value: string }>`
    with recursive step(value) as (
      select min(${name}) from register_row
      union all
      select (select min(${name}) from register_row where ${name} > step.value) from step where step.value is not null
    )
    select value from step where value is not null limit 500`.execute(db);
  return rows.map(({ value }) => value);
}

/** As one of their records calls each of them. */
async function titlesOf(db: Db, ids: readonly string[]): Promise<{ id: string; kind: 'module' | 'course'; title: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; kind: 'module' | 'course'; title: string }>`
    with subject(id) as (values ${sql.join(ids.map((id) => sql`(${id})`))})
    select subject.id, row.kind, row.title from subject join register_row as row
      on row.certification_id = (select certification_id from register_row where subject_id = subject.id limit 1)`.execute(db);
  return rows;
}

/** The same value, behind which a database sees no index: it would read that one to save itself the sorting of a few. */
function unindexed(value: string | Expression<string | number>, isNumber = false) {
  const plain = typeof value === 'string' ? sql.ref(value) : value;
  return isNumber ? sql<string>`${plain} + 0` : sql<string>`${plain} || ''`;
}

/** Then an index of the filter counts quicker than the one of all standings. */
function isNarrow({ q, department, location, role, subject, edition, manager }: RegisterFilter): boolean {
  return [q, department, location, role, subject, edition, manager].some((value) => value !== undefined);
}

/** So few that the whole register would be read for them in its own order. */
function isRare({ status, due }: RegisterFilter): boolean {
  return due !== undefined || status === 'expiring' || status === 'expired' || status === 'revoked';
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

async function matching(db: Db, question: RegisterQuestion) {
  const people = await findNamed(db, question.filter.q);
  return db.selectFrom('register_row').where((where) => where.and([...conditions(where, question), ...named(where, people)]));
}

function conditions(where: Where, { filter, today, validOnEnd, among }: RegisterQuestion): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (among?.employees) all.push(where('employee_id', 'in', among.employees));
  if (among && among.subjects.length > 0) all.push(where('subject_id', 'in', among.subjects));
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
  if (filter.due !== undefined) all.push(...runsOutWithin(where, Number(filter.due), today));
  if (filter.people !== undefined) all.push(peopleWho(where, filter.people, today));
  if (filter.status !== undefined) all.push(statusIs(where, filter.status, today));
  if (filter.validOn !== undefined && validOnEnd) all.push(inForceOn(where, filter.validOn, validOnEnd));
  return all;
}

/** Whom the words of a search name: a few people by their ids, many by the question itself, or one certificate. */
type Named = { kind: 'few'; ids: string[] } | { kind: 'many'; words: string[] } | { kind: 'certificate'; number: string } | undefined;

/** More people than this are looked for while the register is read in its order; fewer are fetched by the index. */
const fewPeople = 200;

async function findNamed(db: Db, q = ''): Promise<Named> {
  const words = q.split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  if (words.length === 1 && /^sw-\d{4}-\d+$/i.test(q.trim())) return { kind: 'certificate', number: q.trim().toUpperCase() };
  const rows = await db
    .selectFrom('register_name')
    .select('employee_id')
    .distinct()
    .where(areAllIn(words))
    .limit(fewPeople + 1)
    .execute();
  return rows.length > fewPeople ? { kind: 'many', words } : { kind: 'few', ids: rows.map((row) => row.employee_id) };
}

/** Every word must occur in a name, number or address under which they stand in the register. */
function areAllIn(words: readonly string[]) {
  return sql<SqlBool>`${sql.join(
    words.map((word) => holdsWord(sql<string>`searched`, word)),
    sql` and `,
  )}`;
}

function named(where: Where, people: Named): Expression<SqlBool>[] {
  switch (people?.kind) {
    case undefined:
      return [];
    case 'certificate':
      return [where('register_row.number', '=', people.number)];
    case 'few':
      return [people.ids.length === 0 ? sql<SqlBool>`1 = 0` : where('register_row.employee_id', 'in', people.ids)];
    case 'many':
      // The empty text keeps the databases from fetching every one of them by the index of people.
      return [sql<SqlBool>`register_row.employee_id || '' in (select employee_id from register_name where ${areAllIn(people.words)})`];
  }
}

/** By equality, so that the index of managers has the last word and not the order of the list. */
function managedBy(where: Where, number: string) {
  return where('manager_id', '=', where.selectFrom('employee').select('employee.id').where('employee.number', '=', number));
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
  return where.and([
    where('issued_on', '<=', date),
    where.or([where('expires_on', 'is', null), where('expires_on', '>=', date)]),
    sql<SqlBool>`register_row.certification_id not in (${revokedBy(end)})`,
  ]);
}

/** Few, so that they are found once and not for each record. */
function revokedBy(end: Date) {
  const by = end.toISOString();
  return sql`select event.certification_id from certification_event as event
    where event.kind = 'revoked' and event.happened_at < ${by} and not exists (
      select 1 from certification_event as later where later.certification_id = event.certification_id
        and later.happened_at < ${by} and (later.happened_at, later.id) > (event.happened_at, event.id))`;
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
    status: statusOf(row, today),
  };
}

function statusOf({ standing, expires_on }: Pick<RegisterRowTable, 'standing' | 'expires_on'>, today: CalendarDate): RegisterStatus {
  return standing === 'standing' ? termStatus(expires_on as CalendarDate | null, today).kind : standing;
}
