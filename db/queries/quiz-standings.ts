import type { AttemptId, StudyId } from '~/domain/ids';
import type { Db } from '../database';

/** How one study's quiz stands, for the pages that show the way through a module. */
export interface QuizStanding {
  studyId: StudyId;
  attempts: number;
  passed: boolean;
  /** The attempt that was begun and not submitted. */
  openAttemptId: AttemptId | null;
}

/** One row a study that has attempts; all studies in one statement. */
export async function listQuizStandings(db: Db, studyIds: readonly StudyId[]): Promise<QuizStanding[]> {
  if (studyIds.length === 0) return [];
  const rows = await db
    .selectFrom('quiz_attempt')
    .leftJoin('quiz_submission', 'quiz_submission.attempt_id', 'quiz_attempt.id')
    .select((column) => [
      'quiz_attempt.study_id',
      column.fn.count<string | number>('quiz_attempt.id').as('attempts'),
      column.fn.max('quiz_submission.passed').as('passed'),
      column.fn
        .max(column.case().when('quiz_submission.attempt_id', 'is', null).then(column.ref('quiz_attempt.id')).end())
        .as('open_attempt_id'),
    ])
    .where('quiz_attempt.study_id', 'in', studyIds)
    .groupBy('quiz_attempt.study_id')
    .execute();
  return rows.map((row) => ({
    studyId: row.study_id as StudyId,
    attempts: Number(row.attempts),
    passed: row.passed === 1,
    openAttemptId: row.open_attempt_id as AttemptId | null,
  }));
}
