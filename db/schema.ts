import type { ColumnType } from 'kysely';

/**
 * The tables as Kysely sees them; db/migrations is what makes them, db/schema.sql shows them.
 * Instants are text in UTC (`2026-11-22T08:30:00.000Z`), calendar dates are text (`2026-11-22`), claims are 0 or 1,
 * JSON is text: so that both databases hold the same values. Accounts alone differ (db/migrations/0002).
 */
export interface Tables {
  employee: EmployeeTable;
  role_grant: RoleGrantTable;
  edition: EditionTable;
  assignment: AssignmentTable;
  campaign: CampaignTable;
  assignment_act: AssignmentActTable;
  assignment_event: AssignmentEventTable;
  enrolment_rule: EnrolmentRuleTable;
  enrolment_rule_hit: EnrolmentRuleHitTable;
  employee_leave: EmployeeLeaveTable;
  attempt_grant: AttemptGrantTable;
  coaching_note: CoachingNoteTable;
  study: StudyTable;
  lesson_place: LessonPlaceTable;
  lesson_completion: LessonCompletionTable;
  interaction: InteractionTable;
  quiz_attempt: QuizAttemptTable;
  quiz_answer: QuizAnswerTable;
  quiz_submission: QuizSubmissionTable;
  scenario_run: ScenarioRunTable;
  scenario_choice: ScenarioChoiceTable;
  scenario_ending: ScenarioEndingTable;
  clock_setting: ClockSettingTable;
  scorecard_edition: ScorecardEditionTable;
  observation: ObservationTable;
  observation_draft: ObservationDraftTable;
  observation_reply: ObservationReplyTable;
  care_rating: CareRatingTable;
  certification: CertificationTable;
  certification_event: CertificationEventTable;
  certification_correction: CertificationCorrectionTable;
  register_entry: RegisterEntryTable;
  register_salt: RegisterSaltTable;
  register_seal: RegisterSealTable;
  register_row: RegisterRowTable;
  register_tally: RegisterTallyTable;
  register_name: RegisterNameTable;
  register_view: RegisterViewTable;
  standing_row: StandingRowTable;
  playbook_entry: PlaybookEntryTable;
  playbook_reading: PlaybookReadingTable;
  audit_entry: AuditEntryTable;
  employee_change: EmployeeChangeTable;
  file_import: FileImportTable;
  import_text: ImportTextTable;
  import_invitation: ImportInvitationTable;
  account_user: AccountUserTable;
  account_session: AccountSessionTable;
  account_credential: AccountCredentialTable;
  account_verification: AccountVerificationTable;
  mail: MailTable;
  notice: NoticeTable;
  mail_preference: MailPreferenceTable;
  nudge: NudgeTable;
  calendar_feed: CalendarFeedTable;
  one_time_link: OneTimeLinkTable;
  sign_in_throttle: SignInThrottleTable;
  api_token: ApiTokenTable;
  export_schedule: ExportScheduleTable;
  export_run: ExportRunTable;
  evidence_pack: EvidencePackTable;
}

type Instant = string;
type CalendarDay = string;
type Claim = 0 | 1;
type Json = string;

export interface EmployeeTable {
  id: string;
  /** The company's own number; leading zeros matter. */
  number: string;
  name: string;
  /** Lower case; null for somebody without an address. */
  email: string | null;
  department: string;
  location: string;
  job_role: string;
  manager_id: string | null;
  hired_on: CalendarDay;
  /** The last day of employment; null while employed. */
  ended_on: CalendarDay | null;
  /** When they last took on another role or department; null since the hire date. */
  moved_on: CalendarDay | null;
  created_at: Instant;
}

export interface RoleGrantTable {
  employee_id: string;
  role: 'hr' | 'admin';
  granted_at: Instant;
  granted_by_id: string | null;
}

/** Every edition that anybody could have begun, kept for good: what a certification was earned on stays readable. */
export interface EditionTable {
  id: string;
  module_id: string;
  label: string;
  /** The whole module with its secrets, as `Module` of app/domain/content. */
  content: Json;
  first_seen_at: Instant;
}

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

export interface EmployeeLeaveTable {
  id: string;
  employee_id: string;
  from_on: CalendarDay;
  /** The last day away; null while nobody knows. */
  until_on: CalendarDay | null;
  entered_by_id: string | null;
  entered_at: Instant;
}

/** One attempt beyond the module's limit, given by a supervisor or HR with a reason. */
export interface AttemptGrantTable {
  id: string;
  study_id: string;
  granted_by_id: string;
  reason: string;
  granted_at: Instant;
}

