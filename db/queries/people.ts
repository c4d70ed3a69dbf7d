import { sql } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { GrantedRole } from '~/domain/access/actor';
import type { Db } from '../database';
import { holdsWord } from './word-search';

/** An employee with what is known about their account, for the list of people. */
export interface PersonRow {
  id: EmployeeId;
  number: string;
  name: string;
  email: string | null;
  department: string;
  jobRole: string;
  endedOn: CalendarDate | null;
  roles: readonly GrantedRole[];
  hasAccount: boolean;
  isDisabled: boolean;
  /** Until when the open invitation works, or worked. */
  invitedUntil: Date | null;
}

interface PeopleFilter {
  /** Every word must occur in name, number, address, department or job role. */
  words: readonly string[];
  /** Only this one; the words do not count then. */
  id?: EmployeeId;
}

export async function countPeople(db: Db, filter: PeopleFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** By name. Asks twice, however many people there are. */
export async function listPeople(db: Db, filter: PeopleFilter, page: { limit: number; offset: number }): Promise<PersonRow[]> {
  const rows = await matching(db, filter)
    .leftJoin('account_user as account', 'account.employee_id', 'employee.id')
    .select(['employee.id', 'employee.number', 'employee.name', 'employee.email', 'employee.department', 'employee.job_role'])
    .select(['employee.ended_on', 'account.id as account_id', 'account.disabled_at'])
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
    .orderBy('employee.name')
    .orderBy('employee.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const roles = await listRolesOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id as EmployeeId,
    number: row.number,
    name: row.name,
    email: row.email,
    department: row.department,
    jobRole: row.job_role,
    endedOn: row.ended_on as CalendarDate | null,
    roles: roles.get(row.id) ?? [],
    hasAccount: row.account_id !== null,
    isDisabled: row.disabled_at !== null,
    invitedUntil: row.invited_until === null ? null : new Date(row.invited_until),
  }));
}

function matching(db: Db, { words, id }: PeopleFilter) {
  const all = db.selectFrom('employee');
  if (id !== undefined) return all.where('employee.id', '=', id);
  return words.reduce((query, word) => query.where(matchesWord(word)), all);
}

/** The word occurs in name, number, address, department or job role; for statements that select from `employee`. */
export function matchesWord(word: string) {
  const text = sql<string>`lower(employee.name || ' ' || employee.number || ' ' || coalesce(employee.email, '') || ' ' || employee.department || ' ' || employee.job_role)`;
  return holdsWord(text, word);
}

async function listRolesOf(db: Db, ids: readonly string[]): Promise<Map<string, GrantedRole[]>> {
  const roles = new Map<string, GrantedRole[]>();
  if (ids.length === 0) return roles;
  const rows = await db.selectFrom('role_grant').select(['employee_id', 'role']).where('employee_id', 'in', ids).orderBy('role').execute();
  for (const row of rows) roles.set(row.employee_id, [...(roles.get(row.employee_id) ?? []), row.role]);
  return roles;
}
