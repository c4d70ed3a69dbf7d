import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import { addDays, endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import { termStatus } from '~/domain/certification/status';
import { renewalWindowDays } from '~/domain/certification/term';
import type { RegisterFilter, RegisterStatus, RenewalsDue } from '~/domain/register/register-filter';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { RegisterRowTable, Tables } from '../schema';
import { findNamed, named } from './register-search';

/** What the one query over the register rests on: the filter, and the day that statuses are told for. */
export interface RegisterQuestion {
  filter: RegisterFilter;
  today: CalendarDate;
  /** Only these people, and only these modules and courses; none of them are all of them. */
  among?: { employees?: readonly EmployeeId[]; subjects: readonly string[] };
  /** The end of the day `filter.validOn` in the company's zone, in UTC; null without that filter. */
  validOnEnd: Date | null;
}

type Where = ExpressionBuilder<Tables, 'register_row'>;

/** The last day as the index of ends has it. */
export const lastDay = sql<string>`coalesce(register_row.expires_on, ${sql.lit(endOfTime)})`;

/**
 * How the rows are met: `gathered` by whatever index leads to few of them, or `in-order` of the list until a page is full.
 */
export type Way = 'gathered' | 'in-order';

/** The rows that a question asks for: the one definition that lists, counts, files and the API begin with. */
export async function matching(db: Db, question: RegisterQuestion, way: Way = 'gathered') {
  const people = await findNamed(db, question.filter.q);
  return db.selectFrom('register_row').where((where) => where.and([...conditions(where, question, way), ...named(where, people, way)]));
}

/** What the list, its counts and its files are narrowed by; search words apart. */
function conditions(where: Where, { filter, today, validOnEnd, among }: RegisterQuestion, way: Way): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  const columns = statusColumns({ filter, among }, way);
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
  if (expiresFrom !== undefined || expiresTo !== undefined) all.push(...endsBetween(columns, expiresFrom, expiresTo));
  // Written into the statement, or SQLite does not see that the index of what was imported holds them all.
  if (origin !== undefined) all.push(where('origin', '=', sql.lit(origin)));
  if (filter.manager !== undefined) all.push(managedBy(where, filter.manager));
  if (filter.due !== undefined) all.push(runsOutWithin(columns, filter.due, today));
  if (filter.people !== undefined) all.push(peopleWho(where, filter.people, today));
  if (filter.status !== undefined) all.push(statusIs(columns, filter.status, today));
  if (filter.validOn !== undefined && validOnEnd) all.push(inForceOn(where, filter.validOn, validOnEnd));
  return all;
}

/** By equality, so that the index of managers has the last word and not the order of the list. */
function managedBy(where: Where, number: string) {
  return where('manager_id', '=', where.selectFrom('employee').select('employee.id').where('employee.number', '=', number));
}

function peopleWho(where: Where, people: 'employed' | 'left', today: CalendarDate) {
  const leavers = where.selectFrom('employee').select('employee.id').where('employee.ended_on', '<', today);
  return where('employee_id', people === 'left' ? 'in' : 'not in', leavers);
}

/** What a status is read from, as the databases are to see it. */
interface StatusColumns {
  standing: RawBuilder<string>;
  expiresOn: RawBuilder<string | null>;
  lastDay: RawBuilder<string>;
}

/** For conditions that an index may lead to. */
export const plain: StatusColumns = { standing: sql.ref('register_row.standing'), expiresOn: sql.ref('register_row.expires_on'), lastDay };

/**
 * SQLite takes a cast to what a value already is as another value, which no index leads to; PostgreSQL leaves it out. So
 * SQLite reads the index of the list's order, which tells standing and last day without the rows.
 */
const cast: StatusColumns = {
  standing: sql`cast(register_row.standing as text)`,
  expiresOn: sql`cast(register_row.expires_on as text)`,
  lastDay: sql`cast(${lastDay} as text)`,
};

function statusColumns({ filter, among }: Pick<RegisterQuestion, 'filter' | 'among'>, way: Way): StatusColumns {
  if (way === 'in-order') return filter.sort === 'expires' ? { ...cast, lastDay } : cast;
  const { q, department, location, role, subject, manager, people } = filter;
  // Then another index leads to fewer, and tells the status, too.
  const isLedElsewhere = among !== undefined || people === 'left' || [q, department, location, role, subject, manager].some(Boolean);
  return isLedElsewhere ? cast : plain;
}

/** The same as `statusOn`, asked of the database. */
export function statusIs(columns: StatusColumns, status: RegisterStatus, today: CalendarDate): Expression<SqlBool> {
  const soon = addDays(today, renewalWindowDays);
  const standing = sql<SqlBool>`${columns.standing} = 'standing'`;
  switch (status) {
    case 'valid':
      return allOf([standing, sql`${columns.lastDay} > ${soon}`]);
    case 'expiring':
      return allOf([standing, ...endsBetween(columns, today, soon)]);
    case 'expired':
      return allOf([standing, ...endsBetween(columns, undefined, addDays(today, -1))]);
    case 'renewed':
    case 'revoked':
      return sql`${columns.standing} = ${status}`;
  }
}

export function runsOutWithin(columns: StatusColumns, days: RenewalsDue, today: CalendarDate): Expression<SqlBool> {
  return allOf([sql`${columns.standing} = 'standing'`, ...endsBetween(columns, today, addDays(today, Number(days)))]);
}

/** Said of the column and of the last day, because some indexes have the one and some the other. */
function endsBetween(
  { expiresOn, lastDay: last }: StatusColumns,
  from: CalendarDate | undefined,
  to: CalendarDate | undefined,
): RawBuilder<SqlBool>[] {
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`${expiresOn} >= ${from}`, sql<SqlBool>`${last} >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${expiresOn} <= ${to}`, sql<SqlBool>`${last} <= ${to}`]),
  ];
}

function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** What a standing and a last day (none: null or the end of time) come to on this day. */
export function statusOn(
  today: CalendarDate,
  { standing, ends_on }: { standing: RegisterRowTable['standing']; ends_on: string | null },
): RegisterStatus {
  return standing === 'standing' ? termStatus(ends_on as CalendarDate | null, today).kind : standing;
}

/** Issued by then, not over yet, and not revoked at the end of that day, whatever has happened since. */
function inForceOn(where: Where, date: CalendarDate, end: Date): Expression<SqlBool> {
  return where.and([
    where('issued_on', '<=', date),
    where(lastDay, '>=', date),
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
