import type { CalendarDay, Claim, Instant, Json } from './values';

/** A supervisor's note about somebody of their line, which that person does not see. */
export interface CoachingNoteTable {
  id: string;
  employee_id: string;
  author_id: string;
  /** Empty once the person was erased. */
  text: string;
  written_at: Instant;
}

/** Every state of a scorecard that anybody could have observed on, kept for good. */
export interface ScorecardEditionTable {
  id: string;
  scorecard_id: string;
  label: string;
  /** `Scorecard` of app/domain/coaching. */
  content: Json;
  first_seen_at: Instant;
}

interface Observed {
  id: string;
  /** Who was observed. */
  employee_id: string;
  observer_id: string;
  scorecard_id: string;
  scorecard_edition_id: string;
  channel: string;
  observed_on: CalendarDay;
  /** A level, or `not-applicable`, by item. */
  ratings: Json;
  note: string;
  /** The observation whose place this one takes; the note says why. */
  amends_id: string | null;
  /** The disputed observation beside which this one stands. */
  second_to_id: string | null;
}

/** Signed by the observer, and locked with that: what happens later is a reply or another observation. */
export interface ObservationTable extends Observed {
  points: number;
  max_points: number;
  met: Claim;
  signed_at: Instant;
}

/** Becomes an observation of the same id when it is signed, and goes. */
export interface ObservationDraftTable extends Observed {
  begun_at: Instant;
  saved_at: Instant;
}

/** The learner's signature, or their dispute. */
export interface ObservationReplyTable {
  observation_id: string;
  kind: 'acknowledged' | 'disputed';
  words: string;
  replied_at: Instant;
}

/** One view of somebody's Care Quotient in a quarter. The latest of each side counts. */
export interface CareRatingTable {
  id: string;
  employee_id: string;
  rater_id: string;
  side: 'self' | 'supervisor';
  /** “2026-Q4”. */
  quarter: string;
  /** 1 to 5, or `not-seen`, by dimension. */
  levels: Json;
  note: string;
  rated_at: Instant;
}
