import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { may } from '~/domain/access/policy';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { erasedName } from '~/domain/register/erasure';
import { inTransaction, type Db } from '~db/database';
import { deleteSessions, findAccountOf } from '~db/queries/accounts';
import { findEmployee, listGrantedRoles, writeEmployees, type Employee } from '~db/queries/employees';
import { withdrawOneTimeLinks } from '~db/queries/one-time-links';
import type { Deps } from '../deps.server';
import { recordChange } from './record-change.server';

export type EmploymentResult =
  | { kind: 'done' }
  | { kind: 'nothing-to-do' }
  | { kind: 'before-hired'; hiredOn: CalendarDate }
  | { kind: 'erased' }
  | { kind: 'not-allowed' }
  | { kind: 'no-such-employee' };

interface Change {
  actor: Actor;
  employeeId: EmployeeId;
  requestId: string | null;
}

/**
 * Sets somebody's last day. It is still theirs; after it they cannot sign in, and whoever is past it is signed out at
 * once. Their records stay.
 */
export function endEmployment(deps: Deps, change: Change & { lastDay: CalendarDate }): Promise<EmploymentResult> {
  const { actor, employeeId, lastDay, requestId } = change;
  return inTransaction(deps.db, async (tx): Promise<EmploymentResult> => {
    const found = await findManageable(tx, actor, employeeId);
    if ('kind' in found) return found;
    if (lastDay < found.hiredOn) return { kind: 'before-hired', hiredOn: found.hiredOn };
    if (found.endedOn === lastDay) return { kind: 'nothing-to-do' };
    const after = { ...found, endedOn: lastDay };
    await writeEmployees(tx, [after], deps.now());
    if (hasLeft(after, dateIn(deps.company.timeZone, deps.now()))) await signOut(tx, deps, employeeId);
    const changes = [{ fact: 'endedOn' as const, before: found.endedOn, after: lastDay }];
    await recordChange(tx, deps, { deed: 'end-employment', actorId: actor.employeeId, employeeId, changes, requestId });
    return { kind: 'done' };
  });
}

/** Takes the last day off again: somebody came back or goes on. Enrolment rules see them as one who has moved today. */
export function returnEmployee(deps: Deps, { actor, employeeId, requestId }: Change): Promise<EmploymentResult> {
  return inTransaction(deps.db, async (tx): Promise<EmploymentResult> => {
    const found = await findManageable(tx, actor, employeeId);
    if ('kind' in found) return found;
    if (found.endedOn === null) return { kind: 'nothing-to-do' };
    if (found.name === erasedName) return { kind: 'erased' };
    const today = dateIn(deps.company.timeZone, deps.now());
    const movedOn = hasLeft(found, today) ? today : found.movedOn;
    await writeEmployees(tx, [{ ...found, endedOn: null, movedOn }], deps.now());
    const changes = [{ fact: 'endedOn' as const, before: found.endedOn, after: null }];
    await recordChange(tx, deps, { deed: 'return-employee', actorId: actor.employeeId, employeeId, changes, requestId });
    return { kind: 'done' };
  });
}

/** Ends every session of a leaver, and what was mailed to them opens nothing any more. */
export async function signOut(tx: Db, deps: Pick<Deps, 'now'>, employeeId: EmployeeId): Promise<void> {
  const account = await findAccountOf(tx, employeeId);
  if (account) await deleteSessions(tx, account.id);
  for (const kind of ['invitation', 'reset'] as const) await withdrawOneTimeLinks(tx, kind, employeeId, deps.now());
}

async function findManageable(
  tx: Db,
  actor: Actor,
  employeeId: EmployeeId,
): Promise<Employee | { kind: 'no-such-employee' } | { kind: 'not-allowed' }> {
  const employee = await findEmployee(tx, employeeId);
  if (!employee) return { kind: 'no-such-employee' };
  const allowed = may(actor, { kind: 'end-employment', ownerId: employeeId, roles: await listGrantedRoles(tx, employeeId) });
  return allowed ? employee : { kind: 'not-allowed' };
}
