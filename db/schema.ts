import type {
  AccountCredentialTable,
  AccountSessionTable,
  AccountUserTable,
  AccountVerificationTable,
  OneTimeLinkTable,
  SignInThrottleTable,
} from './tables/accounts';
import type {
  AssignmentActTable,
  AssignmentEventTable,
  AssignmentTable,
  CalendarFeedTable,
  CampaignTable,
  EnrolmentRuleHitTable,
  EnrolmentRuleTable,
  NudgeTable,
  StandingRowTable,
} from './tables/assignment';
import type {
  CareRatingTable,
  CoachingNoteTable,
  ObservationDraftTable,
  ObservationReplyTable,
  ObservationTable,
  ScorecardEditionTable,
} from './tables/coaching';
import type {
  ApiTokenTable,
  EvidencePackTable,
  ExportRunTable,
  ExportScheduleTable,
  FileImportTable,
  ImportInvitationTable,
  ImportTextTable,
} from './tables/files';
import type {
  AttemptGrantTable,
  ClockSettingTable,
  EditionTable,
  InteractionTable,
  LessonCompletionTable,
  LessonPlaceTable,
  QuizAnswerTable,
  QuizAttemptTable,
  QuizSubmissionTable,
  ScenarioChoiceTable,
  ScenarioEndingTable,
  ScenarioRunTable,
  StudyTable,
} from './tables/learning';
import type { MailPreferenceTable, MailTable, NoticeTable } from './tables/mail';
import type { EmployeeChangeTable, EmployeeLeaveTable, EmployeeTable, RoleGrantTable } from './tables/people';
import type { PlaybookEntryTable, PlaybookReadingTable } from './tables/playbook';
import type {
  AuditEntryTable,
  CertificationCorrectionTable,
  CertificationEventTable,
  CertificationTable,
  RegisterEntryTable,
  RegisterNameTable,
  RegisterRowTable,
  RegisterSaltTable,
  RegisterSealTable,
  RegisterTallyTable,
  RegisterViewTable,
} from './tables/register';

export type * from './tables/accounts';
export type * from './tables/assignment';
export type * from './tables/coaching';
export type * from './tables/files';
export type * from './tables/learning';
export type * from './tables/mail';
export type * from './tables/people';
export type * from './tables/playbook';
export type * from './tables/register';

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
