import type { Module } from '~/domain/content/module';
import type { AttemptId, ModuleId } from '~/domain/ids';
import { pointsPerItem, pointsToPass } from '~/domain/quiz/grade-quiz';
import type { Attempt } from '~db/queries/quiz-attempts';

/** What the page of an attempt shows before and after it is handed in. */
export interface AttemptFrame {
  attemptId: AttemptId;
  module: { id: ModuleId; title: string };
  number: number;
  maxAttempts: number;
  maxPoints: number;
  passPoints: number;
}

export function attemptFrame({ id, number, draw }: Attempt, module: Module): AttemptFrame {
  const maxPoints = draw.length * pointsPerItem;
  return {
    attemptId: id,
    module: { id: module.id, title: module.title },
    number,
    maxAttempts: module.quiz.maxAttempts,
    maxPoints,
    passPoints: pointsToPass(module.quiz, maxPoints),
  };
}
