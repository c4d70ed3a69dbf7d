import type { Leave } from './plan-place';

/** The leave that a new one would overlap: somebody is away once at a time. */
export function overlapping<Known extends Leave>(known: readonly Known[], wanted: Leave): Known | undefined {
  return known.find(
    ({ fromOn, untilOn }) => (wanted.untilOn === null || fromOn <= wanted.untilOn) && (untilOn === null || untilOn >= wanted.fromOn),
  );
}
