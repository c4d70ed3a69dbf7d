import type { CalendarDate } from '../calendar/calendar';
import type { AssignmentActId, AssignmentId } from '../ids';

/** An act can be undone for so long; what it means for somebody is mailed only afterwards. */
export const undoMinutes = 15;

/** One line of the history of an assignment, as far as taking it back rests on it. */
export interface LoggedEvent {
  id: string;
  assignmentId: AssignmentId;
  kind: 'assigned' | 'moved' | 'excused' | 'withdrawn' | 'undone';
  beforeDueOn: CalendarDate | null;
  dueOn: CalendarDate | null;
  /** The last day of an excuse; null excuses for good. */
  until: CalendarDate | null;
  actId: AssignmentActId | null;
  happenedAt: Date;
}

export type RightToUndo = { kind: 'may-undo'; until: Date } | { kind: 'too-late'; since: Date } | { kind: 'undone-before'; at: Date };

/** Whether an act can still be taken back. */
export function rightToUndo(act: { doneAt: Date; undoneAt: Date | null }, now: Date): RightToUndo {
  if (act.undoneAt) return { kind: 'undone-before', at: act.undoneAt };
  const until = new Date(act.doneAt.getTime() + undoMinutes * 60_000);
  return now < until ? { kind: 'may-undo', until } : { kind: 'too-late', since: until };
}

/** What an assignment is set to when an event is taken back. */
export type TakenBack =
  | { kind: 'withdraw' }
  | { kind: 'restore'; dueOn: CalendarDate | null; excused: { at: Date; until: CalendarDate | null } | null }
  | { kind: 'ask-again' };

/**
 * Undoes one event that nothing has followed. `earlier` are the events of the same assignment before it that still count
 * (none of an act that was undone), the oldest first. `dueOn` null leaves the due date alone.
 */
export function takeBack(event: LoggedEvent, earlier: readonly LoggedEvent[]): TakenBack | undefined {
  switch (event.kind) {
    case 'assigned':
      return { kind: 'withdraw' };
    case 'moved':
      return { kind: 'restore', dueOn: event.beforeDueOn, excused: excuseAfter(earlier) };
    case 'excused':
      return { kind: 'restore', dueOn: null, excused: excuseAfter(earlier) };
    case 'withdrawn':
      return { kind: 'ask-again' };
    case 'undone':
      return undefined;
  }
}

/** The excuse that stands after these events: a later date ends it. */
function excuseAfter(events: readonly LoggedEvent[]): { at: Date; until: CalendarDate | null } | null {
  const last = events.filter(({ kind }) => kind === 'excused' || kind === 'moved').at(-1);
  return last?.kind === 'excused' ? { at: last.happenedAt, until: last.until } : null;
}
