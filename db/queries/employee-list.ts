import { sql, type Expression, type SqlBool } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { GrantedRole } from '~/domain/access/actor';
import type { EmployeeFilter, EmployeeSort, EmployeeState } from '~/domain/people/employee-filter';
import { spellingsOf, type SharedFact, type Spellings } from '~/domain/people/spelling';
import type { Db } from '../database';
import { toPersonFacts, type PersonFacts } from './person-facts';
import { personHoldsWord } from './word-search';

/** What the list of employees rests on: the filter, and the day for which it is told who is away or has left. */
export interface EmployeeQuestion {
  filter: EmployeeFilter;
  today: CalendarDate;
}

/** An employee with what is known about their account. */
export interface EmployeeLine extends PersonFacts {
  endedOn: CalendarDate | null;
  isAway: boolean;
  roles: readonly GrantedRole[];
  hasAccount: boolean;
  isDisabled: boolean;
  /** Until when the open invitation works, or worked. */
  invitedUntil: Date | null;
}

/** A page of the list in the order of the filter, behind the line with this sort value and id. Asks twice, however long it is. */
export async function listEmployeeLines(
  db: Db,
  question: EmployeeQuestion,
  { after, limit }: { after: { value: string; id: string } | null; limit: number },
): Promise<EmployeeLine[]> {
  const { sort = 'name', direction } = question.filter;
  const value = sortValues[sort];
  const order = direction === 'down' ? 'desc' : 'asc';
  let query = matching(db, question);
  if (after) {
    const sign = sql.raw(order === 'asc' ? '>' : '<');
    query = query.where(sql<SqlBool>`(${value}, employee.id) ${sign} (${after.value}, ${after.id})`);
  }
  return readLines(db, query.orderBy(value, order).orderBy('employee.id', order).limit(limit), question.today);
}

/** One of them, whatever the filter. */
export async function findEmployeeLine(db: Db, id: EmployeeId, today: CalendarDate): Promise<EmployeeLine | undefined> {
  return (await readLines(db, db.selectFrom('employee').where('employee.id', '=', id), today))[0];
}

/** By which the next page is found. */
export function placeOfEmployee(line: EmployeeLine, { sort = 'name' }: EmployeeFilter): { value: string; id: string } {
  const values: Record<EmployeeSort, string> = {
    ...{ name: line.name, number: line.number, department: line.department, location: line.location },
    ...{ role: line.jobRole, hired: line.hiredOn },
  };
  return { value: values[sort], id: line.id };
}

/** How many there are of each state. The filter's own state does not count, so that each number leads to its list. */
export async function countEmployeeStates(db: Db, question: EmployeeQuestion): Promise<Record<EmployeeState, number>> {
  const { today } = question;
  const unfiltered = { ...question, filter: { ...question.filter, state: undefined } };
  const sum = (condition: Expression<SqlBool>) => sql<string | number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  const row = await matching(db, unfiltered)
    .select([
      sum(stateIs('employed', today)).as('employed'),
      sum(stateIs('away', today)).as('away'),
      sum(stateIs('left', today)).as('left'),
    ])
    .executeTakeFirstOrThrow();
  return { employed: Number(row.employed), away: Number(row.away), left: Number(row.left) };
}

/** What there is to choose from, for the filters and for forms. */
export async function listEmployeeChoices(db: Db): Promise<{ departments: string[]; locations: string[]; roles: string[] }> {
  const distinct = async (column: 'department' | 'location' | 'job_role') =>
    (await db.selectFrom('employee').select(column).distinct().orderBy(column).limit(500).execute()).map((row) => row[column]);
  return { departments: await distinct('department'), locations: await distinct('location'), roles: await distinct('job_role') };
}

