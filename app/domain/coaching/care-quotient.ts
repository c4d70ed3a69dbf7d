import type { CalendarDate } from '../calendar/calendar';
import { dimensions, type Dimension } from '../scenario/scenario';

/** One question of the Care Quotient with its anchors, from level 1 to level 5. After an article on the I CARE model; the words are ours. */
export interface CareQuestion {
  dimension: Dimension;
  ask: string;
  anchors: readonly [string, string, string, string, string];
}

export const careQuestions: readonly CareQuestion[] = [
  {
    dimension: 'initiative',
    ask: 'Who makes the first move?',
    anchors: [
      'Waits to be told.',
      'Acts when asked twice, or reminded.',
      'Answers promptly, and offers a step.',
      'Offers it before being asked.',
      'Prevents the problem for the next customers too.',
    ],
  },
  {
    dimension: 'commitment',
    ask: 'Whose interest decides?',
    anchors: [
      'What is easy here decides.',
      'The customer’s, while it costs nothing.',
      'The customer’s, in normal cases.',
      'Also when it is inconvenient; promises are kept.',
      'Also when nobody sees it; speaks up for an absent customer.',
    ],
  },
  {
    dimension: 'accountability',
    ask: 'Who owns the outcome?',
    anchors: [
      'Points to others.',
      'Owns the task, not the result.',
      'Owns the case until it is handed over well.',
      'Follows it to the end across departments.',
      'Admits own errors first, and mends their cause.',
    ],
  },
  {
    dimension: 'resourcefulness',
    ask: 'How many ways are looked for?',
    anchors: [
      'One way, or no.',
      'One way, others on request.',
      'Two options; knows whom to ask.',
      'Has a second plan ready before it is needed.',
      'Builds a way that the team can use again.',
    ],
  },
  {
    dimension: 'expectations',
    ask: 'What do people count on, and get?',
    anchors: [
      'Vague or broken promises.',
      'Clear promises, not always kept.',
      'Clear promises, kept.',
      'Kept, renewed early if in danger, and a fitting extra.',
      'Knows what this customer will need next, and sees to it.',
    ],
  },
];

export const highestCareLevel = 5;

/** The highest level of which two examples were seen in the quarter. Not seen is not level 1. */
export type CareLevel = 1 | 2 | 3 | 4 | 5 | 'not-seen';
export type CareLevels = Readonly<Record<Dimension, CareLevel>>;

/** The sum of what was seen, of five for each; undefined when fewer than four dimensions were seen. */
export function careTotal(levels: CareLevels): { points: number; maxPoints: number } | undefined {
  const seen = dimensions.flatMap((dimension) => seenLevel(levels[dimension]));
  if (seen.length < leastForTotal) return undefined;
  return { points: seen.reduce((sum, level) => sum + level, 0), maxPoints: seen.length * highestCareLevel };
}

const leastForTotal = 4;

export interface CareGap {
  dimension: Dimension;
  self: CareLevel | null;
  supervisor: CareLevel | null;
  /** Self minus supervisor; null unless both have seen it. */
  gap: number | null;
}

/** How the two views differ, dimension by dimension. */
export function careGaps(self: CareLevels | undefined, supervisor: CareLevels | undefined): CareGap[] {
  return dimensions.map((dimension) => {
    const [own, other] = [self?.[dimension] ?? null, supervisor?.[dimension] ?? null];
    const gap = typeof own === 'number' && typeof other === 'number' ? own - other : null;
    return { dimension, self: own, supervisor: other, gap };
  });
}

/** Fewer people than this, and an average would tell of single ones. */
export const leastForAverage = 5;

export interface CareAverage {
  dimension: Dimension;
  people: number;
  /** The sum of their levels: the average is `sum / people`. */
  sum: number;
}

/** The averages of a team, dimension by dimension; a dimension that fewer than five people were seen in is left out. */
export function careAverages(people: readonly CareLevels[]): CareAverage[] {
  return dimensions.flatMap((dimension) => {
    const seen = people.flatMap((levels) => seenLevel(levels[dimension]));
    if (seen.length < leastForAverage) return [];
    return [{ dimension, people: seen.length, sum: seen.reduce((sum, level) => sum + level, 0) }];
  });
}

function seenLevel(level: CareLevel): number[] {
  return level === 'not-seen' ? [] : [level];
}

/** A quarter of a calendar year, “2026-Q4”: sorts as time does. */
export type Quarter = `${string}-Q${1 | 2 | 3 | 4}`;

export function quarterOf(date: CalendarDate): Quarter {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${(Math.floor((month - 1) / 3) + 1) as 1 | 2 | 3 | 4}`;
}

/** “the fourth quarter of 2026”. */
export function quarterInWords(quarter: Quarter): string {
  const names = ['first', 'second', 'third', 'fourth'];
  return `the ${names[Number(quarter.slice(-1)) - 1]} quarter of ${quarter.slice(0, 4)}`;
}

/** “Q4 2026”, where there is little room. */
export function shortQuarter(quarter: Quarter): string {
  return `${quarter.slice(-2)} ${quarter.slice(0, 4)}`;
}

export interface CareRating {
  by: 'self' | 'supervisor';
  quarter: Quarter;
  levels: CareLevels;
  ratedAt: Date;
}

export interface CareQuarter<Rating extends CareRating> {
  quarter: Quarter;
  self: Rating | undefined;
  supervisor: Rating | undefined;
}

/** The quarters with ratings, the oldest first; of each side the latest one counts, whatever came before it. */
export function careQuarters<Rating extends CareRating>(ratings: readonly Rating[]): CareQuarter<Rating>[] {
  const inOrder = [...ratings].sort((one, other) => one.ratedAt.getTime() - other.ratedAt.getTime());
  const quarters = new Map<Quarter, CareQuarter<Rating>>();
  for (const rating of inOrder) {
    const known = quarters.get(rating.quarter) ?? { quarter: rating.quarter, self: undefined, supervisor: undefined };
    quarters.set(rating.quarter, { ...known, [rating.by]: rating });
  }
  return [...quarters.values()].sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
}

/** What one side may see of a quarter that still runs: the other's view only beside one's own, so that neither is led. */
export function inSightOf<Rating extends CareRating>(
  side: CareRating['by'],
  quarter: CareQuarter<Rating>,
  present: Quarter,
): CareQuarter<Rating> {
  if (quarter.quarter !== present || quarter[side]) return quarter;
  return {
    ...quarter,
    self: side === 'self' ? quarter.self : undefined,
    supervisor: side === 'supervisor' ? quarter.supervisor : undefined,
  };
}
