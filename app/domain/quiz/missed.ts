import type { ObjectiveId } from '../ids';
import type { GradedItem } from './grade-quiz';

/** What a learner's own answers lost on one objective, over all of their attempts. */
export interface MissedObjective {
  objective: ObjectiveId;
  lostPoints: number;
  maxPoints: number;
}

/** The objectives on which points were lost, the one with the largest part of its points lost first; whole numbers only. */
export function mostMissed(submissions: readonly (readonly GradedItem[])[]): MissedObjective[] {
  const all = new Map<ObjectiveId, MissedObjective>();
  for (const { objective, points, maxPoints } of submissions.flat()) {
    const so = all.get(objective) ?? { objective, lostPoints: 0, maxPoints: 0 };
    all.set(objective, { objective, lostPoints: so.lostPoints + maxPoints - points, maxPoints: so.maxPoints + maxPoints });
  }
  return [...all.values()]
    .filter(({ lostPoints }) => lostPoints > 0)
    .sort(
      (one, other) =>
        other.lostPoints * one.maxPoints - one.lostPoints * other.maxPoints ||
        other.lostPoints - one.lostPoints ||
        (one.objective < other.objective ? -1 : 1),
    );
}
