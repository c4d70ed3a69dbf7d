import type { AttemptId, StudyId } from '~/domain/ids';
import { graceSeconds } from '~/domain/quiz/right-to-attempt';
import { inTransaction, type Db } from '~db/database';
import { getAttempt, listAttempts, listOpenAttemptsEndedBefore } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';
import { closeIfOverdue } from './close-attempt.server';

/**
 * Writes by the clock what anybody has open and out of time, so that a certificate that was earned does not wait for
 * somebody to act. Safe to run twice and in several processes: each attempt is submitted once. Returns how many were.
 * @throws AggregateError at the end, when some could not be submitted; the others were.
 */
export async function submitOverdueAttempts(deps: Deps): Promise<number> {
  const ended = new Date(deps.now().getTime() - graceSeconds * 1000);
  const problems: unknown[] = [];
  let submitted = 0;
  for (const id of await listOpenAttemptsEndedBefore(deps.db, ended)) {
    try {
      if (await submitOne(deps, id)) submitted += 1;
    } catch (problem) {
      problems.push(problem);
    }
  }
  if (problems.length > 0) throw new AggregateError(problems, `${problems.length} attempts out of time could not be submitted`);
  return submitted;
}

function submitOne(deps: Deps, id: AttemptId): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => closeIfOverdue(deps, tx, await getAttempt(tx, id)));
}

/** The same for one study, in the transaction of whoever acts in it. */
export async function closeOverdue(deps: Deps, tx: Db, studyId: StudyId): Promise<void> {
  for (const attempt of await listAttempts(tx, studyId)) await closeIfOverdue(deps, tx, attempt);
}
