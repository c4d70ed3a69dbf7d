import { daysBetween, type CalendarDate } from '../calendar/calendar';
import type { ObservationId, ScorecardId } from '../ids';
import { isSignedByBoth, type ObservationFacts } from './standing';

/** What a module asks for on the job, beside its quiz and its conversations. */
export interface ObservationRequirement {
  scorecardId: ScorecardId;
  /** So many observations must be met, */
  count: number;
  /** all of them within so many consecutive days. */
  withinDays: number;
}

export interface ObservationOnRecord extends ObservationFacts {
  id: ObservationId;
  scorecardId: ScorecardId;
  observedOn: CalendarDate;
  met: boolean;
}

export interface RequirementProgress<Record> {
  /** The observations that count: all of them once it is fulfilled, until then those that still can. */
  counted: readonly Record[];
  fulfilled: boolean;
}

/**
 * How far a requirement is fulfilled. An observation counts when it is on the scorecard, met, signed by both, and was made
 * since the study began. The first window that is full counts for good; until then, those within the window that ends today.
 */
export function requirementProgress<Record extends ObservationOnRecord>(
  { scorecardId, count, withinDays }: ObservationRequirement,
  observations: readonly Record[],
  since: CalendarDate,
  today: CalendarDate,
): RequirementProgress<Record> {
  const usable = observations
    .filter((one) => one.scorecardId === scorecardId && one.met && isSignedByBoth(one) && one.observedOn >= since)
    .sort((one, other) => compare(one.observedOn, other.observedOn) || compare(one.id, other.id));
  for (let end = count; end <= usable.length; end += 1) {
    const window = usable.slice(end - count, end);
    if (fits(window[0], window.at(-1)?.observedOn, withinDays)) return { counted: window, fulfilled: true };
  }
  return { counted: usable.filter((one) => fits(one, today, withinDays)), fulfilled: false };
}

function fits(first: ObservationOnRecord | undefined, last: CalendarDate | undefined, withinDays: number): boolean {
  return first !== undefined && last !== undefined && daysBetween(first.observedOn, last) < withinDays;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
