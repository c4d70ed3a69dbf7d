import type { Module, Objective } from '~/domain/content/module';
import type { EmployeeId, ObjectiveId } from '~/domain/ids';
import { mostMissed, type MissedObjective } from '~/domain/quiz/missed';
import type { Quiz } from '~/domain/quiz/quiz';
import type { Db } from '~db/database';
import { listAttemptsOf } from '~db/queries/quiz-attempts';
import type { Deps } from '../deps.server';

interface Question {
  employeeId: EmployeeId;
  quiz: Quiz;
  /** Only what was handed in by then. */
  before: Date;
}

/** Of the objectives that a pool brings back, those on which this learner lost points, the worst first. */
export async function findMissed(db: Db, { employeeId, quiz, before }: Question): Promise<MissedObjective[]> {
  const recalled = new Set(quiz.pool.flatMap(({ recalls = [] }) => recalls));
  if (recalled.size === 0) return [];
  const submissions = (await listAttemptsOf(db, employeeId)).flatMap(({ submission }) => submission ?? []);
  const known = submissions.filter(({ submittedAt }) => submittedAt <= before);
  return mostMissed(known.map(({ items }) => items)).filter(({ objective }) => recalled.has(objective));
}

/** An objective for which questions are picked, as its learner reads it. */
export interface PickedObjective {
  id: ObjectiveId;
  text: string;
  moduleTitle: string;
  /** Whole, at least 1. */
  lostPercent: number;
}

const mostNamed = 5;

/** What the next attempt begins with for this learner; null where the pool brings nothing back. */
export async function pickedFor(deps: Deps, employeeId: EmployeeId, { quiz }: Module): Promise<PickedObjective[] | null> {
  if (quiz.pool.every(({ recalls = [] }) => recalls.length === 0)) return null;
  const missed = await findMissed(deps.db, { employeeId, quiz, before: deps.now() });
  const named = missed.flatMap(({ objective, lostPoints, maxPoints }) => {
    const found = findObjective(deps, objective);
    const lostPercent = Math.max(1, Math.round((lostPoints * 100) / maxPoints));
    return found ? [{ id: objective, text: found.text, moduleTitle: found.moduleTitle, lostPercent }] : [];
  });
  return named.slice(0, mostNamed);
}

/** An objective of whichever module, as the catalog words it today. */
export function findObjective({ catalog }: Deps, id: ObjectiveId): (Objective & { moduleTitle: string }) | undefined {
  for (const { title, objectives } of catalog.modules) {
    const objective = objectives.find((each) => each.id === id);
    if (objective) return { ...objective, moduleTitle: title };
  }
  return undefined;
}
