import type { Actor } from '~/domain/access/actor';
import type { Scope } from '~/domain/access/policy';
import { overlapping } from '~/domain/assignment/leave';
import type { Leave } from '~/domain/assignment/plan-place';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { deleteLeave, insertLeave, listLeaves, setLeaveEnd, type ListedLeave } from '~db/queries/leaves';
import { areInScope } from '~db/queries/reporting-line';
import type { Deps } from '../deps.server';

/** Whose leave, and who changes it. */
export interface LeaveInput {
  actor: Actor;
  scope: Scope;
  employeeId: EmployeeId;
  requestId: string;
}

export type EnterLeaveResult = { kind: 'entered' } | { kind: 'overlaps'; with: Leave } | { kind: 'no-such-person' };

/** Enters a time away of somebody within reach. */
export async function enterLeave(deps: Deps, input: LeaveInput & { leave: Leave }): Promise<EnterLeaveResult> {
  return inTransaction(deps.db, async (tx) => {
    const { scope, employeeId, actor, leave } = input;
    if (!(await areInScope(tx, scope, [employeeId]))) return { kind: 'no-such-person' };
    const other = overlapping(await listLeaves(tx, employeeId), leave);
    if (other) return { kind: 'overlaps', with: other };
    const id = deps.newId();
    await insertLeave(tx, { id, employeeId, ...leave, enteredById: actor.employeeId, enteredAt: deps.now() });
    await audit(tx, deps, input, 'enter-leave', { leaveId: id, ...leave });
    return { kind: 'entered' };
  });
}

export type EndLeaveResult =
  { kind: 'ended' } | { kind: 'before-it-began'; fromOn: CalendarDate } | { kind: 'overlaps'; with: Leave } | { kind: 'no-such-leave' };

/** Sets the last day of a leave, sooner or later than it was. */
export async function endLeave(deps: Deps, input: LeaveInput & { leaveId: string; untilOn: CalendarDate }): Promise<EndLeaveResult> {
  return inTransaction(deps.db, async (tx) => {
    const { leaveId, untilOn } = input;
    const leaves = await leavesInReach(tx, input);
    const leave = leaves.find(({ id }) => id === leaveId);
    if (!leave) return { kind: 'no-such-leave' };
    if (untilOn < leave.fromOn) return { kind: 'before-it-began', fromOn: leave.fromOn };
    const others = leaves.filter(({ id }) => id !== leaveId);
    const other = overlapping(others, { fromOn: leave.fromOn, untilOn });
    if (other) return { kind: 'overlaps', with: other };
    await setLeaveEnd(tx, leaveId, untilOn);
    await audit(tx, deps, input, 'end-leave', { leaveId, before: leave.untilOn, untilOn });
    return { kind: 'ended' };
  });
}

export type CancelLeaveResult = { kind: 'cancelled' } | { kind: 'begun' } | { kind: 'no-such-leave' };

/** Takes away a leave that has not begun. */
export async function cancelLeave(deps: Deps, input: LeaveInput & { leaveId: string }): Promise<CancelLeaveResult> {
  return inTransaction(deps.db, async (tx) => {
    const leave = (await leavesInReach(tx, input)).find(({ id }) => id === input.leaveId);
    if (!leave) return { kind: 'no-such-leave' };
    if (leave.fromOn <= dateIn(deps.company.timeZone, deps.now())) return { kind: 'begun' };
    await deleteLeave(tx, leave.id);
    await audit(tx, deps, input, 'cancel-leave', { leaveId: leave.id, fromOn: leave.fromOn, untilOn: leave.untilOn });
    return { kind: 'cancelled' };
  });
}

async function leavesInReach(tx: Db, { scope, employeeId }: LeaveInput): Promise<ListedLeave[]> {
  return (await areInScope(tx, scope, [employeeId])) ? listLeaves(tx, employeeId) : [];
}

function audit(
  tx: Db,
  deps: Deps,
  { actor, employeeId, requestId }: LeaveInput,
  deed: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed, detail, requestId },
    subjectKind: 'employee',
    subjectId: employeeId,
  });
}
