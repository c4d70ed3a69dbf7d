import { addDays, dateIn, type CalendarDate, type TimeZone } from '../calendar/calendar';
import { assignmentStatus, isSettled, type AssignmentStatus } from './assignment-status';
import type { EarlierAssignment, Place } from './plan-place';

/** Who was never asked for a module gets so many days for it once their waiver is over. */
export const daysAfterWaiver = 30;

/** One person and one module, as far as a waiver rests on them. */
export type WaivedPlace = Pick<Place, 'assignments' | 'certifications'>;

/** How a waiver is expressed. `before` is how the person stood to the module; undefined where nothing was ever assigned. */
export type WaiverPlan =
  /** What is asked for, or waived otherwise, is excused. */
  | { kind: 'excuse'; assignment: EarlierAssignment; before: AssignmentStatus }
  /** Nothing is asked for: it is assigned and excused in one. */
  | { kind: 'assign-excused'; number: number; dueOn: CalendarDate; before: AssignmentStatus | undefined }
  | { kind: 'so-already' };

/** What waiving a module until a day, that day included, does today; null waives for good. */
export function planWaiver(place: WaivedPlace, until: CalendarDate | null, zone: TimeZone, now: Date): WaiverPlan {
  const standing = statusesOf(place, zone, now);
  const asked = standing.find(({ status }) => !isSettled(status)) ?? standing.find(({ status }) => status.kind === 'excused');
  if (asked?.status.kind === 'excused' && asked.status.until === until) return { kind: 'so-already' };
  if (asked) return { kind: 'excuse', assignment: asked.assignment, before: asked.status };
  return {
    kind: 'assign-excused',
    number: Math.max(0, ...place.assignments.map(({ number }) => number)) + 1,
    dueOn: addDays(until ?? dateIn(zone, now), daysAfterWaiver),
    before: standing.at(-1)?.status,
  };
}

/** The waiver that stands today, and whether the module would be asked for without it. */
export interface StandingWaiver {
  assignment: EarlierAssignment;
  /** The last day of it; null waives for good. */
  until: CalendarDate | null;
  asksAgain: boolean;
}

export function standingWaiver(place: WaivedPlace, zone: TimeZone, now: Date): StandingWaiver | undefined {
  const waived = statusesOf(place, zone, now).findLast(({ status }) => status.kind === 'excused');
  if (!waived || waived.status.kind !== 'excused') return undefined;
  const { assignment } = waived;
  const without = statusOf({ ...assignment, excused: null }, place, zone, now);
  return { assignment, until: waived.status.until, asksAgain: !isSettled(without) };
}

function statusesOf(place: WaivedPlace, zone: TimeZone, now: Date) {
  return place.assignments.map((assignment) => ({ assignment, status: statusOf(assignment, place, zone, now) }));
}

function statusOf(assignment: EarlierAssignment, { certifications }: WaivedPlace, zone: TimeZone, now: Date): AssignmentStatus {
  return assignmentStatus({ ...assignment, begun: false, certifications }, zone, now);
}
