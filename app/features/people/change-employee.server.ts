import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { may } from '~/domain/access/policy';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { changedFacts, hasMoved } from '~/domain/people/employee-facts';
import type { ChangedPerson } from '~/domain/people/person-fields';
import { spelledAsOthers, type SharedFact } from '~/domain/people/spelling';
import { findRing } from '~/domain/people/reporting-line';
import { erasedName } from '~/domain/register/erasure';
import { inTransaction, isUniqueViolation, type Db } from '~db/database';
import { findAccountOf } from '~db/queries/accounts';
import {
  findEmployee,
  findEmployeeByEmail,
  findEmployeeByNumber,
  listGrantedRoles,
  listManagersAbove,
  writeEmployees,
  type Employee,
} from '~db/queries/employees';
import { listSpellings } from '~db/queries/employee-list';
import { withdrawOneTimeLinks } from '~db/queries/one-time-links';
import type { Deps } from '../deps.server';
import { recordChange } from './record-change.server';

export type ChangeProblem =
  | { kind: 'email-taken' }
  /** An account signs in with it. */
  | { kind: 'email-needed' }
  | { kind: 'email-of-administrator' }
  | { kind: 'no-such-manager' }
  | { kind: 'manager-has-left' }
  /** The names from the manager upwards to the person, who would stand at both ends of the ring. */
  | { kind: 'ring'; line: readonly string[] };

export type ChangeResult =
  /** `respelled`: what is taken in the spelling that others have, though it was typed in another one. */
  | { kind: 'changed' | 'nothing-to-do'; respelled: readonly SharedFact[] }
  | { kind: 'no-such-employee' }
  | { kind: 'refused'; problems: readonly ChangeProblem[] };

interface Change {
  actor: Actor;
  employeeId: EmployeeId;
  person: ChangedPerson;
  requestId: string | null;
}

/** Changes what is on record of an employee, or says every reason why not. What was stays in the audit log. */
export async function changeEmployee(deps: Deps, change: Change): Promise<ChangeResult> {
  try {
    return await inTransaction(deps.db, (tx) => changeIn(tx, deps, change));
  } catch (error) {
    // Somebody else took the address in this moment.
    if (isUniqueViolation(error)) return { kind: 'refused', problems: [{ kind: 'email-taken' }] };
    throw error;
  }
}

async function changeIn(tx: Db, deps: Deps, { actor, employeeId, person: typed, requestId }: Change): Promise<ChangeResult> {
  const before = await findEmployee(tx, employeeId);
  if (!before || before.name === erasedName) return { kind: 'no-such-employee' };
  const today = dateIn(deps.company.timeZone, deps.now());
  const { facts: person, respelled } = spelledAsOthers(typed, await listSpellings(tx, { today, without: employeeId }));
  const manager = person.managerNumber === null ? undefined : await findEmployeeByNumber(tx, person.managerNumber);
  const { name, email, department, location, jobRole, hiredOn } = person;
  const after: Employee = { ...before, name, email, department, location, jobRole, hiredOn, managerId: manager?.id ?? null };
  const problems = [
    ...(await emailProblems(tx, actor, before, after)),
    ...(person.managerNumber === null ? [] : await managerProblems(tx, before, manager, today)),
  ];
  if (problems.length > 0) return { kind: 'refused', problems };
  const changes = changedFacts(before, after);
  if (changes.length === 0) return { kind: 'nothing-to-do', respelled };
  await writeEmployees(tx, [{ ...after, movedOn: hasMoved(changes) ? today : before.movedOn }], deps.now());
  if (before.email !== after.email) await withdrawLinks(tx, deps, employeeId);
  await recordChange(tx, deps, { deed: 'change-employee', actorId: actor.employeeId, employeeId, changes, requestId });
  return { kind: 'changed', respelled };
}

async function emailProblems(tx: Db, actor: Actor, before: Employee, after: Employee): Promise<ChangeProblem[]> {
  if (before.email === after.email) return [];
  const roles = await listGrantedRoles(tx, before.id);
  if (!may(actor, { kind: 'change-sign-in-address', roles })) return [{ kind: 'email-of-administrator' }];
  if (after.email === null) return (await findAccountOf(tx, before.id)) ? [{ kind: 'email-needed' }] : [];
  return (await findEmployeeByEmail(tx, after.email)) ? [{ kind: 'email-taken' }] : [];
}

async function managerProblems(tx: Db, before: Employee, manager: Employee | undefined, today: CalendarDate): Promise<ChangeProblem[]> {
  if (!manager) return [{ kind: 'no-such-manager' }];
  if (manager.id === before.managerId) return [];
  if (hasLeft(manager, today)) return [{ kind: 'manager-has-left' }];
  const above = new Map((await listManagersAbove(tx, manager.id)).map((one) => [one.id, one]));
  const ring = findRing(before.id, manager.id, (id) => above.get(id)?.managerId);
  return ring ? [{ kind: 'ring', line: ring.map((id) => above.get(id)?.name ?? '') }] : [];
}

/** Links that were mailed to the address before open nothing any more. */
async function withdrawLinks(tx: Db, deps: Deps, employeeId: EmployeeId): Promise<void> {
  for (const kind of ['invitation', 'reset'] as const) await withdrawOneTimeLinks(tx, kind, employeeId, deps.now());
}
