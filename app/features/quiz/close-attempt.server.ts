import type { Module } from '~/domain/content/module';
import { isOverdue } from '~/domain/quiz/right-to-attempt';
import type { Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertSubmission, type Attempt, type Submission } from '~db/queries/quiz-attempts';
import { findStudy } from '~db/queries/studies';
import { certifyIfComplete } from '../certification/certify-if-complete.server';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { submissionOf } from './as-it-stands.server';

interface Closing {
  attempt: Attempt;
  module: Module;
  submittedBy: Submission['submittedBy'];
  /** null for the clock. */
  requestId: string | null;
}

/**
 * Grades what is saved, submits it for good and certifies who has earned it; false when it was submitted before. Call it
 * in a transaction.
 */
export async function closeAttempt(deps: Deps, tx: Db, { attempt, module, submittedBy, requestId }: Closing): Promise<boolean> {
  const submission = await submissionOf(tx, attempt, module, { submittedBy, now: deps.now() });
  if (!(await insertSubmission(tx, attempt.id, submission))) return false;
  const { points, maxPoints, passed, submittedAt } = submission;
  await insertAuditEntry(tx, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: submittedBy === 'learner' ? attempt.employeeId : null,
    deed: 'submit-attempt',
    subjectKind: 'quiz-attempt',
    subjectId: attempt.id,
    detail: { moduleId: attempt.moduleId, number: attempt.number, submittedBy, points, maxPoints, passed },
    requestId,
  });
  if (passed) await certify(deps, tx, attempt, submittedAt);
  return true;
}

async function certify(deps: Deps, tx: Db, attempt: Attempt, passedAt: Date): Promise<void> {
  const study = await findStudy(tx, attempt.studyId);
  if (!study) throw new Error(`No study ${attempt.studyId}`);
  await certifyIfComplete(deps, tx, study, passedAt);
}

/** Submits by the clock what is open and out of time. Call it in a transaction. */
export async function closeIfOverdue(deps: Deps, tx: Db, attempt: Attempt): Promise<boolean> {
  if (!isOverdue(attempt, deps.now())) return false;
  const module = await getEditionModule(deps, attempt.editionId, tx);
  return closeAttempt(deps, tx, { attempt, module, submittedBy: 'clock', requestId: null });
}
