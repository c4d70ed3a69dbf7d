import { addDays, type CalendarDate } from '../calendar/calendar';
import { effectiveDueOn, isSettled, type AssignmentFacts, type AssignmentStatus } from './assignment-status';

/** Days from a revocation to earn again what was revoked: as many as a renewal leaves. */
export const reEarningDays = 30;

/** An assignment as it stood while the certification counted, and as it stands without it. */
export interface Reopened extends Pick<AssignmentFacts, 'dueOn' | 'excused'> {
  before: AssignmentStatus;
  after: AssignmentStatus;
}

/**
 * The due date that a revocation gives to what it opens again: nobody is late for having been punctual. Undefined where it
 * opens nothing, because something else settles the assignment or it was open before, and where its own date is later.
 */
export function dueAfterRevocation(assignment: Reopened, revokedOn: CalendarDate): CalendarDate | undefined {
  if (!isSettled(assignment.before) || isSettled(assignment.after)) return undefined;
  const dueOn = addDays(revokedOn, reEarningDays);
  return dueOn > effectiveDueOn(assignment) ? dueOn : undefined;
}
