import { isJunction, type Junction } from './junctions';
import { pointsBy } from './points';
import { dimensions, type Ending, type Points, type Reply } from './scenario';

/** Points as a row of numbers, in the order of `dimensions`: what is computed a hundred thousand times wants no names. */
export type Row = readonly number[];

/** The points as a row; a dimension that is not named counts as 0. */
export function rowOf(points: Partial<Points>): Row {
  return dimensions.map((dimension) => points[dimension] ?? 0);
}

/** A row with its names again, for what is shown or stored. */
export function pointsOfRow(row: Row): Points {
  return pointsBy((dimension) => row[dimensions.indexOf(dimension)] ?? 0);
}

/** The points of all dimensions together: the order of results, never a reason to pass. */
export function sumOfRow(row: Row): number {
  return row.reduce((sum, number) => sum + number, 0);
}

/** What can still become of a talk, for one rest of it. */
export interface Prospect {
  /** The most and the fewest points that can still be earned, dimension by dimension, whatever the ending. */
  best: Row;
  worst: Row;
  /** Choices to come, at most and at least. */
  longest: number;
  shortest: number;
  /** Different ways to go on; beyond 2^53 a close number. */
  paths: number;
  /** Results that end in a passing ending and of which no other is at least as good everywhere, the highest total first. */
  passing: readonly Row[];
  /** The fewest points, by dimension, with which a passing ending can still be reached. */
  worstPassing: Row | undefined;
  /** The highest total: first among passing endings, and among all when none can be reached. */
  bestTotal: { passes: boolean; total: number };
}

type Bounds = Omit<Prospect, 'passing'>;

const nothing = dimensions.map(() => 0);

/** What an ending leaves: nothing more to earn. */
function atEnding({ passes }: Ending): Prospect {
  return {
    best: nothing,
    worst: nothing,
    longest: 0,
    shortest: 0,
    paths: 1,
    passing: passes ? [nothing] : [],
    worstPassing: passes ? nothing : undefined,
    bestTotal: { passes, total: 0 },
  };
}

/** The prospects of every junction and ending. `all` has what a junction leads to before it. */
export function prospectsOf(all: readonly Junction[]): (to: Junction | Ending) => Prospect {
  const prospects: Prospect[] = [];
  const rows = new Map<Reply, Row>();
  const find = (to: Junction | Ending) => (isJunction(to) ? (prospects[to.index] ?? unknown(to)) : atEnding(to));
  for (const { ways } of all) {
    const choices = ways.map(({ reply, to }) => {
      const earned = rows.get(reply) ?? rowOf(reply.points);
      rows.set(reply, earned);
      return { earned, next: find(to) };
    });
    const passing = choices.flatMap(({ earned, next }) => next.passing.map((row) => plus(earned, row)));
    const bounds = choices.map(({ earned, next }) => boundsAfter(earned, next)).reduce(either);
    prospects.push({ ...bounds, passing: undominated(passing) });
  }
  return find;
}

/** What lies ahead of a choice that earns these points. */
function boundsAfter(earned: Row, next: Prospect): Bounds {
  return {
    best: plus(earned, next.best),
    worst: plus(earned, next.worst),
    longest: next.longest + 1,
    shortest: next.shortest + 1,
    paths: next.paths,
    worstPassing: next.worstPassing && plus(earned, next.worstPassing),
    bestTotal: { passes: next.bestTotal.passes, total: next.bestTotal.total + sumOfRow(earned) },
  };
}

function either(one: Bounds, other: Bounds): Bounds {
  return {
    best: each(one.best, other.best, Math.max),
    worst: each(one.worst, other.worst, Math.min),
    longest: Math.max(one.longest, other.longest),
    shortest: Math.min(one.shortest, other.shortest),
    paths: one.paths + other.paths,
    worstPassing:
      one.worstPassing && other.worstPassing
        ? each(one.worstPassing, other.worstPassing, Math.min)
        : (one.worstPassing ?? other.worstPassing),
    bestTotal: isBetter(one.bestTotal, other.bestTotal) ? one.bestTotal : other.bestTotal,
  };
}

/** Whether one total beats another: one that passes before any that does not, then the higher. Equal ones do not. */
export function isBetter(one: Prospect['bestTotal'], other: Prospect['bestTotal']): boolean {
  return one.passes === other.passes ? one.total > other.total : one.passes;
}

/** Rows that no other row matches or beats in every dimension, the highest total first. */
function undominated(rows: readonly Row[]): Row[] {
  const byTotal = rows.map((row) => ({ row, total: sumOfRow(row) })).sort((a, b) => b.total - a.total);
  const kept: Row[] = [];
  // What beats a row everywhere has at least its total, so it stands before it.
  for (const { row } of byTotal) if (!kept.some((better) => reaches(better, row))) kept.push(row);
  return kept;
}

/** Whether the row has at least these points in every dimension. */
export function reaches(row: Row, needed: Row): boolean {
  // A plain loop: this is asked some hundred thousand times for one scenario.
  for (let index = 0; index < needed.length; index += 1) {
    if ((row[index] ?? 0) < (needed[index] ?? 0)) return false;
  }
  return true;
}

/** The points of two parts of a talk together, dimension by dimension. */
export function plus(one: Row, other: Row): Row {
  return each(one, other, (a, b) => a + b);
}

/** What is left of the first row after the second, dimension by dimension. */
export function minus(one: Row, other: Row): Row {
  return each(one, other, (a, b) => a - b);
}

function each(one: Row, other: Row, rule: (a: number, b: number) => number): Row {
  return one.map((number, index) => rule(number, other[index] ?? 0));
}

function unknown({ turn }: Junction): never {
  throw new Error(`No prospect was computed for turn ${turn.id}`);
}
