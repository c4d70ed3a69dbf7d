import { dateIn, type CalendarDate, type TimeZone } from '../calendar/calendar';
import type { AssignmentId } from '../ids';
import { assignmentStatus, countsOn, isSettled, type AssignmentFacts, type AssignmentStatus } from './assignment-status';
import { dueOnFor, type DueRule } from './due-rule';
import { uncertifiedFrom } from './uncertified';

/** A time away; `untilOn` is the last day, null while nobody knows. */
export interface Leave {
  fromOn: CalendarDate;
  untilOn: CalendarDate | null;
}

/** What the plan must know of somebody. */
export interface PlannedPerson {
  hiredOn: CalendarDate;
  /** The last day of employment; null while employed. */
  endedOn: CalendarDate | null;
  leaves: readonly Leave[];
}

/** An earlier assignment of the same module to the same person. */
export interface EarlierAssignment extends Pick<AssignmentFacts, 'assignedAt' | 'dueOn' | 'origin' | 'excused' | 'withdrawn'> {
  id: AssignmentId;
  number: number;
}

/** One person and one module, as they stand today. */
export interface Place {
  person: PlannedPerson;
  assignments: readonly EarlierAssignment[];
  certifications: AssignmentFacts['certifications'];
}

/** What assigning does at one place. Only `new`, `moved` and `already-certified` write anything. */
export type PlaceOutcome =
  | { kind: 'new'; number: number; dueOn: CalendarDate; countedFrom: 'hire' | 'today' }
  /** `uncertifiedFrom`: the new date is beyond the end of what they hold. */
  | { kind: 'moved'; assignmentId: AssignmentId; from: CalendarDate; to: CalendarDate; uncertifiedFrom?: CalendarDate | undefined }
  /** Assigned and completed at once; `validUntil` is null without an expiry. */
  | { kind: 'already-certified'; number: number; dueOn: CalendarDate; validUntil: CalendarDate | null }
  /** It is assigned for this very day already. */
  | { kind: 'same-date'; assignmentId: AssignmentId; dueOn: CalendarDate }
  /** It was assigned before and is completed, and what was earned still counts. */
  | { kind: 'completed-before'; assignmentId: AssignmentId; validUntil: CalendarDate | null }
  | { kind: 'on-leave'; from: CalendarDate; until: CalendarDate | null }
  | { kind: 'excused'; assignmentId: AssignmentId; until: CalendarDate | null }
  | { kind: 'left'; endedOn: CalendarDate };

/**
 * What assigning a module to somebody by this rule does today (product.md, “Assignment status”): at most one open
 * assignment for a person and a module, so that assigning again moves its due date. Nothing is asked of leavers, of
 * people who are away today or on the due date, or of whoever was excused from it.
 */
export function planPlace(place: Place, rule: DueRule, zone: TimeZone, now: Date): PlaceOutcome {
  const today = dateIn(zone, now);
  const { endedOn, hiredOn, leaves } = place.person;
  if (endedOn !== null && endedOn < today) return { kind: 'left', endedOn };
  const due = dueOnFor(rule, hiredOn, today);
  const leave = leaves.find((away) => covers(away, today)) ?? leaves.find((away) => covers(away, due.dueOn));
  if (leave) return { kind: 'on-leave', from: leave.fromOn, until: leave.untilOn };
  const standing = place.assignments.map((assignment) => ({ assignment, status: statusOf(assignment, place, zone, now) }));
  return (
    planOfAssigned(standing, due.dueOn, uncertifiedFrom(place.certifications, due.dueOn, today)) ??
    planOfUnassigned(standing, place, due, today)
  );
}

type Standing = { assignment: EarlierAssignment; status: AssignmentStatus };

function statusOf(assignment: EarlierAssignment, { certifications }: Place, zone: TimeZone, now: Date): AssignmentStatus {
  // Whether somebody has begun decides nothing here: in progress is open, too.
  return assignmentStatus({ ...assignment, begun: false, certifications }, zone, now);
}

function planOfAssigned(standing: readonly Standing[], dueOn: CalendarDate, gapFrom: CalendarDate | undefined): PlaceOutcome | undefined {
  const open = standing.find(({ status }) => !isSettled(status))?.assignment;
  if (open) {
    if (open.dueOn === dueOn) return { kind: 'same-date', assignmentId: open.id, dueOn };
    return { kind: 'moved', assignmentId: open.id, from: open.dueOn, to: dueOn, uncertifiedFrom: gapFrom };
  }
  for (const { assignment, status } of standing)
    if (status.kind === 'excused') return { kind: 'excused', assignmentId: assignment.id, until: status.until };
  return undefined;
}

function planOfUnassigned(
  standing: readonly Standing[],
  { assignments, certifications }: Place,
  due: { dueOn: CalendarDate; countedFrom: 'hire' | 'today' },
  today: CalendarDate,
): PlaceOutcome {
  const number = Math.max(0, ...assignments.map((assignment) => assignment.number)) + 1;
  const held = certifications.find((one) => countsOn(today, one));
  if (!held) return { kind: 'new', number, ...due };
  const counted = standing.find(({ assignment, status }) => !assignment.withdrawn && restsOn(status, held));
  if (counted) return { kind: 'completed-before', assignmentId: counted.assignment.id, validUntil: held.expiresOn };
  return { kind: 'already-certified', number, dueOn: due.dueOn, validUntil: held.expiresOn };
}

function restsOn(status: AssignmentStatus, held: AssignmentFacts['certifications'][number]): boolean {
  if (status.kind === 'completed') return status.completedAt.getTime() === held.earnedAt.getTime();
  return status.kind === 'already-certified' && status.validUntil === held.expiresOn;
}

/** Whether the day lies within the leave, its first and last day included. */
export function covers({ fromOn, untilOn }: Leave, on: CalendarDate): boolean {
  return fromOn <= on && (untilOn === null || untilOn >= on);
}
