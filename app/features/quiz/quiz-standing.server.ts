import type { Lesson, Module } from '~/domain/content/module';
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
  const lessonsLeft = module.lessons.filter((lesson) => !completed.has(lesson.id));
  const right = rightToAttempt(module.quiz, { earlier: attempts, lessonsLeft: lessonsLeft.length, now: deps.now() });
  return { attempts, lessonsLeft, right, awaitsClock: attempts.some((attempt, at) => attempt !== written[at]) };
}
