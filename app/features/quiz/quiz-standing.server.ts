import type { Lesson, Module } from '~/domain/content/module';
import { wayThrough } from '~/domain/progress/only-what-changed';
import { rightToAttempt, type AttemptRight } from '~/domain/quiz/right-to-attempt';
import type { Db } from '~db/database';
import { listAttempts, type Attempt } from '~db/queries/quiz-attempts';
import { listCompletedLessons, type Study } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { asItStands } from './as-it-stands.server';

/** How one study stands with its quiz: what was tried, what is still to be read, and what may be tried now. */
export interface QuizStanding {
  attempts: readonly Attempt[];
  lessonsLeft: readonly Lesson[];
  right: AttemptRight;
  /** An attempt counts as handed in by the clock, and that is not written yet. */
  awaitsClock: boolean;
}

/** Judged as of now: what is out of time counts as handed in. */
export async function findQuizStanding(deps: Deps, db: Db, { study, module }: { study: Study; module: Module }): Promise<QuizStanding> {
  const written = await listAttempts(db, study.id);
  const attempts: Attempt[] = [];
  for (const attempt of written) attempts.push(await asItStands(deps, db, attempt));
  const completed = new Set((await listCompletedLessons(db, [study.id])).map((completion) => completion.lessonId));
  const way = wayThrough(module, study.campaign?.again);
  const lessonsLeft = way.lessons.filter((lesson) => !completed.has(lesson.id));
  // A renewal of only what changed may do without the quiz: what was passed before counts.
  const right: AttemptRight = way.quiz
    ? rightToAttempt(way.quiz, { earlier: attempts, lessonsLeft: lessonsLeft.length, now: deps.now() })
    : { kind: 'already-passed' };
  return { attempts, lessonsLeft, right, awaitsClock: attempts.some((attempt, at) => attempt !== written[at]) };
}
