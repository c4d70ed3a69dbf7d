import type { Scope } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { EmployeeId } from '~/domain/ids';
import { getEmployee } from '~db/queries/employees';
import { listLeaves, type ListedLeave } from '~db/queries/leaves';
import { areInScope } from '~db/queries/reporting-line';
import type { Deps } from '../deps.server';

export interface ShownLeave {
  id: string;
  title: string;
  says: string;
  untilOn: string;
  /** What can still be done with it: nothing once it is over. */
  state: 'coming' | 'now' | 'over';
}

export interface LeavesPage {
  employeeId: EmployeeId;
  name: string;
  leaves: ShownLeave[];
}

/** Somebody’s leaves; undefined when they are out of reach or do not exist. */
export async function loadLeaves(deps: Deps, scope: Scope, employeeId: EmployeeId): Promise<LeavesPage | undefined> {
  if (!(await areInScope(deps.db, scope, [employeeId]))) return undefined;
  const { name } = await getEmployee(deps.db, employeeId);
  const leaves = await listLeaves(deps.db, employeeId);
  return { employeeId, name, leaves: leaves.map((leave) => toShown(deps, leave)) };
}

function toShown(deps: Deps, { id, fromOn, untilOn, enteredByName, enteredAt }: ListedLeave): ShownLeave {
  const zone = deps.company.timeZone;
  const today = dateIn(zone, deps.now());
  const entered = recordDate(dateIn(zone, enteredAt));
  return {
    id,
    title: untilOn ? `${recordDate(fromOn)} to ${recordDate(untilOn)}` : `From ${recordDate(fromOn)}, no end set`,
    says: enteredByName ? `Entered by ${enteredByName} on ${entered}.` : `Entered on ${entered}.`,
    untilOn: untilOn ?? '',
    state: fromOn > today ? 'coming' : untilOn !== null && untilOn < today ? 'over' : 'now',
  };
}
