import type { EmployeeId } from '~/domain/ids';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Db } from '../database';
import { prepare } from '../prepared';
import type { EmployeeTable } from '../schema';
import { inParts } from './in-parts';

/** Who somebody is, and where they work as what. */
export interface Person {
  id: EmployeeId;
  number: string;
  name: string;
  email: string | null;
  department: string;
  location: string;
  jobRole: string;
  managerId: EmployeeId | null;
  hiredOn: CalendarDate;
}

export interface Employee extends Person {
  endedOn: CalendarDate | null;
  /** When they last took on another role or department; null since the hire date. */
  movedOn: CalendarDate | null;
}

export type PersonRow = Pick<
  EmployeeTable,
  'id' | 'number' | 'name' | 'email' | 'department' | 'location' | 'job_role' | 'manager_id' | 'hired_on'
>;

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id as EmployeeId,
    number: row.number,
    name: row.name,
    email: row.email,
    department: row.department,
    location: row.location,
    jobRole: row.job_role,
    managerId: row.manager_id as EmployeeId | null,
    hiredOn: row.hired_on as CalendarDate,
  };
}

export function toEmployee(row: EmployeeTable): Employee {
  return { ...toPerson(row), endedOn: row.ended_on as CalendarDate | null, movedOn: row.moved_on as CalendarDate | null };
}

export async function findEmployee(db: Db, id: EmployeeId): Promise<Employee | undefined> {
  const row = await db.selectFrom('employee').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toEmployee(row);
}

/** By address, whatever its case. */
export async function findEmployeeByEmail(db: Db, email: string): Promise<Employee | undefined> {
  const row = await db.selectFrom('employee').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst();
  return row && toEmployee(row);
}

export interface EmployeeWithRights {
  employee: Employee;
  /** What was granted; supervisor is not among it, it follows from having reports. */
  roles: ('hr' | 'admin')[];
  /** Somebody who is still employed on the day reports to them directly. */
  supervises: boolean;
}

/** Somebody together with what their rights rest on. One statement, because every request asks. */
export async function findEmployeeWithRights(db: Db, id: EmployeeId, today: CalendarDate): Promise<EmployeeWithRights | undefined> {
  const rows = await employeeWithRights(db, { id, today });
  const [row] = rows;
  if (!row) return undefined;
  return { employee: toEmployee(row), roles: rows.flatMap(({ role }) => role ?? []), supervises: row.report_id !== null };
}

const employeeWithRights = prepare((db, { id, today }: { id: string; today: string }) =>
  db
    .selectFrom('employee')
    .leftJoin('role_grant', 'role_grant.employee_id', 'employee.id')
    .selectAll('employee')
    .select('role_grant.role')
    .select((select) =>
      select
        .selectFrom('employee as report')
        .select('report.id')
        .where('report.manager_id', '=', id)
        .where((where) => where.or([where('report.ended_on', 'is', null), where('report.ended_on', '>=', today)]))
        .limit(1)
        .as('report_id'),
    )
    .where('employee.id', '=', id)
    .orderBy('role_grant.role'),
);

/** @throws when there is none: for ids that the database itself gave out. */
export async function getEmployee(db: Db, id: EmployeeId): Promise<Employee> {
  const employee = await findEmployee(db, id);
  if (!employee) throw new Error(`No employee ${id}`);
  return employee;
}

/** The names of these employees, by id. */
export async function listNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('employee').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function findEmployeeByNumber(db: Db, number: string): Promise<Employee | undefined> {
  const row = await db.selectFrom('employee').selectAll().where('number', '=', number).executeTakeFirst();
  return row && toEmployee(row);
}

/** Who has these numbers, by number. */
export async function listEmployeesByNumber(db: Db, numbers: readonly string[]): Promise<Map<string, EmployeeId>> {
  if (numbers.length === 0) return new Map();
  const rows = await db.selectFrom('employee').select(['id', 'number']).where('number', 'in', numbers).execute();
  return new Map(rows.map(({ id, number }) => [number, id as EmployeeId]));
}

