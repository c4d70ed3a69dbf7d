import { dateIn, daysBetween, type CalendarDate, type TimeZone } from '../calendar/calendar';

/** What the status of an assignment rests on. */
export interface AssignmentFacts {
  assignedAt: Date;
  dueOn: CalendarDate;
  /** A renewal is assigned while the old certification still runs, so that one does not complete it. */
  origin: 'person' | 'rule' | 'renewal';
  /** The learner has begun the study that this assignment asks for. */
  begun: boolean;
  /** `until` is the last day of the excuse; null excuses for good. */
  excused: { until: CalendarDate | null } | null;
  withdrawn: boolean;
  /** Every certification of the module by this person. */
  certifications: readonly { earnedAt: Date; expiresOn: CalendarDate | null; revoked: boolean }[];
}

export type AssignmentStatus =
  | { kind: 'not-started'; daysLeft: number }
  | { kind: 'in-progress'; daysLeft: number }
  | { kind: 'overdue'; daysLate: number; begun: boolean }
  | { kind: 'completed'; completedAt: Date; daysLate: number }
  /** Completed at once: the person was certified already when it was assigned. `validUntil` is null without an expiry. */
  | { kind: 'already-certified'; validUntil: CalendarDate | null }
  /** Nothing is asked for now; `until` is the last day of that, null for good. */
  | { kind: 'excused'; until: CalendarDate | null }
  | { kind: 'withdrawn' };

/**
 * Derived, never stored (the product rules, "Assignment status"). A due date is kept until the day ends in the
 * company's zone; `daysLeft` is 0 on the due date itself, `daysLate` is 0 for what was completed on time. Whoever was
 * excused until a day has at least that day: coming back late is not being late. What was earned counts over everything,
 * save that an excuse outranks a certification from before the assignment: a waiver is one of somebody certified, too.
 */
export function assignmentStatus(facts: AssignmentFacts, zone: TimeZone, now: Date): AssignmentStatus {
  const today = dateIn(zone, now);
  const excused = facts.withdrawn ? null : excuseOn(today, facts);
  const already = certifiedBefore(facts, zone);
  if (already && !excused) return { kind: 'already-certified', validUntil: already.expiresOn };
  const completedAt = firstEarnedAfter(facts);
  const dueOn = effectiveDueOn(facts);
  if (completedAt) return { kind: 'completed', completedAt, daysLate: daysPast(dueOn, dateIn(zone, completedAt)) };
  if (facts.withdrawn) return { kind: 'withdrawn' };
  if (excused) return { kind: 'excused', until: excused.until };
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return { kind: 'overdue', daysLate: -daysLeft, begun: facts.begun };
  return { kind: facts.begun ? 'in-progress' : 'not-started', daysLeft };
}

function excuseOn(today: CalendarDate, { excused }: AssignmentFacts): AssignmentFacts['excused'] {
  return excused && (excused.until === null || excused.until >= today) ? excused : null;
}

/** The day by which it is really asked for: the due date, or the end of an excuse that outlasts it. */
export function effectiveDueOn({ dueOn, excused }: Pick<AssignmentFacts, 'dueOn' | 'excused'>): CalendarDate {
  return excused?.until && excused.until > dueOn ? excused.until : dueOn;
}

/** Nothing is left to do for it, or not at present. */
export function isSettled(status: AssignmentStatus): boolean {
  return status.kind !== 'not-started' && status.kind !== 'in-progress' && status.kind !== 'overdue';
}

function certifiedBefore(facts: AssignmentFacts, zone: TimeZone) {
  if (facts.origin === 'renewal') return undefined;
  const assignedOn = dateIn(zone, facts.assignedAt);
  return facts.certifications.find((held) => held.earnedAt < facts.assignedAt && countsOn(assignedOn, held));
}

/** Whether a certification counts on a day, its last one included. */
export function countsOn(on: CalendarDate, { revoked, expiresOn }: AssignmentFacts['certifications'][number]): boolean {
  return !revoked && (expiresOn === null || expiresOn >= on);
}

function firstEarnedAfter(facts: AssignmentFacts): Date | undefined {
  const earned = facts.certifications.filter((held) => !held.revoked && held.earnedAt >= facts.assignedAt).map((held) => held.earnedAt);
  return earned.sort((a, b) => a.getTime() - b.getTime())[0];
}

function daysPast(dueOn: CalendarDate, on: CalendarDate): number {
  return Math.max(0, daysBetween(dueOn, on));
}
