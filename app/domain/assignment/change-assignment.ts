import type { CalendarDate } from '../calendar/calendar';
import type { AssignmentStatus } from './assignment-status';

/** What a supervisor can do with an assignment that stands. `until` is the last day of an excuse; null excuses for good. */
export type AssignmentChange =
  { kind: 'extend'; dueOn: CalendarDate } | { kind: 'excuse'; until: CalendarDate | null } | { kind: 'withdraw' };

export type ChangeOutcome =
  | { kind: 'changes' }
  | { kind: 'completed' }
  | { kind: 'withdrawn-before' }
  /** It is exactly so already. */
  | { kind: 'so-already' };

/**
 * What a change does to one assignment. What is completed stays as it is, and what was withdrawn comes back only by being
 * assigned again. A new date ends an excuse.
 */
export function changeAssignment(standing: { dueOn: CalendarDate; status: AssignmentStatus }, change: AssignmentChange): ChangeOutcome {
  const { status, dueOn } = standing;
  if (status.kind === 'completed' || status.kind === 'already-certified') return { kind: 'completed' };
  if (status.kind === 'withdrawn') return { kind: 'withdrawn-before' };
  if (change.kind === 'extend' && status.kind !== 'excused' && change.dueOn === dueOn) return { kind: 'so-already' };
  if (change.kind === 'excuse' && status.kind === 'excused' && change.until === status.until) return { kind: 'so-already' };
  return { kind: 'changes' };
}
