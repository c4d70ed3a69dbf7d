import type { Scope } from '~/domain/access/policy';
import type { EarlierAssignment, Leave } from '~/domain/assignment/plan-place';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { AssignmentId, EmployeeId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';
import { chosenPeople, idsOfChosen, type PeopleChoice } from './chosen-people';

/** Whom something is assigned to. People named one by one may have left; the others mean who is employed on the day. */
export type Assignees =
  | { kind: 'people'; ids: readonly EmployeeId[] }
  | { kind: 'role'; jobRole: string }
  | { kind: 'department'; department: string }
  | { kind: 'everybody' };

/** Assignees within what somebody may reach, as it stands on a day. */
export interface ReachedAssignees {
  scope: Scope;
  choice: Assignees;
  today: CalendarDate;
}

export interface AssignablePerson {
  id: EmployeeId;
  name: string;
  jobRole: string;
  department: string;
  hiredOn: CalendarDate;
  endedOn: CalendarDate | null;
}

/** The chosen people whom the scope covers, by name. Whoever it does not cover is not there, like an id that nobody has. */
export async function listAssignees(db: Db, chosen: ReachedAssignees): Promise<AssignablePerson[]> {
  const rows = await named(chosenPeople(db, narrowed(chosen))).execute();
  return rows.map(toPerson);
}

/** Employed people of the scope in whose name, number or place every word occurs, by name. */
export async function findAssignablePeople(
  db: Db,
  { scope, today }: Omit<ReachedAssignees, 'choice'>,
  { words, limit }: { words: readonly string[]; limit: number },
): Promise<AssignablePerson[]> {
  const rows = await named(chosenPeople(db, { scope, employedOn: today, words }))
    .limit(limit)
    .execute();
  return rows.map(toPerson);
}

function named(people: ReturnType<typeof chosenPeople>) {
  return people
    .select(['employee.id', 'employee.name', 'employee.job_role', 'employee.department', 'employee.hired_on', 'employee.ended_on'])
    .orderBy('employee.name')
    .orderBy('employee.id');
}

/** How many employed people of the scope hold which role in which department. */
export async function countByRoleAndDepartment(
  db: Db,
  { scope, today }: Omit<ReachedAssignees, 'choice'>,
): Promise<{ jobRole: string; department: string; people: number }[]> {
  const rows = await chosenPeople(db, { scope, employedOn: today })
    .select(['employee.job_role', 'employee.department'])
    .select((column) => column.fn.countAll<string | number>().as('people'))
    .groupBy(['employee.job_role', 'employee.department'])
    .orderBy('employee.job_role')
    .orderBy('employee.department')
    .execute();
  return rows.map((row) => ({ jobRole: row.job_role, department: row.department, people: Number(row.people) }));
}

/** Leaves of the chosen people that are not over. */
export async function listLeavesOfChosen(db: Db, chosen: ReachedAssignees): Promise<(Leave & { employeeId: EmployeeId })[]> {
  const rows = await db
    .selectFrom('employee_leave')
    .select(['employee_id', 'from_on', 'until_on'])
    .where('employee_id', 'in', idsOfChosen(db, narrowed(chosen)))
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', chosen.today)]))
    .orderBy('from_on')
    .execute();
  return rows.map((row) => ({
    employeeId: row.employee_id as EmployeeId,
    fromOn: row.from_on as CalendarDate,
    untilOn: row.until_on as CalendarDate | null,
  }));
}

/** Every assignment of these modules to the chosen people, the earliest first. */
export async function listAssignmentsOfChosen(
  db: Db,
  chosen: ReachedAssignees,
  moduleIds: readonly ModuleId[],
): Promise<(EarlierAssignment & { employeeId: EmployeeId; moduleId: ModuleId })[]> {
  const rows = await db
    .selectFrom('assignment')
    .select(['id', 'employee_id', 'module_id', 'number', 'assigned_at', 'due_on', 'origin', 'excused_at', 'excused_until', 'withdrawn_at'])
    .where('module_id', 'in', moduleIds)
    .where('employee_id', 'in', idsOfChosen(db, narrowed(chosen)))
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id as AssignmentId,
    employeeId: row.employee_id as EmployeeId,
    moduleId: row.module_id as ModuleId,
    number: row.number,
    assignedAt: new Date(row.assigned_at),
    dueOn: row.due_on as CalendarDate,
    origin: row.origin,
    excused: row.excused_at === null ? null : { until: row.excused_until as CalendarDate | null },
    withdrawn: row.withdrawn_at !== null,
  }));
}

export interface EarnedByChosen {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  earnedAt: Date;
  expiresOn: CalendarDate | null;
  revoked: boolean;
}

/** Every certification of these modules by the chosen people, the latest first. */
export async function listCertificationsOfChosen(
  db: Db,
  chosen: ReachedAssignees,
  moduleIds: readonly ModuleId[],
): Promise<EarnedByChosen[]> {
  const rows = await db
    .selectFrom('certification as c')
    .innerJoin('register_row as reads', 'reads.certification_id', 'c.id')
    .select(['c.employee_id', 'c.subject_id', 'c.earned_at', 'reads.expires_on'])
    .select((column) =>
      column
        .selectFrom('certification_event as e')
        .select('e.kind')
        .whereRef('e.certification_id', '=', 'c.id')
        .orderBy('e.happened_at', 'desc')
        .orderBy('e.id', 'desc')
        .limit(1)
        .as('latest_event'),
    )
    .where('c.kind', '=', 'module')
    .where('c.subject_id', 'in', moduleIds)
    .where('c.employee_id', 'in', idsOfChosen(db, narrowed(chosen)))
    .orderBy('c.earned_at', 'desc')
    .execute();
  return rows.map((row) => ({
    employeeId: row.employee_id as EmployeeId,
    moduleId: row.subject_id as ModuleId,
    earnedAt: new Date(row.earned_at),
    expiresOn: row.expires_on as CalendarDate | null,
    revoked: row.latest_event === 'revoked',
  }));
}

function narrowed({ scope, choice, today }: ReachedAssignees): PeopleChoice {
  switch (choice.kind) {
    case 'people':
      return { scope, ids: choice.ids };
    case 'role':
      return { scope, employedOn: today, jobRole: choice.jobRole };
    case 'department':
      return { scope, employedOn: today, department: choice.department };
    case 'everybody':
      return { scope, employedOn: today };
  }
}

function toPerson(row: { id: string; name: string; job_role: string; department: string; hired_on: string; ended_on: string | null }) {
  return {
    id: row.id as EmployeeId,
    name: row.name,
    jobRole: row.job_role,
    department: row.department,
    hiredOn: row.hired_on as CalendarDate,
    endedOn: row.ended_on as CalendarDate | null,
  };
}
