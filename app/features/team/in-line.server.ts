import type { Actor } from '~/domain/access/actor';
import type { EmployeeId } from '~/domain/ids';
import { getEmployee } from '~db/queries/employees';
import { areInScope } from '~db/queries/reporting-line';
import type { Deps } from '../deps.server';

/** Whether somebody reports to the actor, directly or further down; nobody is in their own line. */
export async function isInLine(deps: Deps, actor: Actor, employeeId: EmployeeId): Promise<boolean> {
  if (!actor.supervises || employeeId === actor.employeeId) return false;
  return areInScope(deps.db, { kind: 'line', of: actor.employeeId }, [employeeId]);
}

/** Whose attempt or run somebody else reads, as the page names them. */
export async function loadOwner(deps: Deps, id: EmployeeId): Promise<{ id: EmployeeId; name: string }> {
  const { name } = await getEmployee(deps.db, id);
  return { id, name };
}
