import type { Module } from '~/domain/content/module';
import { gradeQuiz } from '~/domain/quiz/grade-quiz';
import { isOverdue } from '~/domain/quiz/right-to-attempt';
import type { Db } from '~db/database';
import { getAttempt, listAnswers, type Attempt, type AttemptMark, type Submission } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { answersByItem } from './attempt-work.server';

/**
 * The attempt as it stands now: what is open and out of time counts as handed in by the clock, whether or not that is
 * written yet. It changes nothing, so pages may ask it.
 */
export async function asItStands(deps: Deps, db: Db, attempt: Attempt): Promise<Attempt> {
  if (!isOverdue(attempt, deps.now())) return attempt;
  const module = await getEditionModule(deps, attempt.editionId, db);
  return { ...attempt, submission: await submissionOf(db, attempt, module, { submittedBy: 'clock', now: deps.now() }) };
}

/** The same for the marks of many attempts. Only what is out of time and not written yet is read whole: seldom any, and one a study. */
export async function marksAsTheyStand(deps: Deps, db: Db, marks: readonly AttemptMark[]): Promise<AttemptMark[]> {
  const standing: AttemptMark[] = [];
  for (const mark of marks) standing.push(isOverdue(mark, deps.now()) ? await asItStands(deps, db, await getAttempt(db, mark.id)) : mark);
  return standing;
}

interface HandingIn {
  submittedBy: Submission['submittedBy'];
  now: Date;
}

/** What is saved, graded. What the clock hands in counts from the instant at which the time ended, not from when somebody looked. */
export async function submissionOf(db: Db, attempt: Attempt, { quiz }: Module, { submittedBy, now }: HandingIn): Promise<Submission> {
  const graded = gradeQuiz(quiz, attempt.draw, answersByItem(await listAnswers(db, attempt.id)));
  const submittedAt = submittedBy === 'clock' && attempt.endsAt ? attempt.endsAt : now;
  return { submittedAt, submittedBy, ...graded };
}
