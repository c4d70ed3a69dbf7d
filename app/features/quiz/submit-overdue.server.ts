import type { StudyId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { listAttempts } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';
import { closeIfOverdue, isOverdue } from './close-attempt.server';

/** Submits by the clock what this study has open and out of time, so that nobody waits for an attempt that nobody can go on with. */
export async function submitOverdue(deps: Deps, studyId: StudyId): Promise<void> {
  const overdue = (await listAttempts(deps.db, studyId)).some((attempt) => isOverdue(attempt, deps.now()));
  if (overdue) await inTransaction(deps.db, (tx) => closeOverdue(deps, tx, studyId));
}

/** The same within a transaction. */
export async function closeOverdue(deps: Deps, tx: Db, studyId: StudyId): Promise<void> {
  for (const attempt of await listAttempts(tx, studyId)) await closeIfOverdue(deps, tx, attempt);
}