export async function insertEmployees(db: Db, employees: readonly Employee[], createdAt: Date): Promise<void> {
  const rows = employees.map((employee) => rowOf(employee, createdAt));
  // Nine hundred parameters at a time stay below what either database takes.
  for (const part of inParts(rows, 75)) await db.insertInto('employee').values(part).execute();
}

export async function countEmployees(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('employee')
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The roles granted to somebody; supervisor is not among them, it follows from having reports. */
export async function listGrantedRoles(db: Db, id: EmployeeId): Promise<('hr' | 'admin')[]> {
  const rows = await db.selectFrom('role_grant').select('role').where('employee_id', '=', id).orderBy('role').execute();
  return rows.map((row) => row.role);
}

export async function insertRoleGrant(
  db: Db,
  grant: { employeeId: EmployeeId; role: 'hr' | 'admin'; grantedAt: Date; grantedById: EmployeeId | null },
): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({
      employee_id: grant.employeeId,
      role: grant.role,
      granted_at: grant.grantedAt.toISOString(),
      granted_by_id: grant.grantedById,
    })
    .execute();
}

/** Takes a role back that was granted. */
export async function deleteRoleGrant(db: Db, employeeId: EmployeeId, role: 'hr' | 'admin'): Promise<void> {
  await db.deleteFrom('role_grant').where('employee_id', '=', employeeId).where('role', '=', role).execute();
}

/** Makes the records of these employees say this; who is not there yet is added. Managers stand before their reports. */
export async function writeEmployees(db: Db, employees: readonly Employee[], createdAt: Date): Promise<void> {
  for (const part of inParts(
    employees.map((employee) => rowOf(employee, createdAt)),
    75,
  )) {
    await db
      .insertInto('employee')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((column) => ({
          name: column.ref('excluded.name'),
          email: column.ref('excluded.email'),
          department: column.ref('excluded.department'),
          location: column.ref('excluded.location'),
          job_role: column.ref('excluded.job_role'),
          manager_id: column.ref('excluded.manager_id'),
          hired_on: column.ref('excluded.hired_on'),
          ended_on: column.ref('excluded.ended_on'),
          moved_on: column.ref('excluded.moved_on'),
        })),
      )
      .execute();
  }
}

function rowOf(employee: Employee, createdAt: Date): EmployeeTable {
  return {
    id: employee.id,
    number: employee.number,
    name: employee.name,
    email: employee.email,
    department: employee.department,
    location: employee.location,
    job_role: employee.jobRole,
    manager_id: employee.managerId,
    hired_on: employee.hiredOn,
    ended_on: employee.endedOn,
    moved_on: employee.movedOn,
    created_at: createdAt.toISOString(),
  };
}

/** Upwards from somebody: each person and whom they report to. One statement; a ring that was there before ends it. */
export async function listManagersAbove(db: Db, id: EmployeeId): Promise<{ id: EmployeeId; name: string; managerId: EmployeeId | null }[]> {
  const rows = await db
    .withRecursive('above', (query) =>
      query
        .selectFrom('employee')
        .select(['employee.id', 'employee.name', 'employee.manager_id'])
        .where('employee.id', '=', id)
        .union(
          query
            .selectFrom('employee')
            .innerJoin('above', 'above.manager_id', 'employee.id')
            .select(['employee.id', 'employee.name', 'employee.manager_id']),
        ),
    )
    .selectFrom('above')
    .selectAll()
    .execute();
  return rows.map((row) => ({ id: row.id as EmployeeId, name: row.name, managerId: row.manager_id as EmployeeId | null }));
}

/** How many who are employed on the day report to somebody directly. */
export async function countReports(db: Db, id: EmployeeId, today: CalendarDate): Promise<number> {
  const { count } = await db
    .selectFrom('employee')
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .where('manager_id', '=', id)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}
