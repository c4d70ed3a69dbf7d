import type { AttemptId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { getAttempt } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { writeAnswers, type PostedAnswers, type SavedItem } from './attempt-work.server';
import { closeIfOverdue } from './close-attempt.server';

export type SaveResult =
  | { kind: 'saved'; items: readonly SavedItem[] }
  /** Names something that this attempt does not show; nothing was saved. */
  | { kind: 'foreign-answer' }
  | { kind: 'already-submitted' }
  | { kind: 'time-is-up' };

/** Keeps the answers to one item or to several, as long as the attempt is open and its time is not over. */
export async function saveAnswer(deps: Deps, { attemptId, posted }: { attemptId: AttemptId; posted: PostedAnswers }): Promise<SaveResult> {
  return inTransaction(deps.db, async (tx) => {
    // Read inside the transaction: what is saved beside a submission is either graded by it or refused.
    const attempt = await getAttempt(tx, attemptId);
    if (attempt.submission) return { kind: 'already-submitted' };
    if (await closeIfOverdue(deps, tx, attempt)) return { kind: 'time-is-up' };
    const module = await getEditionModule(deps, attempt.editionId, tx);
    const items = await writeAnswers(tx, { attempt, module, posted, now: deps.now() });
    return items ? { kind: 'saved', items } : { kind: 'foreign-answer' };
  });
}