/** A supervisor's note about somebody of their line, which that person does not see. */
export interface CoachingNoteTable {
  id: string;
  employee_id: string;
  author_id: string;
  /** Empty once the person was erased. */
  text: string;
  written_at: Instant;
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

/** The register. Rows are snapshots and never change: revocation and correction are rows of certification_event. */
export interface CertificationTable {
  id: string;
  /** Printed number, such as SW-2026-000123. */
  number: string;
  verification_code: string;
  employee_id: string;
  employee_number: string;
  employee_name: string;
  employee_email: string | null;
  department: string;
  location: string;
  job_role: string;
  manager_name: string | null;
  kind: 'module' | 'course';
  /** The module's or the course's id. */
  subject_id: string;
  title: string;
  /** The module's edition; a course names the editions of its modules in the evidence. */
  edition_id: string | null;
  edition_label: string;
  study_id: string | null;
  points: number;
  max_points: number;
  /** What it rests on: attempts, completions, earlier certifications. */
  evidence: Json;
  earned_at: Instant;
  issued_on: CalendarDay;
  /** The last day on which it is valid; null when it does not expire. */
  expires_on: CalendarDay | null;
  /** The certification that this one renews. */
  renews_id: string | null;
  manager_id: string | null;
  /** When the holder's personal data was erased; the only change that the table allows. */
  erased_at: Instant | null;
}

export interface CertificationEventTable {
  id: string;
  certification_id: string;
  kind: 'revoked' | 'reinstated';
  reason: string;
  author_id: string | null;
  happened_at: Instant;
}

/** A mistake in a record, put right in a record of its own; the original stays visible. */
export interface CertificationCorrectionTable {
  id: string;
  certification_id: string;
  /** The corrected fields with their new values. */
  changes: Json;
  reason: string;
  author_id: string | null;
  happened_at: Instant;
}

/** One link of the chain over the register: what was recorded, and the hash of the link before. */
export interface RegisterEntryTable {
  /** 1, 2, 3 … without a gap. */
  seq: number;
  kind: 'issued' | 'revoked' | 'reinstated' | 'corrected';
  /** The certification, event or correction that it stands for. */
  record_id: string;
  certification_id: string;
  /** Salted hashes of the personal data, which the record's hash covers in its place; null for events. */
  holder_commitment: string | null;
  manager_commitment: string | null;
  record_hash: string;
  previous_hash: string;
  hash: string;
  entered_at: Instant;
}

/** Without its salt a commitment says nothing about a person any more: erasing takes the salt away. */
export interface RegisterSaltTable {
  seq: number;
  part: 'holder' | 'manager';
  salt: string;
}

/** The head of the chain as it was on a day, signed with the installation's key. */
export interface RegisterSealTable {
  sealed_on: CalendarDay;
  seq: number;
  hash: string;
  key_id: string;
  signature: string;
  sealed_at: Instant;
}

/** A certification as it reads today, corrections and events taken in: what lists, exports and counts ask. Made again at will. */
export interface RegisterRowTable {
  certification_id: string;
  number: string;
  verification_code: string;
  employee_id: string;
  employee_number: string;
  employee_name: string;
  employee_email: string | null;
  department: string;
  location: string;
  job_role: string;
  manager_id: string | null;
  manager_name: string | null;
  kind: 'module' | 'course';
  subject_id: string;
  title: string;
  edition_id: string | null;
  edition_label: string;
  points: number;
  max_points: number;
  origin: 'earned' | 'imported';
  issued_on: CalendarDay;
  expires_on: CalendarDay | null;
  /** What does not depend on the day; together with `expires_on` and today it gives the status. */
  standing: 'standing' | 'renewed' | 'revoked';
  corrected: Claim;
  earned_at: Instant | null;
}

/** How many rows of the register's list have this value; triggers count as rows are written. */
export interface RegisterTallyTable {
  /** A column of the list; `all` is the whole of it. */
  facet: string;
  value: string;
  standing: RegisterRowTable['standing'];
  /** The end of time when the records never end, or are renewed or revoked. */
  ends_on: string;
  records: number;
}

/** Everything under which somebody stands in the register, in lower case: what a search by name asks. */
export interface RegisterNameTable {
  employee_id: string;
  searched: string;
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

/** A filter of the register that HR keeps under a name; `shared` shows it to everybody in HR. */
export interface RegisterViewTable {
  id: string;
  owner_id: string;
  name: string;
  /** As it stands in the address. */
  query: string;
  shared: Claim;
  saved_at: Instant;
}

/** The company's own wording of a procedure. The highest version stands; content/playbook.yaml fills what is missing. */
export interface PlaybookEntryTable {
  entry: string;
  version: number;
  title: string;
  says: Json;
  steps: Json;
  effective_on: CalendarDay;
  author_id: string | null;
  saved_at: Instant;
  /** Why it was written; empty for versions from before reasons were asked for. */
  reason: string;
}

/** Who was asked to read a version of a procedure; `confirmed_at` is null until they said that they did. */
export interface PlaybookReadingTable {
  entry: string;
  version: number;
  employee_id: string;
  asked_by_id: string;
  asked_at: Instant;
  confirmed_at: Instant | null;
}

export interface AuditEntryTable {
  id: string;
  happened_at: Instant;
  /** null for what happens by itself. */
  actor_id: string | null;
  deed: string;
  subject_kind: string;
  subject_id: string;
  detail: Json;
  request_id: string | null;
}

/** What an act of the audit log changed about an employee. Names and addresses in it can be erased. */
export interface EmployeeChangeTable {
  audit_id: string;
  fact: 'name' | 'email' | 'department' | 'location' | 'jobRole' | 'managerId' | 'hiredOn' | 'endedOn';
  employee_id: string;
  before_value: string | null;
  after_value: string | null;
}

/** A file that was sent in to be taken over whole or not at all. */
export interface FileImportTable {
  id: string;
  kind: 'employees' | 'certifications';
  state: 'waiting' | 'checked' | 'refused' | 'accepted' | 'done' | 'cancelled' | 'failed';
  file_name: string;
  /** `ImportOptions` of app/domain/import. */
  options: Json;
  /** `ImportReport` of app/domain/import; once it is done with, only its counts. */
  report: Json | null;
  rows_read: number;
  /** Counted when a process takes it, so that one that kills its process is not tried for ever. */
  tries: number;
  uploaded_by_id: string | null;
  uploaded_at: Instant;
  /** A process is at it until then; if it dies, another one takes over. */
  leased_until: Instant | null;
  ended_at: Instant | null;
}

/** What stood in the file, until it is done with. */
export interface ImportTextTable {
  import_id: string;
  text: string;
}

/** Whom an import added and who is still to be invited. */
export interface ImportInvitationTable {
  import_id: string;
  employee_id: string;
}

/** timestamptz on PostgreSQL and text on SQLite. We write text, which both take; what is read goes through `new Date`. */
type AccountInstant = ColumnType<Instant | Date, Instant, Instant>;
type AccountInstantOrNull = ColumnType<Instant | Date | null, Instant | null, Instant | null>;

/** Somebody who can sign in. better-auth calls it the user. */
export interface AccountUserTable {
  id: string;
  employee_id: string;
  name: string;
  /** The employee's, held equal by the database. */
  email: string;
  /** boolean on PostgreSQL, which takes 0 and 1, too. */
  email_verified: ColumnType<Claim | boolean, Claim, Claim>;
  image: string | null;
  created_at: AccountInstant;
  updated_at: AccountInstant;
  /** Set: the account was closed, and none of its sessions count. */
  disabled_at: AccountInstantOrNull;
}

export interface AccountSessionTable {
  id: string;
  user_id: string;
  /** What the cookie carries, signed. */
  token: string;
  ip_address: string | null;
  user_agent: string | null;
  expires_at: AccountInstant;
  created_at: AccountInstant;
  updated_at: AccountInstant;
}

/** A way to prove who one is: the password, later other providers. better-auth calls it the account. */
export interface AccountCredentialTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  /** An argon2id hash. */
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: AccountInstantOrNull;
  refresh_token_expires_at: AccountInstantOrNull;
  scope: string | null;
  created_at: AccountInstant;
  updated_at: AccountInstant;
}

/** better-auth's own short-lived values. */
export interface AccountVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: AccountInstant;
  created_at: AccountInstant;
  updated_at: AccountInstant;
}

