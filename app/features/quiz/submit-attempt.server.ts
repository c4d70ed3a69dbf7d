import type { AttemptId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { getAttempt } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { writeAnswers, type PostedAnswers } from './attempt-work.server';
import { closeAttempt, closeIfOverdue } from './close-attempt.server';

export type SubmitResult =
  | { kind: 'graded' }
  /** Names something that this attempt does not show; nothing was saved or submitted. */
  | { kind: 'foreign-answer' }
  | { kind: 'already-submitted' }
  /** The clock was faster: what had been saved by then was graded. */
  | { kind: 'time-is-up' };

interface Input {
  attemptId: AttemptId;
  posted: PostedAnswers;
  requestId: string;
}

/** Hands an attempt in: saves what was posted with it, grades everything and submits it, once and for good. */
export async function submitAttempt(deps: Deps, { attemptId, posted, requestId }: Input): Promise<SubmitResult> {
  return inTransaction(deps.db, async (tx) => {
    // Read inside the transaction: two tabs submitting together are one submission.
    const attempt = await getAttempt(tx, attemptId);
    if (attempt.submission) return { kind: 'already-submitted' };
    if (await closeIfOverdue(deps, tx, attempt)) return { kind: 'time-is-up' };
    const module = await getEditionModule(deps, attempt.editionId, tx);
    if (!(await writeAnswers(tx, { attempt, module, posted, now: deps.now() }))) return { kind: 'foreign-answer' };
    const closed = await closeAttempt(deps, tx, { attempt, module, submittedBy: 'learner', requestId });
    return closed ? { kind: 'graded' } : { kind: 'already-submitted' };
  });
}
