import type { Dimension } from './scenario';

interface Result {
  dimension: Dimension;
  own: number;
  best: number;
  worst: number;
  needed: number | null;
}

/**
 * The dimension to practise next: the one that misses its minimum by most; else the one that is the smallest part of the
 * way from the worst that could be had to the best. Whole numbers, compared crosswise.
 */
export function weakestDimension(results: readonly Result[]): Dimension {
  const weakest = results.reduce((weaker, result) => (isWeaker(result, weaker) ? result : weaker));
  return weakest.dimension;
}

function isWeaker(one: Result, other: Result): boolean {
  const [missing, otherMissing] = [shortfall(one), shortfall(other)];
  if (missing !== otherMissing) return missing > otherMissing;
  return (one.own - one.worst) * (other.best - other.worst) < (other.own - other.worst) * (one.best - one.worst);
}

function shortfall({ own, needed }: Result): number {
  return Math.max(0, (needed ?? -Infinity) - own);
}