/** A link that does one thing once. Only its hash is kept, so that the database opens no account. */
export interface OneTimeLinkTable {
  id: string;
  kind: 'invitation' | 'reset' | 'set-up';
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  /** null for the set-up of a new installation. */
  employee_id: string | null;
  created_by_id: string | null;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
  /** A newer link took its place. */
  withdrawn_at: Instant | null;
}

/** Failed sign-ins, by account and address and by address; the keys are hashes, since people type passwords as addresses. */
export interface SignInThrottleTable {
  key: string;
  failures: number;
  last_failed_at: Instant | null;
  /** When this person last signed in from this address. */
  last_entered_at: Instant | null;
  touched_at: Instant;
}

/** The outbox. Its id makes the Message-ID, so that a mail that is sent again is recognised as the same one. */
export interface MailTable {
  id: string;
  /** `daily` merges what one person is to be told on a day; its words are found just before it is sent. */
  kind: 'account' | 'daily';
  employee_id: string | null;
  /** The day that a daily mail uses up; null for others, and for one that had nothing true to say. */
  day: CalendarDay | null;
  /** What an account mail says, encrypted because it holds a link that opens an account; null once it has ended. */
  sealed: string | null;
  /** The link in an account mail: when it works no longer, the mail is dropped. */
  link_id: string | null;
  state: 'waiting' | 'sent' | 'dropped' | 'dead';
  /** Counted when a process takes the mail, so that one that kills its process is not tried for ever. */
  attempts: number;
  next_try_at: Instant;
  /** A process is at it until then; if it dies, another one takes over. */
  leased_until: Instant | null;
  address: string | null;
  subject: string | null;
  /** Why it did not leave the last time. */
  problem: string | null;
  made_at: Instant;
  ended_at: Instant | null;
}

