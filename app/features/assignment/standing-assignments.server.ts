import type { Scope } from '~/domain/access/policy';
import { assignmentStatus, type AssignmentFacts, type AssignmentStatus } from '~/domain/assignment/assignment-status';
import { dateIn } from '~/domain/calendar/calendar';
import type { AssignmentId } from '~/domain/ids';
import type { Db } from '~db/database';
import { listCertificationsOfChosen } from '~db/queries/assigning';
import { listAssignmentsInScope, type AssignmentInScope } from '~db/queries/assignments';
import type { Deps } from '../deps.server';

export interface StandingAssignment extends AssignmentInScope {
  status: AssignmentStatus;
  /** Everything that its learner earned at this module. */
  certifications: AssignmentFacts['certifications'];
}

/**
 * The named assignments with their status, or undefined when one of them is out of reach or does not exist. Whether
 * somebody has begun is not looked up: an open one counts as not started.
 */
export async function loadStanding(
  db: Db,
  deps: Pick<Deps, 'now' | 'company'>,
  scope: Scope,
  ids: readonly AssignmentId[],
): Promise<StandingAssignment[] | undefined> {
  const wanted = new Set(ids);
  const found = await listAssignmentsInScope(db, scope, [...wanted]);
  if (found.length === 0 || found.length !== wanted.size) return undefined;
  const now = deps.now();
  const zone = deps.company.timeZone;
  const people = [...new Set(found.map(({ employeeId }) => employeeId))];
  const modules = [...new Set(found.map(({ moduleId }) => moduleId))];
  const chosen = { scope, today: dateIn(zone, now), choice: { kind: 'people' as const, ids: people } };
  const earned = await listCertificationsOfChosen(db, chosen, modules);
  return found.map((assignment) => {
    const certifications = earned.filter(
      ({ employeeId, moduleId }) => employeeId === assignment.employeeId && moduleId === assignment.moduleId,
    );
    const facts = { ...assignment, withdrawn: assignment.withdrawnAt !== null, begun: false, certifications };
    return { ...assignment, certifications, status: assignmentStatus(facts, zone, now) };
  });
}
