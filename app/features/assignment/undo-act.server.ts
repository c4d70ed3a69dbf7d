import type { Actor } from '~/domain/access/actor';
import type { Scope } from '~/domain/access/policy';
import { rightToUndo, takeBack, type TakenBack } from '~/domain/assignment/take-back';
import type { TimeZone } from '~/domain/calendar/calendar';
import { groupBy } from '~/domain/group-by';
import type { AssignmentActId, AssignmentId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import {
  findAct,
  insertAssignmentEvents,
  listAssignmentEvents,
  listBegunSinceAct,
  listEventsOfAct,
  markActUndone,
  type AssignmentEvent,
  type EventOfAct,
  type ToldEvent,
} from '~db/queries/assignment-acts';
import { setDueDates, setExcuses, setWithdrawn } from '~db/queries/assignments';
import { insertAuditEntries } from '~db/queries/audit';
import type { Deps } from '../deps.server';

interface Input {
  actor: Actor;
  scope: Scope;
  actId: AssignmentActId;
  requestId: string;
}

export type UndoResult = { kind: 'undone' } | { kind: 'undone-before' } | { kind: 'too-late' } | { kind: 'no-such-act' };

/**
 * Takes back an act of one's own within 15 minutes: what was new is withdrawn, due dates and excuses are as before. What
 * the learner has begun meanwhile, and what somebody else has changed since, stays; the page of the act says so.
 */
export async function undoAct(deps: Deps, { actor, scope, actId, requestId }: Input): Promise<UndoResult> {
  return inTransaction(deps.db, async (tx) => {
    const act = await findAct(tx, actId);
    if (!act || act.doneById !== actor.employeeId) return { kind: 'no-such-act' };
    const at = deps.now();
    const right = rightToUndo(act, at);
    if (right.kind !== 'may-undo') return { kind: right.kind };
    const begun = await listBegunSinceAct(tx, act);
    const events = await listEventsOfAct(tx, scope, actId);
    const free = events.filter((event) => !event.overtaken && !begun.has(event.assignmentId));
    const earlier = await earlierEvents(tx, free);
    const taken = free.flatMap((event) => takenBackOf(event, earlier.get(event.assignmentId) ?? []));
    await write(tx, taken, { at, zone: deps.company.timeZone });
    const doer = { actId, doneById: actor.employeeId, happenedAt: at };
    await insertAssignmentEvents(
      tx,
      taken.map(({ event }) => undoneEvent(deps, event, doer)),
    );
    await insertAuditEntries(
      tx,
      taken.map(({ event }) => auditOf(deps, event, doer, requestId)),
    );
    await markActUndone(tx, actId, at);
    return { kind: 'undone' };
  });
}

type Taken = { event: EventOfAct; back: TakenBack };

/** What still counted before this act. */
async function earlierEvents(tx: Db, events: readonly EventOfAct[]): Promise<Map<AssignmentId, ToldEvent[]>> {
  const own = new Set(events.map(({ id }) => id));
  const all = await listAssignmentEvents(
    tx,
    events.map(({ assignmentId }) => assignmentId),
  );
  const earlier = all.filter((event) => !own.has(event.id) && !event.undone);
  return groupBy(earlier, ({ assignmentId }) => assignmentId);
}

function takenBackOf(event: EventOfAct, earlier: readonly ToldEvent[]): Taken[] {
  const back = takeBack(event, earlier);
  return back ? [{ event, back }] : [];
}

/** One statement for everything that is set to the same. */
async function write(tx: Db, taken: readonly Taken[], { at, zone }: { at: Date; zone: TimeZone }): Promise<void> {
  for (const group of groupBy(taken, ({ back }) => JSON.stringify(back)).values()) {
    const [{ back }] = group as [Taken];
    const ids = group.map(({ event }) => event.assignmentId);
    switch (back.kind) {
      case 'withdraw':
        await setWithdrawn(tx, ids, at, zone);
        break;
      case 'ask-again':
        await setWithdrawn(tx, ids, null, zone);
        break;
      case 'restore':
        if (back.dueOn) await setDueDates(tx, ids, back.dueOn, zone);
        await setExcuses(tx, ids, back.excused, zone);
        break;
    }
  }
}

type Doer = Pick<AssignmentEvent, 'actId' | 'doneById' | 'happenedAt'>;

function undoneEvent(deps: Deps, event: EventOfAct, doer: Doer): AssignmentEvent {
  const { assignmentId, dueOn, beforeDueOn } = event;
  return { id: deps.newId(), assignmentId, kind: 'undone', beforeDueOn: dueOn, dueOn: beforeDueOn, until: null, reason: '', ...doer };
}

function auditOf(deps: Deps, event: EventOfAct, { actId, doneById, happenedAt }: Doer, requestId: string) {
  const { employeeId, moduleId, kind, assignmentId } = event;
  const detail = { employeeId, moduleId, undid: kind, actId };
  return {
    ...{ id: deps.newId(), happenedAt, actorId: doneById, requestId, detail },
    deed: 'undo-assigning',
    subjectKind: 'assignment',
    subjectId: assignmentId,
  };
}
