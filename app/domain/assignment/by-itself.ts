import { addDays, dateIn, type CalendarDate, type TimeZone } from '../calendar/calendar';
import { assignmentStatus, countsOn, isSettled, type AssignmentFacts } from './assignment-status';

/** Nobody gets less time than this from the day on which something is assigned by itself, unless the rule itself asks for less. */
const leastDays = 7;

/** When what a rule assigns is due: so many days after the occasion, and after a pause in which nothing ran at least a week from today. */
export function ruleDueOn(occasionOn: CalendarDate, withinDays: number, today: CalendarDate): CalendarDate {
  return later(addDays(occasionOn, withinDays), addDays(today, Math.min(withinDays, leastDays)));
}

/** A renewal is due when the certification runs out, and at least a week from today. */
export function renewalDueOn(expiresOn: CalendarDate, today: CalendarDate): CalendarDate {
  return later(expiresOn, addDays(today, leastDays));
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/** One person and one module, as they stand when something happens by itself. */
export interface PlaceByItself {
  assignments: readonly (Pick<AssignmentFacts, 'assignedAt' | 'dueOn' | 'origin' | 'excused' | 'withdrawn'> & { number: number })[];
  certifications: AssignmentFacts['certifications'];
}

/**
 * The number of a new assignment, or undefined where none is made: what is asked for already keeps its date, since a person
 * may have set it; who is excused stays excused; and for a rule, what is validly certified counts.
 */
export function numberByItself(place: PlaceByItself, origin: 'rule' | 'renewal', zone: TimeZone, now: Date): number | undefined {
  const { assignments, certifications } = place;
  const stands = assignments.some((assignment) => {
    const status = assignmentStatus({ ...assignment, begun: false, certifications }, zone, now);
    return !isSettled(status) || status.kind === 'excused';
  });
  const today = dateIn(zone, now);
  const isCertified = certifications.some((held) => countsOn(today, held));
  if (stands || (origin === 'rule' && isCertified)) return undefined;
  return Math.max(0, ...assignments.map(({ number }) => number)) + 1;
}
