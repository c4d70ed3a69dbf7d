import type { PlaceOutcome } from './plan-place';

/** How many places have which outcome. */
export interface PlanCounts {
  /** Newly assigned. */
  new: number;
  moved: number;
  alreadyCertified: number;
  /** Assigned for the same day, or completed before: nothing happens. */
  unchanged: number;
  /** On a leave, excused, or no longer with the company. */
  leftOut: number;
}

const countedAs: Record<PlaceOutcome['kind'], keyof PlanCounts> = {
  new: 'new',
  moved: 'moved',
  'already-certified': 'alreadyCertified',
  'same-date': 'unchanged',
  'completed-before': 'unchanged',
  'on-leave': 'leftOut',
  excused: 'leftOut',
  left: 'leftOut',
};

export function countPlan(outcomes: readonly PlaceOutcome[]): PlanCounts {
  const counts: PlanCounts = { new: 0, moved: 0, alreadyCertified: 0, unchanged: 0, leftOut: 0 };
  for (const { kind } of outcomes) counts[countedAs[kind]] += 1;
  return counts;
}

/** Whether confirming would write anything at all. */
export function changesAnything(counts: PlanCounts): boolean {
  return counts.new + counts.moved + counts.alreadyCertified > 0;
}