/** How everybody employed on the day spells what they share, without one of them. One statement. */
export async function listSpellings(
  db: Db,
  { today, without }: { today: CalendarDate; without: EmployeeId | null },
): Promise<Record<SharedFact, Spellings>> {
  const rows = await db
    .selectFrom('employee')
    .select(['department', 'location', 'job_role'])
    .select((column) => column.fn.countAll<string | number>().as('people'))
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .where('id', '<>', without ?? '')
    .groupBy(['department', 'location', 'job_role'])
    .execute();
  const of = (column: 'department' | 'location' | 'job_role') => spellingsOf(rows.map((row) => [row[column], Number(row.people)]));
  return { department: of('department'), location: of('location'), jobRole: of('job_role') };
}

const sortValues: Record<EmployeeSort, Expression<string>> = {
  name: sql.ref('employee.name'),
  number: sql.ref('employee.number'),
  department: sql.ref('employee.department'),
  location: sql.ref('employee.location'),
  role: sql.ref('employee.job_role'),
  hired: sql.ref('employee.hired_on'),
};

function matching(db: Db, { filter, today }: EmployeeQuestion) {
  const { q, department, location, role, manager, state } = filter;
  let query = db.selectFrom('employee');
  if (department !== undefined) query = query.where('employee.department', '=', department);
  if (location !== undefined) query = query.where('employee.location', '=', location);
  if (role !== undefined) query = query.where('employee.job_role', '=', role);
  if (manager !== undefined)
    query = query.where(
      'employee.manager_id',
      'in',
      db.selectFrom('employee as head').select('head.id').where('head.number', '=', manager),
    );
  if (state !== undefined) query = query.where(stateIs(state, today));
  const words = (q ?? '').split(/\s+/).filter(Boolean);
  return words.reduce((narrowed, word) => narrowed.where(personHoldsWord(word)), query);
}

function isAwayOn(today: CalendarDate) {
  return sql<SqlBool>`exists (select 1 from employee_leave as away where away.employee_id = employee.id
    and away.from_on <= ${today} and (away.until_on is null or away.until_on >= ${today}))`;
}

function stateIs(state: EmployeeState, today: CalendarDate) {
  const left = sql<SqlBool>`(employee.ended_on is not null and employee.ended_on < ${today})`;
  if (state === 'left') return left;
  return state === 'away' ? sql<SqlBool>`not ${left} and ${isAwayOn(today)}` : sql<SqlBool>`not ${left} and not ${isAwayOn(today)}`;
}

async function readLines(db: Db, query: ReturnType<typeof matching>, today: CalendarDate): Promise<EmployeeLine[]> {
  const rows = await query
    .leftJoin('account_user as account', 'account.employee_id', 'employee.id')
    .leftJoin('employee as manager', 'manager.id', 'employee.manager_id')
    .selectAll('employee')
    .select(['account.id as account_id', 'account.disabled_at', 'manager.name as manager_name'])
    .select(sql<number>`case when ${isAwayOn(today)} then 1 else 0 end`.as('is_away'))
    .select((column) =>
      column
        .selectFrom('one_time_link as link')
        .select((inner) => inner.fn.max('link.expires_at').as('until'))
        .whereRef('link.employee_id', '=', 'employee.id')
        .where('link.kind', '=', 'invitation')
        .where('link.used_at', 'is', null)
        .where('link.withdrawn_at', 'is', null)
        .as('invited_until'),
    )
    .execute();
  const roles = await listRolesOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...toPersonFacts(row),
    endedOn: row.ended_on as CalendarDate | null,
    isAway: row.is_away === 1,
    roles: roles.get(row.id) ?? [],
    hasAccount: row.account_id !== null,
    isDisabled: row.disabled_at !== null,
    invitedUntil: row.invited_until === null ? null : new Date(row.invited_until),
  }));
}

async function listRolesOf(db: Db, ids: readonly string[]): Promise<Map<string, GrantedRole[]>> {
  const roles = new Map<string, GrantedRole[]>();
  if (ids.length === 0) return roles;
  const rows = await db.selectFrom('role_grant').select(['employee_id', 'role']).where('employee_id', 'in', ids).orderBy('role').execute();
  for (const row of rows) roles.set(row.employee_id, [...(roles.get(row.employee_id) ?? []), row.role]);
  return roles;
}
