import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../calendar/calendar';
import {
  careAverages,
  careGaps,
  careQuarters,
  careQuestions,
  careTotal,
  inSightOf,
  quarterInWords,
  quarterOf,
  shortQuarter,
  type CareLevel,
  type CareLevels,
  type CareRating,
} from './care-quotient';

function levels(...five: CareLevel[]): CareLevels {
  const [
    initiative = 'not-seen',
    commitment = 'not-seen',
    accountability = 'not-seen',
    resourcefulness = 'not-seen',
    expectations = 'not-seen',
  ] = five;
  return { initiative, commitment, accountability, resourcefulness, expectations };
}
const anyLevel = fc.constantFrom<CareLevel>(1, 2, 3, 4, 5, 'not-seen');
const anyLevels = fc.tuple(anyLevel, anyLevel, anyLevel, anyLevel, anyLevel).map((five) => levels(...five));

describe('the Care Quotient', () => {
  it('asks one question for each letter of I CARE', () => {
    expect(careQuestions.map(({ dimension }) => dimension.charAt(0)).join('')).toBe('icare');
  });

  it('has no total from fewer than four dimensions, and never counts not seen as level 1', () => {
    expect(careTotal(levels(3, 4, 5, 2, 1))).toEqual({ points: 15, maxPoints: 25 });
    expect(careTotal(levels(3, 4, 5, 2))).toEqual({ points: 14, maxPoints: 20 });
    expect(careTotal(levels(3, 4, 5))).toBeUndefined();
  });

  it('has a gap only where both have seen something', () => {
    const gaps = careGaps(levels(4, 3, 'not-seen', 2, 5), levels(2, 3, 3, 4));
    expect(gaps.map(({ gap }) => gap)).toEqual([2, 0, null, -2, null]);
    expect(careGaps(undefined, levels(1)).map(({ self, supervisor, gap }) => [self, supervisor, gap])[0]).toEqual([null, 1, null]);
  });
});

describe('the averages of a team', () => {
  it('need five people who were seen', () => {
    const four = Array.from({ length: 4 }, () => levels(3, 3, 3, 3, 3));
    expect(careAverages(four)).toEqual([]);
    const five = careAverages([...four, levels(5, 'not-seen', 4, 4, 4)]);
    expect(five.map(({ dimension }) => dimension)).not.toContain('commitment');
    expect(five[0]).toEqual({ dimension: 'initiative', people: 5, sum: 17 });
  });

  it('never tell of fewer than five, and lie between 1 and 5', () => {
    fc.assert(
      fc.property(fc.array(anyLevels, { maxLength: 12 }), (people) => {
        for (const { dimension, people: count, sum } of careAverages(people)) {
          expect(count).toBe(people.filter((each) => each[dimension] !== 'not-seen').length);
          expect(count).toBeGreaterThanOrEqual(5);
          expect(sum).toBeGreaterThanOrEqual(count);
          expect(sum).toBeLessThanOrEqual(5 * count);
        }
      }),
    );
  });
});

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('holds %s in %s', (date, quarter) => {
    expect(quarterOf(date as CalendarDate)).toBe(quarter);
  });

  it('is said in words', () => {
    expect(quarterInWords('2026-Q4')).toBe('the fourth quarter of 2026');
    expect(shortQuarter('2026-Q4')).toBe('Q4 2026');
  });
});

describe('the ratings of somebody', () => {
  const rating = (by: CareRating['by'], quarter: CareRating['quarter'], at: string, level: CareLevel = 3): CareRating => ({
    by,
    quarter,
    levels: levels(level),
    ratedAt: new Date(at),
  });
  const first = rating('self', '2026-Q3', '2026-07-10T09:00:00Z');
  const revised = rating('self', '2026-Q3', '2026-08-10T09:00:00Z', 4);
  const theirs = rating('supervisor', '2026-Q4', '2026-10-10T09:00:00Z');

  it('stand by quarter, the oldest first, the latest of each side counting', () => {
    expect(careQuarters([theirs, revised, first])).toEqual([
      { quarter: '2026-Q3', self: revised, supervisor: undefined },
      { quarter: '2026-Q4', self: undefined, supervisor: theirs },
    ]);
  });

  it('do not show the other view of the present quarter before the own one is given', () => {
    const [past, present] = careQuarters([first, theirs]);
    if (!past || !present) throw new Error('Two quarters were rated');
    expect(inSightOf('self', present, '2026-Q4').supervisor).toBeUndefined();
    expect(inSightOf('supervisor', present, '2026-Q4')).toEqual(present);
    expect(inSightOf('supervisor', past, '2026-Q4').self).toEqual(first);
    const both = { ...present, self: first };
    expect(inSightOf('self', both, '2026-Q4')).toEqual(both);
  });
});
