import type { Claim, Instant, Json } from './values';

/** Every edition that anybody could have begun, kept for good: what a certification was earned on stays readable. */
export interface EditionTable {
  id: string;
  module_id: string;
  label: string;
  /** The whole module with its secrets, as `Module` of app/domain/content. */
  content: Json;
  first_seen_at: Instant;
}

/** One attempt beyond the module's limit, given by a supervisor or HR with a reason. */
export interface AttemptGrantTable {
  id: string;
  study_id: string;
  granted_by_id: string;
  reason: string;
  granted_at: Instant;
}

/** One learner's way through a module on one edition. A renewal is a new study, so nothing of the old one is lost. */
export interface StudyTable {
  id: string;
  employee_id: string;
  module_id: string;
  edition_id: string;
  /** 1 for the first time, 2 for the first renewal … */
  number: number;
  begun_at: Instant;
  /** Set for a renewal of only what changed. */
  campaign_id: string | null;
  /** `PartsAgain` of app/domain/progress, as far as its edition has them; null for the whole module. */
  again: Json | null;
}

/** Where the learner is in a lesson, for "Continue" on any device. */
export interface LessonPlaceTable {
  study_id: string;
  lesson_id: string;
  /** The heading that was last in view; empty for the top. */
  anchor: string;
  seen_at: Instant;
}

export interface LessonCompletionTable {
  study_id: string;
  lesson_id: string;
  completed_at: Instant;
}

/** A check's answers, a checklist's ticks or a private note. */
export interface InteractionTable {
  study_id: string;
  lesson_id: string;
  interaction_id: string;
  value: Json;
  saved_at: Instant;
}

export interface QuizAttemptTable {
  id: string;
  study_id: string;
  employee_id: string;
  module_id: string;
  edition_id: string;
  /** 1, 2, 3 … within the study; unique, so that the last attempt cannot be started twice. */
  number: number;
  seed: string;
  /** The drawn items and the order of their options, so that no later change of the draw can move them. */
  draw: Json;
  started_at: Instant;
  /** When the time is up; null without a limit. */
  ends_at: Instant | null;
}

export interface QuizAnswerTable {
  attempt_id: string;
  item_id: string;
  answer: Json;
  saved_at: Instant;
}

/** One row an attempt at the most: submitting twice is one submission. */
export interface QuizSubmissionTable {
  attempt_id: string;
  submitted_at: Instant;
  submitted_by: 'learner' | 'clock';
  points: number;
  max_points: number;
  passed: Claim;
  /** The graded answers item by item, as they were scored. */
  graded: Json;
}

/** One learner's go at a scenario. Where it stands follows from its choices alone. */
export interface ScenarioRunTable {
  id: string;
  study_id: string;
  employee_id: string;
  module_id: string;
  scenario_id: string;
  edition_id: string;
  /** 1, 2, 3 … within the study and the scenario. */
  number: number;
  /** Decides the order in which replies are shown. */
  seed: string;
  started_at: Instant;
  /** The run from whose turning point this one goes on; null for one from the beginning. */
  from_run_id: string | null;
  /** How many choices it takes over from there; they are copied, so that each run can be replayed by itself. */
  from_position: number | null;
}

/** The key holds two tabs together: a turn is answered once. */
export interface ScenarioChoiceTable {
  run_id: string;
  /** The number of the step, from 0. */
  position: number;
  /** The author's id of the reply. */
  reply_id: string;
  /** The clock chose. */
  timed_out: Claim;
  chosen_at: Instant;
}

export interface ScenarioEndingTable {
  run_id: string;
  ended_at: Instant;
  ending_id: string;
  passed: Claim;
  /** By dimension. */
  points: Json;
  mood: number;
}

/** How much time a learner wants for turns with a clock; without a row, as the author wrote. */
export interface ClockSettingTable {
  employee_id: string;
  pace: 'as-written' | 'more' | 'none';
  saved_at: Instant;
}
