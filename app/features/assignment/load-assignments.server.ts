import type { Actor } from '~/domain/access/actor';
import type { Scope } from '~/domain/access/policy';
import { effectiveDueOn, type AssignmentStatus } from '~/domain/assignment/assignment-status';
import { changeAssignment } from '~/domain/assignment/change-assignment';
import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { AssignmentId } from '~/domain/ids';
import { listAssignmentEvents } from '~db/queries/assignment-acts';
import type { Deps } from '../deps.server';
import { loadMembers, standingFor } from '../team/load-standings.server';
import { historyLine } from './history-words';
import { loadStanding, type StandingAssignment } from './standing-assignments.server';
import { statusWords, type StatusWords } from './status-words';

export interface ShownAssignment {
  id: AssignmentId;
  employeeId: string;
  name: string;
  module: string;
  status: StatusWords;
  /** Something can still be done about it. */
  changeable: boolean;
}

export interface AssignmentsPage {
  assignments: ShownAssignment[];
  /** Of the only one. */
  history: { id: string; on: string; says: string; takenBack: boolean }[];
  leadsTeam: boolean;
  /** For the form: the same one sent twice is done once. */
  actId: string;
}

/** The named assignments, or undefined when one is out of reach or does not exist. */
export async function loadAssignments(
  deps: Deps,
  { actor, scope, ids }: { actor: Actor; scope: Scope; ids: readonly AssignmentId[] },
): Promise<AssignmentsPage | undefined> {
  const standing = await loadStanding(deps.db, deps, scope, ids);
  if (!standing) return undefined;
  const [only] = standing;
  const begun = await loadBegun(deps, scope, standing);
  return {
    assignments: standing.map((one) => toShown(deps, one, begun.has(one.id))),
    history: only && standing.length === 1 ? await historyOf(deps, only) : [],
    leadsTeam: actor.supervises,
    actId: deps.newId(),
  };
}

/** Those whose learners are under way with the module. */
async function loadBegun(deps: Deps, scope: Scope, standing: readonly StandingAssignment[]): Promise<Set<AssignmentId>> {
  const members = await loadMembers(deps, { scope, ids: [...new Set(standing.map(({ employeeId }) => employeeId))] });
  const people = new Map(members.map((member) => [member.person.id, member]));
  const begun = standing.filter(({ employeeId, moduleId }) => {
    const member = people.get(employeeId);
    return member && standingFor(member, moduleId).progress !== null;
  });
  return new Set(begun.map(({ id }) => id));
}

function toShown(deps: Deps, one: StandingAssignment, begun: boolean): ShownAssignment {
  const today = dateIn(deps.company.timeZone, deps.now());
  return {
    ...{ id: one.id, employeeId: one.employeeId, name: one.employeeName },
    module: deps.catalog.findModule(one.moduleId)?.title ?? one.moduleId,
    status: statusWords(shownStatus(one.status, begun), effectiveDueOn(one), today),
    changeable: changeAssignment(one, { kind: 'withdraw' }).kind === 'changes',
  };
}

function shownStatus(status: AssignmentStatus, begun: boolean): AssignmentStatus {
  return status.kind === 'not-started' && begun ? { ...status, kind: 'in-progress' } : status;
}

/** Everything that happened to it, the latest first; what was taken back stands there, too. */
async function historyOf(deps: Deps, one: StandingAssignment): Promise<AssignmentsPage['history']> {
  const zone = deps.company.timeZone;
  const today = dateIn(zone, deps.now());
  const events = await listAssignmentEvents(deps.db, [one.id]);
  const assigned = events.find(({ kind }) => kind === 'assigned');
  const first = { kind: 'assigned' as const, beforeDueOn: null, dueOn: assigned?.dueOn ?? null, until: null, reason: one.note };
  const beginning = { ...first, id: one.id, doneByName: one.assignedByName, happenedAt: one.assignedAt, undone: assigned?.undone ?? false };
  return [beginning, ...events.filter(({ kind }) => kind !== 'assigned')].reverse().map((event) => ({
    id: event.id,
    on: recordDate(dateIn(zone, event.happenedAt)),
    says: historyLine(event, today),
    takenBack: event.undone && event.kind !== 'undone',
  }));
}
