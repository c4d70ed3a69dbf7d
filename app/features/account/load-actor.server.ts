import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { findEmployee, hasActiveReports, listGrantedRoles } from '~db/queries/employees';
import type { Deps } from '../deps.server';

/** The facts about whoever holds this session; undefined for a leaver, whose sessions count for nothing from that day on. */
export async function loadActor(deps: Deps, session: { sessionId: string; employeeId: EmployeeId }): Promise<Actor | undefined> {
  const employee = await findEmployee(deps.db, session.employeeId);
  const today = dateIn(deps.company.timeZone, deps.now());
  if (!employee || hasLeft(employee, today)) return undefined;
  const [roles, supervises] = [await listGrantedRoles(deps.db, employee.id), await hasActiveReports(deps.db, employee.id, today)];
  return {
    employeeId: employee.id,
    sessionId: session.sessionId,
    name: employee.name,
    email: employee.email ?? '',
    jobRole: employee.jobRole,
    department: employee.department,
    hiredOn: employee.hiredOn,
    roles,
    supervises,
  };
}
