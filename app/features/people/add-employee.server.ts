import type { Actor, GrantedRole } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { dateIn } from '~/domain/calendar/calendar';
import { employeeId as toEmployeeId, type EmployeeId } from '~/domain/ids';
import { inTransaction, isUniqueViolation, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { findEmployeeByEmail, findEmployeeByNumber, insertEmployees, insertRoleGrant, type Employee } from '~db/queries/employees';
import { listSpellings } from '~db/queries/employee-list';
import type { Deps } from '../deps.server';
import type { NewPerson } from '~/domain/people/person-fields';
import { spelledAsOthers, type SharedFact } from '~/domain/people/spelling';

export type PersonProblem = 'number-taken' | 'email-taken' | 'no-such-manager' | 'manager-has-left';

export type AddResult =
  | { kind: 'added'; employeeId: EmployeeId; name: string; number: string; respelled: readonly SharedFact[] }
  | { kind: 'refused'; problems: readonly PersonProblem[] };

/** Adds an employee with the roles granted to them, or says every reason why not. */
export async function addEmployee(
  deps: Deps,
  { actor, person: typed, requestId }: { actor: Actor; person: NewPerson; requestId: string },
): Promise<AddResult> {
  try {
    return await inTransaction(deps.db, async (tx) => {
      const today = dateIn(deps.company.timeZone, deps.now());
      const { facts: person, respelled } = spelledAsOthers(typed, await listSpellings(tx, { today, without: null }));
      const manager = await findManager(tx, person);
      const problems = await findProblems(tx, deps, person, manager);
      if (problems.length > 0) return { kind: 'refused', problems };
      const id = toEmployeeId.parse(deps.newId());
      const { number, name, email, department, location, jobRole, hiredOn } = person;
      const unmoved = { endedOn: null, movedOn: null };
      const employee = { id, number, name, email, department, location, jobRole, hiredOn, managerId: manager?.id ?? null, ...unmoved };
      await insertEmployees(tx, [employee], deps.now());
      await grantRoles(tx, deps, actor, id, person.roles ?? []);
      await recordAddition(tx, deps, actor, id, person, requestId);
      return { kind: 'added', employeeId: id, name, number, respelled };
    });
  } catch (error) {
    // Somebody else added the same number or address in this moment: said as if it had been there before.
    if (isUniqueViolation(error))
      return { kind: 'refused', problems: await findProblems(deps.db, deps, typed, await findManager(deps.db, typed)) };
    throw error;
  }
}

async function findManager(db: Db, { managerNumber }: NewPerson): Promise<Employee | undefined> {
  return managerNumber === null ? undefined : findEmployeeByNumber(db, managerNumber);
}

async function findProblems(db: Db, deps: Deps, person: NewPerson, manager: Employee | undefined): Promise<PersonProblem[]> {
  const problems: PersonProblem[] = [];
  if (await findEmployeeByNumber(db, person.number)) problems.push('number-taken');
  if (person.email !== null && (await findEmployeeByEmail(db, person.email))) problems.push('email-taken');
  if (person.managerNumber !== null && !manager) problems.push('no-such-manager');
  if (manager && hasLeft(manager, dateIn(deps.company.timeZone, deps.now()))) problems.push('manager-has-left');
  return problems;
}

async function grantRoles(tx: Db, deps: Deps, actor: Actor, employeeId: EmployeeId, roles: readonly GrantedRole[]): Promise<void> {
  for (const role of new Set(roles)) {
    await insertRoleGrant(tx, { employeeId, role, grantedAt: deps.now(), grantedById: actor.employeeId });
  }
}

function recordAddition(tx: Db, deps: Deps, actor: Actor, id: EmployeeId, person: NewPerson, requestId: string): Promise<void> {
  return insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: actor.employeeId,
    deed: 'add-employee',
    subjectKind: 'employee',
    subjectId: id,
    detail: { roles: person.roles ?? [] },
    requestId,
  });
}
