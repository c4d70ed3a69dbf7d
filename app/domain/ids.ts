import { z } from 'zod';

/** Text that a row, a file or a URL may use as an identifier: no spaces, no path characters, at most 80 long. */
const identifier = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]*$/);

export const employeeId = identifier.brand<'EmployeeId'>();
export const courseId = identifier.brand<'CourseId'>();
export const moduleId = identifier.brand<'ModuleId'>();
export const lessonId = identifier.brand<'LessonId'>();
export const objectiveId = identifier.brand<'ObjectiveId'>();
export const interactionId = identifier.brand<'InteractionId'>();
export const editionId = identifier.brand<'EditionId'>();
export const itemId = identifier.brand<'ItemId'>();
export const optionId = identifier.brand<'OptionId'>();
export const scenarioId = identifier.brand<'ScenarioId'>();
export const turnId = identifier.brand<'TurnId'>();
export const replyId = identifier.brand<'ReplyId'>();
export const endingId = identifier.brand<'EndingId'>();
export const factId = identifier.brand<'FactId'>();
export const runId = identifier.brand<'RunId'>();
export const studyId = identifier.brand<'StudyId'>();
export const attemptId = identifier.brand<'AttemptId'>();
export const assignmentId = identifier.brand<'AssignmentId'>();
export const enrolmentRuleId = identifier.brand<'EnrolmentRuleId'>();
export const campaignId = identifier.brand<'CampaignId'>();
export const assignmentActId = identifier.brand<'AssignmentActId'>();
export const registerViewId = identifier.brand<'RegisterViewId'>();
export const certificationId = identifier.brand<'CertificationId'>();
export const scorecardId = identifier.brand<'ScorecardId'>();
export const scorecardItemId = identifier.brand<'ScorecardItemId'>();
export const importId = identifier.brand<'ImportId'>();
export const observationId = identifier.brand<'ObservationId'>();
export const apiTokenId = identifier.brand<'ApiTokenId'>();
export const exportScheduleId = identifier.brand<'ExportScheduleId'>();
export const evidencePackId = identifier.brand<'EvidencePackId'>();

export type EmployeeId = z.infer<typeof employeeId>;
export type CourseId = z.infer<typeof courseId>;
export type ModuleId = z.infer<typeof moduleId>;
export type LessonId = z.infer<typeof lessonId>;
export type ObjectiveId = z.infer<typeof objectiveId>;
export type InteractionId = z.infer<typeof interactionId>;
export type EditionId = z.infer<typeof editionId>;
export type ItemId = z.infer<typeof itemId>;
export type OptionId = z.infer<typeof optionId>;
export type ScenarioId = z.infer<typeof scenarioId>;
export type TurnId = z.infer<typeof turnId>;
export type ReplyId = z.infer<typeof replyId>;
export type EndingId = z.infer<typeof endingId>;
export type FactId = z.infer<typeof factId>;
export type RunId = z.infer<typeof runId>;
export type StudyId = z.infer<typeof studyId>;
export type AttemptId = z.infer<typeof attemptId>;
export type AssignmentId = z.infer<typeof assignmentId>;
export type EnrolmentRuleId = z.infer<typeof enrolmentRuleId>;
export type CampaignId = z.infer<typeof campaignId>;
export type AssignmentActId = z.infer<typeof assignmentActId>;
export type RegisterViewId = z.infer<typeof registerViewId>;
export type CertificationId = z.infer<typeof certificationId>;
export type ScorecardId = z.infer<typeof scorecardId>;
export type ScorecardItemId = z.infer<typeof scorecardItemId>;
export type ImportId = z.infer<typeof importId>;
export type ObservationId = z.infer<typeof observationId>;
export type ApiTokenId = z.infer<typeof apiTokenId>;
export type ExportScheduleId = z.infer<typeof exportScheduleId>;
export type EvidencePackId = z.infer<typeof evidencePackId>;
