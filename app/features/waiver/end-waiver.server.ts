import type { Actor } from '~/domain/access/actor';
import { standingWaiver } from '~/domain/assignment/waiver';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { AssignmentId, EmployeeId, ModuleId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAssignmentEvents } from '~db/queries/assignment-acts';
import { setDueDates, setWithdrawn } from '~db/queries/assignments';
import { insertAuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';
import { loadWaivedPlaces } from './waived-place.server';
import { untilInWords } from './waiver-words';

interface Input {
  actor: Actor;
  employeeId: EmployeeId;
  moduleId: ModuleId;
  /** By when the module is asked for instead; null asks for nothing. */
  dueOn: CalendarDate | null;
  reason: string;
  requestId: string;
}

export type EndWaiverResult = { kind: 'ended' } | { kind: 'no-such-waiver' };

/**
 * Ends the waiver that stands today. With a due date the module is asked for again; without one nothing is, until it is
 * assigned anew by a person, a rule or a renewal. What is validly certified needs no due date.
 */
export function endWaiver(deps: Deps, input: Input): Promise<EndWaiverResult> {
  return inTransaction(deps.db, async (tx): Promise<EndWaiverResult> => {
    const { employeeId, moduleId, dueOn } = input;
    const at = deps.now();
    const place = (await loadWaivedPlaces(tx, deps, employeeId, [moduleId])).get(moduleId);
    const waiver = place && standingWaiver(place, deps.company.timeZone, at);
    if (!waiver) return { kind: 'no-such-waiver' };
    const asked = waiver.asksAgain ? dueOn : null;
    const { id, dueOn: beforeDueOn } = waiver.assignment;
    if (asked) await setDueDates(tx, [id], asked, deps.company.timeZone);
    else await setWithdrawn(tx, [id], at, deps.company.timeZone);
    await record(tx, deps, input, { assignmentId: id, beforeDueOn, dueOn: asked, before: untilInWords(waiver.until), at });
    return { kind: 'ended' };
  });
}

interface Ended {
  assignmentId: AssignmentId;
  beforeDueOn: CalendarDate;
  dueOn: CalendarDate | null;
  before: string;
  at: Date;
}

async function record(tx: Db, deps: Deps, { actor, employeeId, moduleId, reason, requestId }: Input, ended: Ended): Promise<void> {
  const { assignmentId, beforeDueOn, dueOn, before, at } = ended;
  await insertAssignmentEvents(tx, [
    {
      ...{ id: deps.newId(), assignmentId, kind: dueOn ? 'moved' : 'withdrawn', actId: null, until: null, reason },
      ...{ beforeDueOn: dueOn && beforeDueOn, dueOn, doneById: actor.employeeId, happenedAt: at },
    },
  ]);
  await insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: at, actorId: actor.employeeId, deed: 'end-waiver', requestId },
    ...{ subjectKind: 'employee', subjectId: employeeId },
    detail: { moduleId, before, after: dueOn ? `asked for, due on ${recordDate(dueOn)}` : 'not asked for', reason, assignmentId },
  });
}
