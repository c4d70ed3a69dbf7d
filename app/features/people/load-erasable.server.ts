import { hasLeft } from '~/domain/access/employment';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { erasedName } from '~/domain/register/erasure';
import { findEmployee } from '~db/queries/employees';
import type { Deps } from '../deps.server';

/** Somebody who can be erased: a leaver who was not erased before. Undefined for everybody else. */
export async function loadErasable(deps: Deps, id: EmployeeId): Promise<{ id: EmployeeId; number: string; name: string } | undefined> {
  const employee = await findEmployee(deps.db, id);
  if (!employee || !hasLeft(employee, dateIn(deps.company.timeZone, deps.now())) || employee.name === erasedName) return undefined;
  return { id, number: employee.number, name: employee.name };
}
