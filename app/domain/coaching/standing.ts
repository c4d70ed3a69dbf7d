import type { EmployeeId, ObservationId } from '../ids';

/** What has happened to a signed observation since. All of it is records of their own; the observation never changes. */
export interface ObservationFacts {
  /** The learner's word on it. */
  reply: 'acknowledged' | 'disputed' | null;
  /** The record that takes its place. */
  amendedById: ObservationId | null;
}

export type ObservationStanding =
  /** The observer has signed, the learner has not said anything yet. */
  | { kind: 'waiting' }
  | { kind: 'acknowledged' }
  /** Counts for nothing; a second observer may observe anew. */
  | { kind: 'disputed' }
  | { kind: 'amended'; byId: ObservationId };

export function standingOf({ reply, amendedById }: ObservationFacts): ObservationStanding {
  if (amendedById !== null) return { kind: 'amended', byId: amendedById };
  return { kind: reply ?? 'waiting' };
}

/** Both have signed it and nothing takes its place: only then does a met observation count for anything. */
export function isSignedByBoth(facts: ObservationFacts): boolean {
  return standingOf(facts).kind === 'acknowledged';
}

/** Whether the learner may still say their word: once, and not on what an amendment has replaced. */
export function awaitsReply(facts: ObservationFacts): boolean {
  return standingOf(facts).kind === 'waiting';
}

/** Whoever signed may mend their own record, once: the next mistake is mended in the amendment. */
export function mayAmend(observerId: EmployeeId, by: EmployeeId, facts: ObservationFacts): boolean {
  return observerId === by && facts.amendedById === null;
}

/** A disputed contact is observed anew by somebody who has not observed in this matter. */
export function maySecond(earlierObservers: readonly EmployeeId[], by: EmployeeId, facts: ObservationFacts): boolean {
  return standingOf(facts).kind === 'disputed' && !earlierObservers.includes(by);
}
