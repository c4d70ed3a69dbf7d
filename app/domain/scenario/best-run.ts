import { totalOf } from './points';
import type { Points } from './scenario';

interface EndedRun {
  ending: { passed: boolean; points: Points } | null;
}

/** The run that counts: a passed one before any other, then the one with the most points, then the earliest. */
export function bestRun<Run extends EndedRun>(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>((best, run) => (run.ending && (!best || isBetterRun(run, best)) ? run : best), undefined);
}

function isBetterRun({ ending: one }: EndedRun, { ending: other }: EndedRun): boolean {
  if (!one || !other) return one !== null;
  return one.passed === other.passed ? totalOf(one.points) > totalOf(other.points) : one.passed;
}