/** Something that one person is to be told once; the key says which occasion it is. */
export interface NoticeTable {
  employee_id: string;
  kind: 'assigned' | 'moved' | 'withdrawn' | 'due-soon' | 'due-today' | 'overdue' | 'nudge' | 'digest' | 'playbook';
  key: string;
  /** The assignment, the nudge, the Monday of a digest, or the entry of the playbook. */
  subject_id: string;
  raised_at: Instant;
  /** Not told before: an act that is undone within its time is never mailed. */
  ripe_at: Instant;
  /** The mail that tells it; null while it waits for one. */
  mail_id: string | null;
}

/** What somebody said about mails that are not obligatory; without a row they are wanted. */
export interface MailPreferenceTable {
  employee_id: string;
  kind: 'due-soon' | 'digest';
  wanted: Claim;
  saved_at: Instant;
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

/** What a program shows to read the register. It counts while whoever made it may make such tokens. */
export interface ApiTokenTable {
  id: string;
  name: string;
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  /** Its last four characters, by which people tell tokens apart. */
  ending: string;
  /** Names of scopes with a space between. */
  scopes: string;
  /** Only records of this department; null for the whole register. */
  department: string | null;
  made_by_id: string;
  made_at: Instant;
  /** The last day on which it works; null when it does not end by itself. */
  expires_on: CalendarDay | null;
  /** To the minute, so that not every request writes. */
  last_used_at: Instant | null;
  revoked_at: Instant | null;
  revoked_by_id: string | null;
}

/** An export that is made again and again. It rests while whoever made it may not read the register. */
export interface ExportScheduleTable {
  id: string;
  name: string;
  /** As the query string has it. */
  filter: string;
  format: 'csv' | 'xlsx' | 'ndjson';
  every: 'week' | 'month';
  goes_to: 'folder' | 'mail';
  made_by_id: string;
  made_at: Instant;
  /** Days before this one are none of its business. */
  starts_on: CalendarDay;
  stopped_at: Instant | null;
  stopped_by_id: string | null;
}

/** One export with how far it is. Of a schedule and a day there is one, which is what makes it happen once. */
export interface ExportRunTable {
  id: string;
  schedule_id: string | null;
  due_on: CalendarDay | null;
  /** null for a command. */
  asked_by_id: string | null;
  format: 'csv' | 'xlsx' | 'ndjson';
  filter: string;
  state: 'running' | 'done' | 'broken';
  attempts: number;
  rows_done: number;
  rows_total: number;
  sha256: string | null;
  /** Its name within the folder of exports; null when it was downloaded while it was made. */
  file: string | null;
  started_at: Instant;
  /** When whoever makes it was last heard of. */
  touched_at: Instant;
  ended_at: Instant | null;
  file_removed_at: Instant | null;
}

/** A ZIP for an auditor, made in the background. Its id comes with the form, so that a second press finds it there. */
export interface EvidencePackTable {
  id: string;
  asked_by_id: string;
  asked_at: Instant;
  /** `PackQuestion` of app/domain/register. */
  question: Json;
  state: 'waiting' | 'ready' | 'failed' | 'gone';
  /** Counted when a process takes it. */
  attempts: number;
  parts_done: number;
  parts_total: number;
  /** A process is at it until then; if it dies, another one takes over. */
  leased_until: Instant | null;
  sha256: string | null;
  bytes: number | null;
  problem: string | null;
  ended_at: Instant | null;
  /** When its file is removed. */
  expires_at: Instant | null;
}
