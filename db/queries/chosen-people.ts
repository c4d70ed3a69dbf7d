import { sql } from 'kysely';
import type { Scope } from '~/domain/access/policy';
import { endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import { toEmployee, type Employee } from './employees';
import { toPersonFacts, type PersonFacts } from './person-facts';
import { personHoldsWord, personIsCalled } from './word-search';
import { idsInScope } from './reporting-line';

/** Which of the people whom a scope covers; what is left out does not narrow. */
export interface PeopleChoice {
  scope: Scope;
  /** Only those employed on this day. */
  employedOn?: CalendarDate;
  /** Only who reports to this one directly. */
  managerId?: EmployeeId;
  department?: string;
  location?: string;
  jobRole?: string;
  /** Every word must occur in name, number, address, department or job role. */
  words?: readonly string[];
  /** Every word must occur in name, number or address. */
  called?: readonly string[];
  ids?: readonly EmployeeId[];
}

/** The chosen employees, to select from; `idsOfChosen` is the same as a subquery. */
export function chosenPeople(db: Db, choice: PeopleChoice) {
  const { scope, employedOn, managerId, department, location, jobRole, words = [], called = [], ids } = choice;
  let people = db.selectFrom('employee');
  if (scope.kind === 'line') people = people.where('employee.id', 'in', idsInScope(db, scope));
  if (employedOn !== undefined)
    people = people.where((where) => where.or([where('employee.ended_on', 'is', null), where('employee.ended_on', '>=', employedOn)]));
  if (managerId !== undefined) people = people.where('employee.manager_id', '=', managerId);
  if (department !== undefined) people = people.where('employee.department', '=', department);
  if (location !== undefined) people = people.where('employee.location', '=', location);
  if (jobRole !== undefined) people = people.where('employee.job_role', '=', jobRole);
  if (ids !== undefined) people = ids.length === 0 ? people.where(sql<boolean>`1 = 0`) : people.where('employee.id', 'in', ids);
  people = called.reduce((narrowed, word) => narrowed.where(personIsCalled(word)), people);
  return words.reduce((narrowed, word) => narrowed.where(personHoldsWord(word)), people);
}

export function idsOfChosen(db: Db, choice: PeopleChoice) {
  return chosenPeople(db, choice).select('employee.id');
}

export async function countChosenPeople(db: Db, choice: PeopleChoice): Promise<number> {
  const { people } = await chosenPeople(db, choice)
    .select((column) => column.fn.countAll<string | number>().as('people'))
    .executeTakeFirstOrThrow();
  return Number(people);
}

/** The first of them by name, as far as a search shows them. */
export async function findPeopleCalled(
  db: Db,
  choice: PeopleChoice,
  limit: number,
): Promise<Pick<Employee, 'id' | 'number' | 'name' | 'department' | 'jobRole' | 'endedOn'>[]> {
  const rows = await chosenPeople(db, choice).selectAll('employee').orderBy('employee.name').orderBy('employee.id').limit(limit).execute();
  return rows.map(toEmployee);
}

/** With the leave of the day. */
export interface ChosenPerson extends PersonFacts {
  /** The leave of today; `until` is its last day, null while nobody knows. */
  leave: { until: CalendarDate | null } | null;
}

/** By name, in one statement; `today` decides who is on a leave. */
export async function listChosenPeople(db: Db, choice: PeopleChoice, today: CalendarDate): Promise<ChosenPerson[]> {
  const rows = await chosenPeople(db, choice)
    .leftJoin('employee as manager', 'manager.id', 'employee.manager_id')
    .select(['employee.id', 'employee.number', 'employee.name', 'employee.email', 'employee.department', 'employee.location'])
    .select(['employee.job_role', 'employee.manager_id', 'employee.hired_on', 'manager.name as manager_name'])
    .select(leaveOn(today).as('leave_until'))
    .orderBy('employee.name')
    .orderBy('employee.id')
    .execute();
  return rows.map(({ leave_until: until, ...row }) => ({
    ...toPersonFacts(row),
    leave: until === null ? null : { until: until === endOfTime ? null : (until as CalendarDate) },
  }));
}

/** Until when they are on a leave that day. Of two that overlap, the one that ends last counts. */
function leaveOn(day: CalendarDate) {
  return sql<string | null>`(select max(coalesce(until_on, ${endOfTime})) from employee_leave
    where employee_leave.employee_id = employee.id and from_on <= ${day} and (until_on is null or until_on >= ${day}))`;
}

/** The values by which a list of these people can be narrowed, each in order. */
export async function listPeopleValues(
  db: Db,
  choice: PeopleChoice,
): Promise<{ departments: string[]; locations: string[]; jobRoles: string[] }> {
  const rows = await chosenPeople(db, choice)
    .select(['employee.department', 'employee.location', 'employee.job_role'])
    .distinct()
    .execute();
  const ordered = (values: string[]) => [...new Set(values)].sort((one, other) => one.localeCompare(other, 'en'));
  return {
    departments: ordered(rows.map((row) => row.department)),
    locations: ordered(rows.map((row) => row.location)),
    jobRoles: ordered(rows.map((row) => row.job_role)),
  };
}
