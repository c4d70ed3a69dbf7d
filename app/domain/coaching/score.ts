import type { ScorecardItemId } from '../ids';
import { dimensions, type Dimension } from '../scenario/scenario';
import { isRatingOf, topLevel, type Ratings, type Scorecard, type ScorecardItem } from './scorecard';

export interface ObservationScore {
  points: number;
  /** The most that the applicable items could bring. */
  maxPoints: number;
  /** Must-not-fail items at level 0. */
  failed: readonly ScorecardItemId[];
  met: boolean;
}

/**
 * The score of an observation, in whole points. It is met when no must-not-fail item failed and the points are at least
 * `passPercent` of what the applicable items could bring: `points * 100 >= passPercent * maxPoints`. Where nothing
 * applied there is nothing to meet.
 */
export function scoreOf(scorecard: Scorecard, ratings: Ratings): ObservationScore {
  const rated = ratedItems(scorecard.items, ratings);
  const { points, maxPoints } = sumOf(rated);
  const failed = rated.filter(({ item, level }) => item.mustNotFail && level === 0).map(({ item }) => item.id);
  const enough = maxPoints > 0 && points * 100 >= scorecard.passPercent * maxPoints;
  return { points, maxPoints, failed, met: enough && failed.length === 0 };
}

export interface ObservedDimension {
  dimension: Dimension;
  points: number;
  maxPoints: number;
}

/** The I CARE part of an observation; only dimensions that applied. */
export function dimensionScores(scorecard: Scorecard, ratings: Ratings): ObservedDimension[] {
  return dimensions.flatMap((dimension) => {
    const items = scorecard.items.filter(({ measures }) => measures.kind === 'dimension' && measures.dimension === dimension);
    const sum = sumOf(ratedItems(items, ratings));
    return sum.maxPoints > 0 ? [{ dimension, ...sum }] : [];
  });
}

interface RatedItem {
  item: ScorecardItem;
  level: number;
}

function ratedItems(items: readonly ScorecardItem[], ratings: Ratings): RatedItem[] {
  return items.flatMap((item) => {
    const level = ratings.get(item.id);
    return typeof level === 'number' && isRatingOf(item, level) ? [{ item, level }] : [];
  });
}

function sumOf(rated: readonly RatedItem[]) {
  return {
    points: rated.reduce((sum, { level }) => sum + level, 0),
    maxPoints: rated.reduce((sum, { item }) => sum + topLevel(item), 0),
  };
}
