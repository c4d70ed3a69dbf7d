import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { planWaiver, type WaiverPlan } from '~/domain/assignment/waiver';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { AssignmentId, EmployeeId, ModuleId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAssignmentEvents } from '~db/queries/assignment-acts';
import { insertAssignments, setExcuses, type Assignment } from '~db/queries/assignments';
import { insertAuditEntry } from '~db/queries/audit';
import { findEmployee } from '~db/queries/employees';
import type { Deps } from '../deps.server';
import { loadWaivedPlaces } from './waived-place.server';
import { untilInWords, waivedBefore } from './waiver-words';

interface Input {
  actor: Actor;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  /** The last day of it; null waives for good. */
  until: CalendarDate | null;
  reason: string;
  requestId: string;
}

export type WaiveResult = { kind: 'waived' } | { kind: 'so-already' } | { kind: 'no-such-module' } | { kind: 'no-such-person' };

/** Waives a module for somebody employed, whether it was ever assigned to them or not. */
export function waiveModule(deps: Deps, input: Input): Promise<WaiveResult> {
  return inTransaction(deps.db, async (tx): Promise<WaiveResult> => {
    const { employeeId, moduleId, until } = input;
    const now = deps.now();
    const zone = deps.company.timeZone;
    const person = await findEmployee(tx, employeeId);
    if (!person || hasLeft(person, dateIn(zone, now))) return { kind: 'no-such-person' };
    if (!deps.catalog.findModule(moduleId)) return { kind: 'no-such-module' };
    const place = (await loadWaivedPlaces(tx, deps, employeeId, [moduleId])).get(moduleId);
    const plan = planWaiver(place ?? { assignments: [], certifications: [] }, until, zone, now);
    if (plan.kind === 'so-already') return plan;
    const assignmentId = await write(tx, deps, input, plan, now);
    await record(tx, deps, input, { assignmentId, before: waivedBefore(plan.before), at: now });
    return { kind: 'waived' };
  });
}

type Writing = Exclude<WaiverPlan, { kind: 'so-already' }>;

async function write(tx: Db, deps: Deps, input: Input, plan: Writing, at: Date): Promise<AssignmentId> {
  const { actor, employeeId, moduleId, until } = input;
  if (plan.kind === 'excuse') {
    await setExcuses(tx, [plan.assignment.id], { at, until }, deps.company.timeZone);
    return plan.assignment.id;
  }
  const id = deps.newId() as AssignmentId;
  const { number, dueOn } = plan;
  const added: Assignment = {
    ...{ id, employeeId, moduleId, number, dueOn, courseId: null, ruleId: null, withdrawnAt: null, campaignId: null },
    ...{ origin: 'person', assignedById: actor.employeeId, note: '', assignedAt: at, excused: { at, until } },
  };
  await insertAssignments(tx, [added], deps.company.timeZone);
  return id;
}

async function record(
  tx: Db,
  deps: Deps,
  { actor, employeeId, moduleId, until, reason, requestId }: Input,
  { assignmentId, before, at }: { assignmentId: AssignmentId; before: string; at: Date },
): Promise<void> {
  await insertAssignmentEvents(tx, [
    {
      ...{ id: deps.newId(), assignmentId, kind: 'excused', actId: null, beforeDueOn: null, dueOn: null, until, reason },
      ...{ doneById: actor.employeeId, happenedAt: at },
    },
  ]);
  await insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: at, actorId: actor.employeeId, deed: 'waive-module', requestId },
    ...{ subjectKind: 'employee', subjectId: employeeId },
    detail: { moduleId, before, after: untilInWords(until), reason, assignmentId },
  });
}
