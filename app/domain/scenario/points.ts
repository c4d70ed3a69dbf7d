import { dimensions, type Dimension, type Points, type Scenario } from './scenario';

export const noPoints: Points = { initiative: 0, commitment: 0, accountability: 0, resourcefulness: 0, expectations: 0 };

export function pointsBy(rule: (dimension: Dimension) => number): Points {
  const points = { ...noPoints };
  for (const dimension of dimensions) points[dimension] = rule(dimension);
  return points;
}

export function addPoints(some: Points, more: Partial<Points>): Points {
  return pointsBy((dimension) => some[dimension] + (more[dimension] ?? 0));
}

export function totalOf(points: Partial<Points>): number {
  return dimensions.reduce((sum, dimension) => sum + (points[dimension] ?? 0), 0);
}

/** The dimensions whose minimum these points miss. */
export function missedMinimums({ minimum }: Pick<Scenario, 'minimum'>, points: Points): Dimension[] {
  return dimensions.filter((dimension) => points[dimension] < (minimum[dimension] ?? -Infinity));
}
