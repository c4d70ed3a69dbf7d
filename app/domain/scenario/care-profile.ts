import { dimensions, type Dimension, type Points, type Scenario } from './scenario';
import { pointsOfRow } from './prospects';
import { terrainOf } from './terrain';

/** One dimension over several conversations: what was earned of what could be. */
export interface CareLine {
  dimension: Dimension;
  own: number;
  best: number;
}

/** The I CARE profile over the best run of each conversation; only dimensions that one of them tests. */
export function careProfile(results: readonly { scenario: Scenario; points: Points }[]): CareLine[] {
  return dimensions.flatMap((dimension) => {
    const tested = results.filter(({ scenario }) => scenario.dimensions.includes(dimension));
    if (tested.length === 0) return [];
    const own = tested.reduce((sum, { points }) => sum + points[dimension], 0);
    return [{ dimension, own, best: tested.reduce((sum, { scenario }) => sum + mostPoints(scenario)[dimension], 0) }];
  });
}

/** The one that is the smallest part of what could be had; the first of equals. Compared crosswise, in whole numbers. */
export function weakestLine(profile: readonly CareLine[]): CareLine | undefined {
  return profile.reduce<CareLine | undefined>(
    (weakest, line) => (weakest && weakest.own * line.best <= line.own * weakest.best ? weakest : line),
    undefined,
  );
}

/** The most points that a conversation can bring, dimension by dimension, whatever its ending. */
function mostPoints(scenario: Scenario): Points {
  const { start, prospectOf } = terrainOf(scenario);
  return pointsOfRow(prospectOf(start).best);
}
