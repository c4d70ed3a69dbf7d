import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScorecard, aScorecardItem, bestRatings, ratingsOf } from '~tests/builders/scorecard';
import { dimensionScores, scoreOf } from './score';
import { isRatingOf, unratedItems, type Rating, type Scorecard } from './scorecard';

/** A scorecard of any items, rated in any way that it allows. */
const ratedCard = fc
  .tuple(
    fc.array(fc.record({ levels: fc.integer({ min: 2, max: 6 }), mustNotFail: fc.boolean(), rated: fc.integer({ min: -1, max: 5 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.integer({ min: 1, max: 100 }),
  )
  .map(([drawn, passPercent]) => {
    const items = drawn.map(({ levels, mustNotFail }, index) =>
      aScorecardItem({ id: `item-${index}`, levels: Array.from({ length: levels }, (_, level) => `Level ${level}`), mustNotFail }),
    );
    const ratings = new Map(
      items.map((item, index): [typeof item.id, Rating] => {
        const rated = drawn[index]?.rated ?? -1;
        return [item.id, rated < 0 ? 'not-applicable' : Math.min(rated, item.levels.length - 1)];
      }),
    );
    return { scorecard: aScorecard({ items, passPercent }), ratings };
  });

const twoItems = (passPercent: number): Scorecard =>
  aScorecard({ passPercent, items: [aScorecardItem({ id: 'one' }), aScorecardItem({ id: 'two', mustNotFail: true })] });

describe('the score of an observation', () => {
  it('is the levels seen, of the most that the applicable items could bring', () => {
    const scorecard = aScorecard();
    expect(scoreOf(scorecard, bestRatings(scorecard))).toEqual({ points: 12, maxPoints: 12, failed: [], met: true });
    const without = ratingsOf({ greet: 1, hold: 'not-applicable', privacy: 'not-applicable', initiative: 3, expectations: 2 });
    expect(scoreOf(scorecard, without)).toEqual({ points: 6, maxPoints: 8, failed: [], met: true });
  });

  it('is not met when a must-not-fail item failed, whatever the rest brings', () => {
    expect(scoreOf(twoItems(50), ratingsOf({ one: 2, two: 0 }))).toEqual({ points: 2, maxPoints: 4, failed: ['two'], met: false });
    expect(scoreOf(twoItems(50), ratingsOf({ one: 1, two: 1 }))).toMatchObject({ failed: [], met: true });
  });

  it('never rounds up into a met one', () => {
    const items = Array.from({ length: 25 }, (_, index) => aScorecardItem({ id: `item-${index}`, levels: ['No.', 'Yes.'] }));
    const ratings = (points: number) => ratingsOf(Object.fromEntries(items.map(({ id }, index) => [id, index < points ? 1 : 0])));
    const scorecard = aScorecard({ items, passPercent: 56 });
    expect(scoreOf(scorecard, ratings(14)).met).toBe(true);
    expect(scoreOf(scorecard, ratings(13)).met).toBe(false);
  });

  it('is not met where nothing applied', () => {
    expect(scoreOf(twoItems(1), ratingsOf({ one: 'not-applicable', two: 'not-applicable' }))).toEqual({
      points: 0,
      maxPoints: 0,
      failed: [],
      met: false,
    });
  });

  it('lies between nothing and the applicable maximum, and by whole points', () => {
    fc.assert(
      fc.property(ratedCard, ({ scorecard, ratings }) => {
        const { points, maxPoints } = scoreOf(scorecard, ratings);
        expect(Number.isInteger(points) && Number.isInteger(maxPoints)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(maxPoints);
      }),
    );
  });

  it('does not change by an item that does not apply', () => {
    fc.assert(
      fc.property(ratedCard, ({ scorecard, ratings }) => {
        const more = { ...scorecard, items: [...scorecard.items, aScorecardItem({ id: 'silent', mustNotFail: true })] };
        expect(scoreOf(more, new Map([...ratings, ...ratingsOf({ silent: 'not-applicable' })]))).toEqual(scoreOf(scorecard, ratings));
      }),
    );
  });

  it('never turns from met to not met when a level is raised', () => {
    fc.assert(
      fc.property(ratedCard, fc.nat(), ({ scorecard, ratings }, at) => {
        const raised = [...ratings].map(([id, rating], index) => {
          const item = scorecard.items[index];
          const higher = typeof rating === 'number' && index === at % ratings.size && item ? rating + 1 : rating;
          return [id, item && isRatingOf(item, higher) ? higher : rating] as const;
        });
        if (scoreOf(scorecard, ratings).met) expect(scoreOf(scorecard, new Map(raised)).met).toBe(true);
      }),
    );
  });
});

describe('what is still to be rated', () => {
  it('is every item without a level of its own', () => {
    const scorecard = aScorecard();
    const rated = ratingsOf({ greet: 3, hold: 'not-applicable', privacy: 1, initiative: 'not-applicable', expectations: 1.5 });
    expect(unratedItems(scorecard, rated).map((item) => item.id)).toEqual(['greet', 'initiative', 'expectations']);
    expect(unratedItems(scorecard, bestRatings(scorecard))).toEqual([]);
  });
});

describe('the I CARE part', () => {
  it('holds only dimensions that applied', () => {
    const care = aScorecard().items.filter(({ measures }) => measures.kind === 'dimension');
    const scorecard = aScorecard({ items: care.map((item) => ({ ...item, mayNotApply: true })) });
    const ratings = ratingsOf({ initiative: 2, expectations: 'not-applicable' });
    expect(dimensionScores(scorecard, ratings)).toEqual([{ dimension: 'initiative', points: 2, maxPoints: 3 }]);
  });
});
