import type { Actor } from '~/domain/access/actor';
import type { Scope } from '~/domain/access/policy';
import { countPlan } from '~/domain/assignment/count-plan';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { groupBy } from '~/domain/group-by';
import type { AssignmentActId, AssignmentId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { findAct, insertAct, insertAssignmentEvents, type AssignmentEvent } from '~db/queries/assignment-acts';
import { insertAssignments, setDueDates, type Assignment } from '~db/queries/assignments';
import { insertAuditEntries, type AuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';
import type { AssignSummary } from './act-summary';
import { planAssigning, type AssignChoice, type AssignPlan, type PlannedPlace } from './plan-assigning.server';

interface Input {
  actor: Actor;
  scope: Scope;
  actId: AssignmentActId;
  choice: AssignChoice;
  note: string;
  /** What the preview had promised. */
  seen: { new: number; moved: number };
  requestId: string;
}

export type ConfirmResult = { kind: 'done' } | { kind: 'done-before' } | { kind: 'no-such-act' };

/**
 * Assigns, in one transaction and by the facts of this moment: who was assigned, certified or sent on a leave since the
 * preview is treated as they are now. A form that comes twice is done once.
 */
export function confirmAssigning(deps: Deps, input: Input): Promise<ConfirmResult> {
  return inTransaction(deps.db, (tx) => assign(tx, deps, input));
}

async function assign(tx: Db, deps: Deps, input: Input): Promise<ConfirmResult> {
  const { actor, actId, scope, choice } = input;
  const before = await findAct(tx, actId);
  if (before) return { kind: before.doneById === actor.employeeId ? 'done-before' : 'no-such-act' };
  const plan = await planAssigning(tx, deps, scope, choice);
  const doneAt = deps.now();
  const summary = JSON.stringify(summarize(plan, input));
  await insertAct(tx, { id: actId, kind: 'assign', doneById: actor.employeeId, doneAt, summary, undoneAt: null });
  const written = plan.places.flatMap((place) => writingOf(deps, input, doneAt, place));
  await insertAssignments(
    tx,
    written.flatMap(({ added }) => added ?? []),
    deps.company.timeZone,
  );
  for (const [dueOn, moves] of movesByDate(plan))
    await setDueDates(
      tx,
      moves.map(({ assignmentId }) => assignmentId),
      dueOn,
      deps.company.timeZone,
    );
  await insertAssignmentEvents(
    tx,
    written.flatMap(({ event }) => event ?? []),
  );
  await insertAuditEntries(
    tx,
    written.map(({ audit }) => audit),
  );
  return { kind: 'done' };
}

function summarize(plan: AssignPlan, { seen, choice }: Input): AssignSummary {
  const counts = countPlan(plan.places.map(({ outcome }) => outcome));
  return { people: plan.people.length, modules: choice.modules.length, ...counts, seen };
}

/** What one place leaves behind; nothing where somebody is left out. */
interface Writing {
  added?: Assignment;
  event?: AssignmentEvent;
  audit: AuditEntry;
}

function writingOf(deps: Deps, input: Input, doneAt: Date, place: PlannedPlace): Writing[] {
  const { outcome } = place;
  switch (outcome.kind) {
    case 'new':
    case 'already-certified': {
      const added = newAssignment(deps, input, doneAt, place, outcome);
      const event = eventOf(deps, input, doneAt, { kind: 'assigned', assignmentId: added.id, beforeDueOn: null, dueOn: added.dueOn });
      return [{ added, event, audit: auditOf(deps, input, doneAt, place, added.id, 'assign-module', { dueOn: added.dueOn }) }];
    }
    case 'moved': {
      const { assignmentId, from, to } = outcome;
      const event = eventOf(deps, input, doneAt, { kind: 'moved', assignmentId, beforeDueOn: from, dueOn: to });
      return [{ event, audit: auditOf(deps, input, doneAt, place, assignmentId, 'move-due-date', { from, dueOn: to }) }];
    }
    case 'same-date':
    case 'completed-before':
      // Nothing changes, and yet it stands in the log that this supervisor assigned it, too.
      return [{ audit: auditOf(deps, input, doneAt, place, outcome.assignmentId, 'assign-module', {}) }];
    case 'on-leave':
    case 'excused':
    case 'left':
      return [];
  }
}

function newAssignment(
  deps: Deps,
  { actor, note }: Input,
  assignedAt: Date,
  { person, moduleId, courseId }: PlannedPlace,
  { number, dueOn }: { number: number; dueOn: CalendarDate },
): Assignment {
  return {
    id: deps.newId() as AssignmentId,
    employeeId: person.id,
    ...{ moduleId, courseId, note, assignedAt, dueOn, number },
    origin: 'person',
    assignedById: actor.employeeId,
    ruleId: null,
    excused: null,
    withdrawnAt: null,
    campaignId: null,
  };
}

function eventOf(
  deps: Deps,
  { actor, actId, note }: Input,
  happenedAt: Date,
  what: Pick<AssignmentEvent, 'kind' | 'assignmentId' | 'beforeDueOn' | 'dueOn'>,
): AssignmentEvent {
  return { id: deps.newId(), ...what, until: null, reason: note, actId, doneById: actor.employeeId, happenedAt };
}

function auditOf(
  deps: Deps,
  { actor, actId, requestId }: Input,
  happenedAt: Date,
  { person, moduleId, outcome }: PlannedPlace,
  assignmentId: AssignmentId,
  deed: 'assign-module' | 'move-due-date',
  dates: Record<string, CalendarDate>,
): AuditEntry {
  return {
    ...{ id: deps.newId(), happenedAt, deed, requestId },
    actorId: actor.employeeId,
    subjectKind: 'assignment',
    subjectId: assignmentId,
    detail: { employeeId: person.id, moduleId, outcome: outcome.kind, ...dates, actId },
  };
}

function movesByDate({ places }: AssignPlan) {
  const moves = places.flatMap(({ outcome }) => (outcome.kind === 'moved' ? [outcome] : []));
  return groupBy(moves, ({ to }) => to);
}
