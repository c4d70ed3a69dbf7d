import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import type { Certification, RegisteredCertification } from '~/domain/certification/certification';
import type { ModuleEvidence } from '~/domain/certification/evidence';
import { isRevoked } from '~/domain/certification/status';
import { expiryOf } from '~/domain/certification/term';
import type { Module } from '~/domain/content/module';
import type { Db } from '~db/database';
import { findPassingSubmission, listCertifications, type PassingSubmission } from '~db/queries/certifications';
import { listCompletedLessons, type LessonCompletion, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { appendCertification, holderOf, lastOfChain } from './append-certification.server';
import { certifyCourses } from './certify-courses.server';

/**
 * Certifies a learner once every lesson of the study is complete and its quiz is passed, together with each course that
 * this completes. Call it in the transaction that completes a lesson or passes the quiz. Returns the module's
 * certification when it was issued just now, undefined when something is left to do or it was issued before.
 */
export async function certifyIfComplete(deps: Deps, tx: Db, study: Study): Promise<Certification | undefined> {
  const work = await findCompleteWork(deps, tx, study);
  if (!work) return undefined;
  const held = await listCertifications(tx, study.employeeId);
  if (held.some((one) => one.subject.kind === 'module' && one.subject.studyId === study.id)) return undefined;
  const holder = await holderOf(tx, study.employeeId);
  const earnedAt = deps.now();
  const issuedOn = dateIn(deps.company.timeZone, earnedAt);
  const renewed = lastOfChain(held, { kind: 'module', id: study.moduleId });
  const certification = await appendCertification(deps, tx, {
    holder,
    subject: { kind: 'module', id: study.moduleId, editionId: study.editionId, studyId: study.id },
    title: work.module.title,
    editionLabel: work.module.edition.label,
    points: work.passed.points,
    maxPoints: work.passed.maxPoints,
    evidence: evidenceOf(work),
    earnedAt,
    issuedOn,
    expiresOn: termOf(issuedOn, work.module, renewed),
    renewsId: renewed?.id ?? null,
  });
  await certifyCourses(deps, tx, certification);
  return certification;
}

interface CompleteWork {
  module: Module;
  completions: readonly LessonCompletion[];
  passed: PassingSubmission;
}

/** Judged by the edition that the learner began with, whatever the files say today. */
async function findCompleteWork(deps: Deps, tx: Db, study: Study): Promise<CompleteWork | undefined> {
  const passed = await findPassingSubmission(tx, study.id);
  if (!passed) return undefined;
  const module = await getEditionModule(deps, study.editionId, tx);
  const completions = await listCompletedLessons(tx, [study.id]);
  const completed = new Set(completions.map((completion) => completion.lessonId));
  return module.lessons.every((lesson) => completed.has(lesson.id)) ? { module, completions, passed } : undefined;
}

function evidenceOf({ module, completions, passed }: CompleteWork): ModuleEvidence {
  return {
    kind: 'module',
    lessons: completions.map(({ lessonId, completedAt }) => ({ lessonId, completedAt: completedAt.toISOString() })),
    quiz: {
      attemptId: passed.attemptId,
      attemptNumber: passed.attemptNumber,
      submittedAt: passed.submittedAt.toISOString(),
      passPercent: module.quiz.passPercent,
    },
  };
}

function termOf(issuedOn: CalendarDate, module: Module, renewed: RegisteredCertification | undefined): CalendarDate | null {
  return expiryOf(issuedOn, module.validityMonths, renewed && { expiresOn: renewed.expiresOn, revoked: isRevoked(renewed) });
}
