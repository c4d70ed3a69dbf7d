import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { findEmployeeWithRights } from '~db/queries/employees';
import type { Deps } from '../deps.server';

/** The facts about whoever holds this session; undefined for a leaver, whose sessions count for nothing from that day on. */
export async function loadActor(deps: Deps, session: { sessionId: string; employeeId: EmployeeId }): Promise<Actor | undefined> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const found = await findEmployeeWithRights(deps.db, session.employeeId, today);
  if (!found || hasLeft(found.employee, today)) return undefined;
  const { employee, roles, supervises } = found;
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
