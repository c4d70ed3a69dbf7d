import type { Actor } from '~/domain/access/actor';
import type { Scope } from '~/domain/access/policy';
import { changeAssignment, type AssignmentChange } from '~/domain/assignment/change-assignment';
import { uncertifiedFrom } from '~/domain/assignment/uncertified';
import { dateIn, type TimeZone } from '~/domain/calendar/calendar';
import type { AssignmentActId, AssignmentId } from '~/domain/ids';
import { inTransaction, isUniqueViolation, type Db } from '~db/database';
import { findAct, insertAct, insertAssignmentEvents, type AssignmentEvent } from '~db/queries/assignment-acts';
import { setDueDates, setExcuses, setWithdrawn } from '~db/queries/assignments';
import { insertAuditEntries, type AuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';
import type { ChangeSummary } from './act-summary';
import { gapsInWords, type Gap } from './gap-words';
import { loadStanding, type StandingAssignment } from './standing-assignments.server';

interface Input {
  actor: Actor;
  scope: Scope;
  actId: AssignmentActId;
  assignmentIds: readonly AssignmentId[];
  change: AssignmentChange;
  reason: string;
  /** It was said that a new date leaves people uncertified, and is meant. */
  acceptsGap: boolean;
  requestId: string;
}

export type ChangeResult =
  | { kind: 'done' }
  | { kind: 'done-before' }
  | { kind: 'no-such-assignment' }
  /** Nothing was changed yet; `says` who would be uncertified from when. */
  | { kind: 'leaves-gap'; says: string };

/** Extends, excuses from or withdraws assignments, all or none: with one that is out of reach, nothing happens. */
export async function changeAssignments(deps: Deps, input: Input): Promise<ChangeResult> {
  try {
    return await inTransaction(deps.db, (tx) => change(tx, deps, input));
  } catch (error) {
    // The very form came twice in this moment.
    if (isUniqueViolation(error)) return { kind: 'done-before' };
    throw error;
  }
}

async function change(tx: Db, deps: Deps, input: Input): Promise<ChangeResult> {
  const { actor, actId, scope } = input;
  const before = await findAct(tx, actId);
  if (before) return { kind: before.doneById === actor.employeeId ? 'done-before' : 'no-such-assignment' };
  const standing = await loadStanding(tx, deps, scope, input.assignmentIds);
  if (!standing) return { kind: 'no-such-assignment' };
  const changing = standing.filter((one) => changeAssignment(one, input.change).kind === 'changes');
  const says = input.acceptsGap ? null : gapOf(deps, input.change, changing);
  if (says !== null) return { kind: 'leaves-gap', says };
  const doneAt = deps.now();
  const counts: ChangeSummary = { changed: changing.length, unchanged: standing.length - changing.length };
  const act = { id: actId, kind: input.change.kind, doneById: actor.employeeId, doneAt, undoneAt: null };
  await insertAct(tx, { ...act, summary: JSON.stringify(counts) });
  const ids = changing.map(({ id }) => id);
  await write(tx, ids, input.change, { at: doneAt, zone: deps.company.timeZone });
  await insertAssignmentEvents(
    tx,
    changing.map((one) => eventOf(deps, input, doneAt, one)),
  );
  await insertAuditEntries(
    tx,
    changing.map((one) => auditOf(deps, input, doneAt, one)),
  );
  return { kind: 'done' };
}

function gapOf({ company, now }: Deps, change: AssignmentChange, changing: readonly StandingAssignment[]): string | null {
  if (change.kind !== 'extend') return null;
  const today = dateIn(company.timeZone, now());
  const gaps = changing.flatMap(({ employeeId, employeeName, certifications }): Gap[] => {
    const from = uncertifiedFrom(certifications, change.dueOn, today);
    return from ? [{ employeeId, name: employeeName, from }] : [];
  });
  return gapsInWords(gaps, today);
}

async function write(
  tx: Db,
  ids: readonly AssignmentId[],
  change: AssignmentChange,
  { at, zone }: { at: Date; zone: TimeZone },
): Promise<void> {
  switch (change.kind) {
    case 'extend':
      return setDueDates(tx, ids, change.dueOn, zone);
    case 'excuse':
      return setExcuses(tx, ids, { at, until: change.until }, zone);
    case 'withdraw':
      return setWithdrawn(tx, ids, at, zone);
  }
}

const eventKinds = { extend: 'moved', excuse: 'excused', withdraw: 'withdrawn' } as const;
const deeds = { extend: 'move-due-date', excuse: 'excuse-assignment', withdraw: 'withdraw-assignment' } as const;

function eventOf(deps: Deps, { actor, actId, change, reason }: Input, happenedAt: Date, one: StandingAssignment): AssignmentEvent {
  return {
    ...{ id: deps.newId(), assignmentId: one.id, kind: eventKinds[change.kind], actId, reason, happenedAt },
    beforeDueOn: change.kind === 'extend' ? one.dueOn : null,
    dueOn: change.kind === 'extend' ? change.dueOn : null,
    until: change.kind === 'excuse' ? change.until : null,
    doneById: actor.employeeId,
  };
}

function auditOf(deps: Deps, { actor, actId, change, reason, requestId }: Input, happenedAt: Date, one: StandingAssignment): AuditEntry {
  const { employeeId, moduleId, dueOn: from } = one;
  return {
    ...{ id: deps.newId(), happenedAt, actorId: actor.employeeId, deed: deeds[change.kind], requestId },
    subjectKind: 'assignment',
    subjectId: one.id,
    detail: { employeeId, moduleId, ...change, ...(change.kind === 'extend' && { from }), reason, actId },
  };
}
