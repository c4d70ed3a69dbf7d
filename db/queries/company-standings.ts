import { sql, type RawBuilder } from 'kysely';
import { addDays, endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
import { renewalWindowDays } from '~/domain/certification/term';
import type { EmployeeId, ModuleId } from '~/domain/ids';
import type { CompanyStanding } from '~/domain/team/company-standing';
import type { StandingsFilter } from '~/domain/team/standings-filter';
import type { Db } from '../database';
import { holdsWord } from './word-search';

/** What the queries over the company's standings rest on. */
export interface StandingsQuestion {
  filter: StandingsFilter;
  /** Only this person. */
  employeeId?: EmployeeId;
  today: CalendarDate;
  /** Everybody employed today stands to each of these. */
  modules: readonly ModuleId[];
}

/** How many people of a department stand to a module in one way. */
export interface StandingCount {
  department: string;
  moduleId: ModuleId;
  standing: CompanyStanding;
  people: number;
}

/** One statement, however many people there are. Where nobody stands in a way, there is no row. */
export async function countStandings(db: Db, question: StandingsQuestion): Promise<StandingCount[]> {
  const { rows } = await sql<{ department: string; module_id: string; standing: CompanyStanding; people: string | number }>`
    ${places(question)}
    select department, module_id, standing, count(*) as people from place
    ${standingIs(question)} group by department, module_id, standing`.execute(db);
  return rows.map(({ department, module_id, standing, people }) => ({
    ...{ department, standing, moduleId: module_id as ModuleId },
    people: Number(people),
  }));
}

/** One person and one module, with what the standing rests on. */
export interface StandingLine {
  employeeId: EmployeeId;
  employeeNumber: string;
  employeeName: string;
  employeeEmail: string | null;
  department: string;
  location: string;
  jobRole: string;
  managerName: string | null;
  moduleId: ModuleId;
  standing: CompanyStanding;
  /** By when it is asked for: an excuse that outlasts the due date counts. */
  dueOn: CalendarDate | null;
  /** `until` is the last day of the waiver; null waives for good. */
  waived: { until: CalendarDate | null } | null;
  /** The last day of what they hold or held; null when it does not end, and without any. */
  expiresOn: CalendarDate | null;
}

/** Behind whom a page begins: names first, then ids, so that a deep page costs no more than the first. */
export interface StandingsPlace {
  name: string;
  employeeId: string;
  moduleId: string;
}

export async function listStandings(
  db: Db,
  question: StandingsQuestion,
  { after, limit }: { after: StandingsPlace | null; limit: number },
): Promise<StandingLine[]> {
  const behind = after
    ? sql`and (place.name, place.employee_id, place.module_id) > (${after.name}, ${after.employeeId}, ${after.moduleId})`
    : sql``;
  const { rows } = await sql<StandingRow>`
    ${places(question)}
    select place.*, manager.name as manager_name from place
    left join employee as manager on manager.id = place.manager_id
    ${standingIs(question)} ${behind}
    order by place.name, place.employee_id, place.module_id limit ${limit}`.execute(db);
  return rows.map(toLine);
}

export function placeOfStanding(line: StandingLine): StandingsPlace {
  return { name: line.employeeName, employeeId: line.employeeId, moduleId: line.moduleId };
}

/** Every person whom the filter leaves, with each module: app/domain/team/company-standing.ts over all of them at once. */
function places(question: StandingsQuestion): RawBuilder<unknown> {
  const { filter, today, modules } = question;
  const asked = filter.module === undefined ? modules : modules.filter((id) => id === filter.module);
  const wanted = asked.length === 0 ? sql`select '' where 1 = 0` : sql`values ${sql.join(asked.map((id) => sql`(${id})`))}`;
  return sql`with module(id) as (${wanted}),
    place as (
      select employee.id as employee_id, number, name, email, department, location, job_role, manager_id,
        module.id as module_id, last_day, excused_until,
        case when excused_until > due_on then excused_until else due_on end as due_on,
        case when excused_until >= ${today} then 'waived'
          when due_on < ${today} and (excused_until is null or excused_until < ${today}) then 'late'
          when held_until > ${addDays(today, renewalWindowDays)} then 'certified'
          when held_until >= ${today} then 'expiring'
          when held = 1 then 'expired'
          when due_on is not null then 'assigned'
          when standing_row.employee_id is not null then 'withdrawn'
          else 'never-assigned' end as standing
      from employee cross join module
      left join standing_row on standing_row.employee_id = employee.id and standing_row.module_id = module.id
      where ${sql.join(peopleWho(question), sql` and `)}
    )`;
}

function peopleWho({ filter, today, employeeId }: StandingsQuestion): RawBuilder<unknown>[] {
  const { q = '', department, location, role, manager } = filter;
  return [
    ...(employeeId === undefined ? [] : [sql`employee.id = ${employeeId}`]),
    sql`(employee.ended_on is null or employee.ended_on >= ${today})`,
    ...(department === undefined ? [] : [sql`department = ${department}`]),
    ...(location === undefined ? [] : [sql`location = ${location}`]),
    ...(role === undefined ? [] : [sql`job_role = ${role}`]),
    ...(manager === undefined ? [] : [sql`employee.manager_id in (select boss.id from employee as boss where boss.number = ${manager})`]),
    ...q
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => holdsWord(sql<string>`lower(name || ' ' || number || ' ' || coalesce(email, ''))`, word)),
  ];
}

function standingIs({ filter }: StandingsQuestion): RawBuilder<unknown> {
  return filter.standing === undefined ? sql`where 1 = 1` : sql`where standing = ${filter.standing}`;
}

interface StandingRow {
  employee_id: string;
  number: string;
  name: string;
  email: string | null;
  department: string;
  location: string;
  job_role: string;
  manager_name: string | null;
  module_id: string;
  last_day: string | null;
  due_on: string | null;
  excused_until: string | null;
  standing: CompanyStanding;
}

function toLine(row: StandingRow): StandingLine {
  const { excused_until: until, standing } = row;
  return {
    employeeId: row.employee_id as EmployeeId,
    employeeNumber: row.number,
    employeeName: row.name,
    employeeEmail: row.email,
    department: row.department,
    location: row.location,
    jobRole: row.job_role,
    managerName: row.manager_name,
    moduleId: row.module_id as ModuleId,
    standing,
    dueOn: row.due_on as CalendarDate | null,
    waived: standing === 'waived' ? { until: until === endOfTime ? null : (until as CalendarDate) } : null,
    expiresOn: row.last_day as CalendarDate | null,
  };
}
