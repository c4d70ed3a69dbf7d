import type { Module } from '~/domain/content/module';
import type { LessonId } from '~/domain/ids';
import { resultsByObjective } from '~/domain/quiz/grade-quiz';
import { recalledMiss } from '~/domain/quiz/recalled-miss';
import { getItem } from '~/domain/quiz/quiz';
import { lessonsToReadAgain, reviewAttempt, type ReviewedItem } from '~/domain/quiz/review';
import { keysMayBeShown } from '~/domain/quiz/right-to-attempt';
import type { Attempt, Submission } from '~db/queries/quiz-attempts';
import { findStudy } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { attemptFrame, type AttemptFrame } from './attempt-frame.server';
import { findMissed, findObjective } from './find-missed.server';
import { attemptRow, type AttemptRow } from './load-quiz-intro.server';
import { momentInWords } from '../moment-in-words.server';
import { nextInQuiz, type NextInQuiz } from './next-in-quiz.server';
import { findQuizStanding } from './quiz-standing.server';

/** A submitted attempt: its score, its reasons, and what comes next. */
export interface AttemptReview extends AttemptFrame {
  kind: 'submitted';
  points: number;
  passPercent: number;
  passed: boolean;
  /** “Mon 23 Nov at 09:56”. */
  submitted: string;
  submittedBy: Submission['submittedBy'];
  keysShown: boolean;
  objectives: { text: string; points: number; maxPoints: number }[];
  /** `picked` says in which objective the learner had lost points before, where the item was picked for that. */
  items: (ReviewedItem & { picked: string | null })[];
  readAgain: { lessonId: LessonId; title: string; minutes: number; misses: number }[];
  /** Every other submitted attempt of the study, in its order. */
  others: AttemptRow[];
  next: NextInQuiz;
}

interface Input {
  attempt: Attempt;
  submission: Submission;
  module: Module;
}

/** The review of one attempt; what of its keys it shows depends on the whole study. */
export async function loadReview(deps: Deps, { attempt, submission, module }: Input): Promise<AttemptReview> {
  const study = await findStudy(deps.db, attempt.studyId);
  if (!study) throw new Error(`No study ${attempt.studyId}`);
  const standing = await findQuizStanding(deps, deps.db, { study, module });
  const keysShown = keysMayBeShown(module.quiz, standing.attempts);
  const items = reviewAttempt(module.quiz, attempt.draw, submission.items, { showKeys: keysShown });
  const { points, passed, submittedBy } = submission;
  return {
    kind: 'submitted',
    ...attemptFrame(attempt, module),
    ...{ points, passed, submittedBy, keysShown },
    items: await withPicks(deps, attempt, module, items),
    passPercent: module.quiz.passPercent,
    submitted: momentInWords(deps, submission.submittedAt),
    objectives: objectivesOf(module, submission),
    readAgain: readAgainOf(module, items),
    others: standing.attempts.filter((other) => other.submission && other.id !== attempt.id).map((other) => attemptRow(deps, other)),
    next: await nextInQuiz(deps, study, standing),
  };
}

/** Told again from what was on record when the attempt began: the register of attempts is only appended to. */
async function withPicks(deps: Deps, attempt: Attempt, { quiz }: Module, items: readonly ReviewedItem[]): Promise<AttemptReview['items']> {
  const missed = await findMissed(deps.db, { employeeId: attempt.employeeId, quiz, before: attempt.startedAt });
  const objectives = missed.map(({ objective }) => objective);
  return items.map((item, index) => {
    const drawn = attempt.draw[index];
    const brought = drawn && recalledMiss(getItem(quiz, drawn.itemId), objectives);
    return { ...item, picked: brought === undefined ? null : (findObjective(deps, brought)?.text ?? null) };
  });
}

function objectivesOf({ objectives }: Module, { items }: Submission): AttemptReview['objectives'] {
  const results = resultsByObjective(
    items,
    objectives.map((objective) => objective.id),
  );
  return results.map(({ objective, points, maxPoints }) => ({
    text: objectives.find((each) => each.id === objective)?.text ?? objective,
    points,
    maxPoints,
  }));
}

function readAgainOf({ lessons }: Module, items: readonly ReviewedItem[]): AttemptReview['readAgain'] {
  return lessonsToReadAgain(items).flatMap(({ lessonId, misses }) => {
    const lesson = lessons.find((each) => each.id === lessonId);
    return lesson ? [{ lessonId, title: lesson.title, minutes: lesson.minutes, misses }] : [];
  });
}
