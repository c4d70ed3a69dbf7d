import type { Certification } from '~/domain/certification/certification';
import type {
  AssignmentTable,
  AuditEntryTable,
  CampaignTable,
  CertificationEventTable,
  EnrolmentRuleTable,
  PlaybookEntryTable,
  PlaybookReadingTable,
  RoleGrantTable,
} from '../schema';
import type { PlannedCoaching } from './plan-coaching';
import type { PlannedAttempt, PlannedRun } from './planned';
import type { MovedAssignment } from './plan-history';
import type { Sample } from './sample';

/** The acts that the audit log tells of. */
export interface Acts {
  grants: readonly RoleGrantTable[];
  rules: readonly EnrolmentRuleTable[];
  assignments: readonly AssignmentTable[];
  campaigns: readonly CampaignTable[];
  moves: readonly MovedAssignment[];
  attempts: readonly PlannedAttempt[];
  runs: readonly PlannedRun[];
  certifications: readonly Certification[];
  events: readonly CertificationEventTable[];
  playbook: readonly PlaybookEntryTable[];
  readings: readonly PlaybookReadingTable[];
  coaching: PlannedCoaching;
}

type Entry = Omit<AuditEntryTable, 'id' | 'request_id' | 'detail'> & { detail: Record<string, unknown> };

/** The audit log in the order in which things happened, in the words that the application uses for them. */
export function planAudit(sample: Sample, acts: Acts): AuditEntryTable[] {
  const entries = [
    ...acts.grants.map(grantEntry),
    ...acts.playbook.map(playbookEntry),
    ...acts.readings.flatMap(readingEntry),
    ...acts.rules.map(ruleEntry),
    ...acts.assignments.map(assignmentEntry),
    ...acts.campaigns.map((campaign) => campaignEntry(campaign, acts.assignments)),
    ...acts.moves.map(moveEntry),
    ...acts.attempts.flatMap(attemptEntries),
    ...acts.runs.flatMap(runEntries),
    ...acts.certifications.map(certificationEntry),
    ...acts.events.map(eventEntry),
    ...coachingEntries(acts.coaching),
  ];
  return entries
    .sort((one, other) => (one.happened_at < other.happened_at ? -1 : one.happened_at > other.happened_at ? 1 : 0))
    .map((entry) => ({ ...entry, id: sample.newId(), detail: JSON.stringify(entry.detail), request_id: null }));
}

function grantEntry(grant: RoleGrantTable): Entry {
  const { employee_id, role, granted_at, granted_by_id } = grant;
  return {
    happened_at: granted_at,
    actor_id: granted_by_id,
    deed: 'grant-role',
    subject_kind: 'employee',
    subject_id: employee_id,
    detail: { role },
  };
}

function playbookEntry({ entry, version, saved_at, author_id, effective_on }: PlaybookEntryTable): Entry {
  const detail = { version, effectiveOn: effective_on };
  return {
    happened_at: saved_at,
    actor_id: author_id,
    deed: 'save-playbook-entry',
    subject_kind: 'playbook-entry',
    subject_id: entry,
    detail,
  };
}

function readingEntry({ entry, version, employee_id, confirmed_at }: PlaybookReadingTable): Entry[] {
  if (confirmed_at === null) return [];
  const subject = { subject_kind: 'playbook-entry', subject_id: entry, detail: { versions: [version] } };
  return [{ happened_at: confirmed_at, actor_id: employee_id, deed: 'confirm-playbook-entry', ...subject }];
}

function ruleEntry({ id, name, made_at, made_by_id }: EnrolmentRuleTable): Entry {
  return {
    happened_at: made_at,
    actor_id: made_by_id,
    deed: 'make-enrolment-rule',
    subject_kind: 'enrolment-rule',
    subject_id: id,
    detail: { name },
  };
}

function assignmentEntry(assignment: AssignmentTable): Entry {
  const { employee_id, module_id, origin, due_on, campaign_id } = assignment;
  return {
    happened_at: assignment.assigned_at,
    actor_id: assignment.assigned_by_id,
    deed: 'assign-module',
    subject_kind: 'assignment',
    subject_id: assignment.id,
    detail: {
      ...{ employeeId: employee_id, moduleId: module_id, origin, dueOn: due_on },
      ...(campaign_id === null ? {} : { campaignId: campaign_id }),
    },
  };
}

