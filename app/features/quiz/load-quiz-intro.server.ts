import type { Module } from '~/domain/content/module';
import type { AttemptId, EmployeeId, ModuleId } from '~/domain/ids';
import { pointsPerItem, pointsToPass } from '~/domain/quiz/grade-quiz';
import type { Attempt } from '~db/queries/quiz-attempts';
import { findCurrentStudy } from '~db/queries/studies';
import type { Deps } from '../deps.server';
import { pickedFor, type PickedObjective } from './find-missed.server';
import { momentInWords } from '../moment-in-words.server';
import { nextInQuiz, type NextInQuiz } from './next-in-quiz.server';
import { getModuleOfStudy } from './quiz-of-study.server';
import { findQuizStanding } from './quiz-standing.server';

export interface QuizRules {
  items: number;
  maxPoints: number;
  passPoints: number;
  passPercent: number;
  maxAttempts: number;
  coolDownHours: number;
  timeLimitMinutes: number | null;
}

/** One attempt in the history; `points` is null while it is in progress. `when` says when it was handed in, or begun. */
export interface AttemptRow {
  id: AttemptId;
  number: number;
  points: number | null;
  maxPoints: number;
  passed: boolean;
  when: string;
}

export interface QuizIntro {
  module: { id: ModuleId; title: string };
  rules: QuizRules;
  /** The latest first. */
  attempts: AttemptRow[];
  /** What this learner missed most, from which the next attempt begins; null where the pool brings nothing back. */
  picked: PickedObjective[] | null;
  next: NextInQuiz;
}

/** The rules and the history of a quiz, before anything starts. Undefined when there is no such module. */
export async function loadQuizIntro(
  deps: Deps,
  { employeeId, moduleId }: { employeeId: EmployeeId; moduleId: ModuleId },
): Promise<QuizIntro | undefined> {
  const study = await findCurrentStudy(deps.db, employeeId, moduleId);
  if (!study) return introOfUnbegun(deps, employeeId, deps.catalog.findModule(moduleId));
  const module = await getModuleOfStudy(deps, deps.db, study);
  const standing = await findQuizStanding(deps, deps.db, { study, module });
  const attempts = standing.attempts.map((attempt) => attemptRow(deps, attempt)).reverse();
  const picked = await pickedFor(deps, employeeId, module);
  return { ...factsOf(module), attempts, picked, next: await nextInQuiz(deps, study, standing) };
}

async function introOfUnbegun(deps: Deps, employeeId: EmployeeId, module: Module | undefined): Promise<QuizIntro | undefined> {
  if (!module) return undefined;
  const lessons = module.lessons.map(({ id, title }) => ({ id, title }));
  const picked = await pickedFor(deps, employeeId, module);
  return { ...factsOf(module), attempts: [], picked, next: { kind: 'lessons-left', lessons } };
}

function factsOf({ id, title, quiz }: Module): Pick<QuizIntro, 'module' | 'rules'> {
  const items = Math.min(quiz.itemsPerAttempt, quiz.pool.length);
  const maxPoints = items * pointsPerItem;
  const { passPercent, maxAttempts, coolDownHours, timeLimitMinutes } = quiz;
  return {
    module: { id, title },
    rules: { items, maxPoints, passPoints: pointsToPass(quiz, maxPoints), passPercent, maxAttempts, coolDownHours, timeLimitMinutes },
  };
}

/** An attempt as its history shows it. */
export function attemptRow(deps: Deps, { id, number, draw, startedAt, submission }: Attempt): AttemptRow {
  return {
    id,
    number,
    points: submission?.points ?? null,
    maxPoints: submission?.maxPoints ?? draw.length * pointsPerItem,
    passed: submission?.passed ?? false,
    when: momentInWords(deps, submission?.submittedAt ?? startedAt),
  };
}
