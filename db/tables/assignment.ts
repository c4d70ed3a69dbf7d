import type { CalendarDay, Claim, Instant, Json } from './values';

export interface AssignmentTable {
  id: string;
  employee_id: string;
  module_id: string;
  course_id: string | null;
  origin: 'person' | 'rule' | 'renewal';
  /** Who assigned it; null for a rule or a renewal. */
  assigned_by_id: string | null;
  /** Why, in the words of whoever assigned it. */
  note: string;
  assigned_at: Instant;
  due_on: CalendarDay;
  /** 1 for the first assignment of this module to this person, 2 for the next …; unique, so that two at once are one. */
  number: number;
  rule_id: string | null;
  excused_at: Instant | null;
  /** The last day of the excuse; null with `excused_at` means for good. */
  excused_until: CalendarDay | null;
  withdrawn_at: Instant | null;
  campaign_id: string | null;
}

/** A renewal of only what changed, asked of everybody who was certified before a material change; one for each change. */
export interface CampaignTable {
  id: string;
  module_id: string;
  /** The label of the edition that the change made. */
  edition_label: string;
  /** The author's sentence. */
  says: string;
  /** `PartsAgain` of app/domain/progress. */
  again: Json;
  /** The end of the grace time. */
  due_on: CalendarDay;
  opened_by_id: string;
  opened_at: Instant;
  ended_by_id: string | null;
  ended_at: Instant | null;
}

/** One confirmed deed of a supervisor on many assignments. Its id comes with the form, so that a second click finds it done. */
export interface AssignmentActTable {
  id: string;
  kind: 'assign' | 'extend' | 'excuse' | 'withdraw';
  done_by_id: string;
  done_at: Instant;
  /** Counts by what happened. */
  summary: Json;
  undone_at: Instant | null;
}

/** The history of an assignment, one row a change. */
export interface AssignmentEventTable {
  id: string;
  assignment_id: string;
  kind: 'assigned' | 'moved' | 'excused' | 'withdrawn' | 'undone';
  before_due_on: CalendarDay | null;
  due_on: CalendarDay | null;
  until: CalendarDay | null;
  reason: string;
  act_id: string | null;
  /** null for what happened by itself. */
  done_by_id: string | null;
  happened_at: Instant;
}

/** “Whoever joins as X in department Y gets course Z within N days”, or “whoever becomes a supervisor …”. */
export interface EnrolmentRuleTable {
  id: string;
  name: string;
  occasion: 'joins' | 'supervises';
  job_role: string | null;
  department: string | null;
  course_id: string | null;
  module_id: string | null;
  /** Days from the occasion to the due date. */
  within_days: number;
  /** Only for the reporting line of this supervisor; null for the whole company. */
  line_of_id: string | null;
  /** Occasions before this day are none of its business. */
  starts_on: CalendarDay;
  made_by_id: string | null;
  made_at: Instant;
  stopped_at: Instant | null;
  stopped_by_id: string | null;
}

/** A rule acts once on each occasion: the key is the day of joining or moving, or `supervises`. */
export interface EnrolmentRuleHitTable {
  rule_id: string;
  employee_id: string;
  occasion_key: string;
  /** How many assignments it made. */
  assigned: number;
  hit_at: Instant;
}

/**
 * What is known of a person and a module apart from the day, from all assignments and certifications. Made again at will;
 * where there is neither, there is no row.
 */
export interface StandingRowTable {
  employee_id: string;
  module_id: string;
  /** Of the open assignment. */
  due_on: CalendarDay | null;
  /** The last day of its excuse; 9999-12-31 excuses for good. */
  excused_until: CalendarDay | null;
  /** The last day of what counts; 9999-12-31 without an end. */
  held_until: CalendarDay | null;
  /** The last day of the last certification, revoked ones included. */
  last_day: CalendarDay | null;
  /** Something was certified, whether it still counts or not. */
  held: Claim;
}

/** Unique by person, nudger and day: nobody is nudged twice a day by one supervisor. */
export interface NudgeTable {
  id: string;
  employee_id: string;
  nudged_by_id: string;
  nudged_on: CalendarDay;
  note: string;
  nudged_at: Instant;
}

/** A secret address from which a calendar reads due dates. */
export interface CalendarFeedTable {
  id: string;
  employee_id: string;
  kind: 'learn' | 'team';
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  made_at: Instant;
  revoked_at: Instant | null;
}