function campaignEntry({ id, module_id, edition_label, due_on, opened_by_id, opened_at }: CampaignTable, all: Acts['assignments']): Entry {
  const people = all.filter(({ campaign_id }) => campaign_id === id).length;
  const detail = { moduleId: module_id, edition: edition_label, people, dueOn: due_on };
  return { happened_at: opened_at, actor_id: opened_by_id, deed: 'open-campaign', subject_kind: 'campaign', subject_id: id, detail };
}

function moveEntry({ assignmentId, movedById, movedAt, dueOn, why }: MovedAssignment): Entry {
  const detail = { dueOn, note: why };
  return {
    happened_at: movedAt.toISOString(),
    actor_id: movedById,
    deed: 'move-due-date',
    subject_kind: 'assignment',
    subject_id: assignmentId,
    detail,
  };
}

function attemptEntries({ attempt, submission }: PlannedAttempt): Entry[] {
  const facts = { moduleId: attempt.module_id, number: attempt.number };
  const shared = { actor_id: attempt.employee_id, subject_kind: 'quiz-attempt', subject_id: attempt.id };
  const started = { ...shared, happened_at: attempt.started_at, deed: 'start-attempt', detail: facts };
  if (!submission) return [started];
  const { submitted_by, points, max_points, passed } = submission;
  const detail = { ...facts, submittedBy: submitted_by, points, maxPoints: max_points, passed: passed === 1 };
  return [started, { ...shared, happened_at: submission.submitted_at, deed: 'submit-attempt', detail }];
}

function runEntries({ run, ending }: PlannedRun): Entry[] {
  const facts = { moduleId: run.module_id, scenarioId: run.scenario_id, number: run.number };
  const shared = { actor_id: run.employee_id, subject_kind: 'scenario-run', subject_id: run.id };
  const points: unknown = JSON.parse(ending.points);
  const detail = { ...facts, endingId: ending.ending_id, passed: ending.passed === 1, points };
  return [
    { ...shared, happened_at: run.started_at, deed: 'begin-run', detail: { ...facts, from: null } },
    { ...shared, happened_at: ending.ended_at, deed: 'end-run', detail },
  ];
}

function certificationEntry({ id, holder, number, subject, renewsId, earnedAt }: Certification): Entry {
  return {
    happened_at: earnedAt.toISOString(),
    actor_id: holder.employeeId,
    deed: 'earn-certification',
    subject_kind: 'certification',
    subject_id: id,
    detail: { number, kind: subject.kind, subjectId: subject.id, renewsId },
  };
}

function eventEntry({ certification_id, kind, reason, author_id, happened_at }: CertificationEventTable): Entry {
  const deed = kind === 'revoked' ? 'revoke-certification' : 'reinstate-certification';
  return { happened_at, actor_id: author_id, deed, subject_kind: 'certification', subject_id: certification_id, detail: { reason } };
}

function coachingEntries({ observations, replies, careRatings }: PlannedCoaching): Entry[] {
  return [
    ...observations.map(observationEntry),
    ...replies.flatMap((reply) => replyEntry(reply, observations)),
    ...careRatings.map(careEntry),
  ];
}

function observationEntry(row: PlannedCoaching['observations'][number]): Entry {
  const { id, employee_id, observer_id, scorecard_id, scorecard_edition_id, points, max_points, met, signed_at } = row;
  const card = { scorecardId: scorecard_id, scorecardEditionId: scorecard_edition_id };
  const detail = { employeeId: employee_id, ...card, points, maxPoints: max_points, met: met === 1, amendsId: null, secondToId: null };
  const deed = 'sign-observation';
  return { happened_at: signed_at, actor_id: observer_id, deed, subject_kind: 'observation', subject_id: id, detail };
}

function replyEntry(reply: PlannedCoaching['replies'][number], observations: PlannedCoaching['observations']): Entry[] {
  const { observation_id, kind, words, replied_at } = reply;
  const deed = kind === 'acknowledged' ? 'acknowledge-observation' : 'dispute-observation';
  return observations
    .filter(({ id }) => id === observation_id)
    .map(({ employee_id }) => ({
      ...{ happened_at: replied_at, actor_id: employee_id, deed, subject_kind: 'observation', subject_id: observation_id },
      detail: { words },
    }));
}

function careEntry({ id, employee_id, rater_id, side, quarter, rated_at }: PlannedCoaching['careRatings'][number]): Entry {
  const detail = { employeeId: employee_id, by: side, quarter };
  return { happened_at: rated_at, actor_id: rater_id, deed: 'rate-care', subject_kind: 'care-rating', subject_id: id, detail };
}
