import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { Certification, RegisteredCertification } from '~/domain/certification/certification';
import type { ModuleEvidence } from '~/domain/certification/evidence';
import { carriedFrom, type Carried } from '~/domain/certification/carried';
import { wayThrough, type Way } from '~/domain/progress/only-what-changed';
import { isRevoked } from '~/domain/certification/status';
import { expiryOf } from '~/domain/certification/term';
import type { Module } from '~/domain/content/module';
import { bestRun } from '~/domain/scenario/best-run';
import type { Db } from '~db/database';
import { findPassingSubmission, listCertifications, type PassingSubmission } from '~db/queries/certifications';
import { listObservations, type Observation } from '~db/queries/observations';
import { listRunsOfStudies, type Run } from '~db/queries/scenario-runs';
import { listCompletedLessons, type LessonCompletion, type Study } from '~db/queries/studies';
import { observationsTowards } from '../coaching/observations-towards.server';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { appendCertification, holderOf, lastOfChain } from './append-certification.server';
import { certifyCourses } from './certify-courses.server';

/**
 * Certifies a learner once every lesson of the study is complete, its quiz and each required scenario are passed and the
 * observations that it asks for are made, together with each course that this completes. Call it in the transaction that
 * completes a lesson, passes the quiz or a scenario, or has an observation signed by both. Where only what changed is
 * renewed, the rest is carried from the certification that it renews, its last day as well; when that no longer counts,
 * nothing is certified. Returns the module's certification when it was issued just now, undefined when something is left
 * to do or it was issued before. `earnedAt` is when that was completed: for an attempt that the clock submitted, the end
 * of its time.
 */
export async function certifyIfComplete(deps: Deps, tx: Db, study: Study, earnedAt = deps.now()): Promise<Certification | undefined> {
  const work = await findCompleteWork(deps, tx, study);
  if (!work) return undefined;
  const held = await listCertifications(tx, study.employeeId);
  if (held.some((one) => one.subject.kind === 'module' && one.subject.studyId === study.id)) return undefined;
  const issuedOn = dateIn(deps.company.timeZone, earnedAt);
  const renewed = lastOfChain(held, { kind: 'module', id: study.moduleId });
  const carried = study.campaign && carriedFrom(study.campaign, renewed, issuedOn);
  const quiz = work.quiz ?? carried;
  if (!quiz || (study.campaign && !carried)) return undefined;
  const holder = await holderOf(tx, study.employeeId);
  const certification = await appendCertification(deps, tx, {
    holder,
    subject: { kind: 'module', id: study.moduleId, editionId: study.editionId, studyId: study.id },
    title: work.module.title,
    editionLabel: work.module.edition.label,
    points: quiz.passed.points,
    maxPoints: quiz.passed.maxPoints,
    evidence: evidenceOf(work, quiz, carried),
    earnedAt,
    issuedOn,
    expiresOn: carried ? carried.expiresOn : termOf(issuedOn, work.module, renewed),
    renewsId: renewed?.id ?? null,
  });
  await certifyCourses(deps, tx, certification);
  return certification;
}

interface PassedQuiz {
  passed: PassingSubmission;
  passPercent: number;
}

interface CompleteWork {
  module: Module;
  completions: readonly LessonCompletion[];
  /** Undefined where only what changed is done and the quiz is not among it. */
  quiz: PassedQuiz | undefined;
  /** The best run of each required scenario. */
  runs: readonly Run[];
  /** Those that count, where the module asks for some. */
  observations: readonly Observation[];
}

/** Judged by the edition that the learner began with, whatever the files say today. */
async function findCompleteWork(deps: Deps, tx: Db, study: Study): Promise<CompleteWork | undefined> {
  const module = await getEditionModule(deps, study.editionId, tx);
  const way = wayThrough(module, study.campaign?.again);
  const passed = way.quiz ? await findPassingSubmission(tx, study.id) : undefined;
  if (way.quiz && !passed) return undefined;
  const quiz = passed && { passed, passPercent: module.quiz.passPercent };
  const completions = await listCompletedLessons(tx, [study.id]);
  const completed = new Set(completions.map((completion) => completion.lessonId));
  if (!way.lessons.every((lesson) => completed.has(lesson.id))) return undefined;
  const runs = await findPassedRuns(tx, study, way);
  const observations = await findObservationsMet(deps, tx, study, way);
  return runs && observations && { module, completions, quiz, runs, observations };
}

/** Undefined while some that the module asks for are missing. */
async function findObservationsMet(deps: Deps, tx: Db, study: Study, module: Way): Promise<readonly Observation[] | undefined> {
  if (!module.observations) return [];
  const { counted, fulfilled } = observationsTowards(deps, study, module, await listObservations(tx, [study.employeeId]));
  return fulfilled ? counted : undefined;
}

/** Undefined while a required scenario is not passed. */
async function findPassedRuns(tx: Db, study: Study, module: Way): Promise<Run[] | undefined> {
  const required = module.scenarios.filter((scenario) => scenario.required);
  if (required.length === 0) return [];
  const all = await listRunsOfStudies(tx, [study.id]);
  const passed = required.flatMap(({ id }) => bestRun(all.filter((run) => run.scenarioId === id && run.ending?.passed)) ?? []);
  return passed.length === required.length ? passed : undefined;
}

function evidenceOf(
  { completions, runs, observations }: CompleteWork,
  { passed, passPercent }: PassedQuiz,
  carried: Carried | undefined,
): ModuleEvidence {
  return {
    kind: 'module',
    lessons: completions.map(({ lessonId, completedAt }) => ({ lessonId, completedAt: completedAt.toISOString() })),
    quiz: {
      attemptId: passed.attemptId,
      attemptNumber: passed.attemptNumber,
      submittedAt: passed.submittedAt.toISOString(),
      passPercent,
    },
    scenarios: runs.flatMap(({ scenarioId, id, number, ending }) =>
      ending ? [{ scenarioId, runId: id, runNumber: number, endedAt: ending.endedAt.toISOString() }] : [],
    ),
    ...(observations.length > 0 ? { observations: observations.map(observationEvidence) } : {}),
    ...(carried ? { onlyChanges: carried.says } : {}),
  };
}

function observationEvidence(observation: Observation): NonNullable<ModuleEvidence['observations']>[number] {
  const { id, scorecardId, scorecardEditionId, observerId, observerName, observedOn, signedAt, repliedAt, points, maxPoints } = observation;
  if (!repliedAt) throw new Error(`Observation ${id} counts without the learner's signature`);
  const signatures = { signedAt: signedAt.toISOString(), acknowledgedAt: repliedAt.toISOString() };
  return { observationId: id, scorecardId, scorecardEditionId, observerId, observerName, observedOn, points, maxPoints, ...signatures };
}

function termOf(issuedOn: CalendarDate, module: Module, renewed: RegisteredCertification | undefined): CalendarDate | null {
  return expiryOf(issuedOn, module.validityMonths, renewed && { expiresOn: renewed.expiresOn, revoked: isRevoked(renewed) });
}
