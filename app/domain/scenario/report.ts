import { plainText } from '../content/plain-text';
import { alwaysHighest, atRandom, chanceOfPassing, mostlyRight, type Habit } from './chance-of-passing';
import { beginRun } from './engine';
import { isJunction, type Junction, type JunctionWay } from './junctions';
import { pointsOfRow, reaches, type Row } from './prospects';
import { dimensions, type Dimension, type Ending, type Points, type Reply, type Turn } from './scenario';
import { rightWays, type Terrain } from './terrain';
import { bestFrom } from './worth';

/** Figures about a scenario that whoever writes it wants to see. Chances lie between 0 and 1. */
export interface Report {
  turns: number;
  replies: number;
  longest: number;
  shortest: number;
  /** Different talks that can be had; beyond 2^53 a close number. */
  paths: number;
  dimensions: readonly { dimension: Dimension; best: number; worst: number; minimum: number | null }[];
  /** The result of the best path of the debrief; null when nothing passes. */
  bestPassing: Points | null;
  /** How often each ending is met by random play. */
  endings: readonly { id: string; kind: Ending['kind']; passes: boolean; share: number }[];
  /** The chances of passing, by how somebody chooses. */
  passing: {
    random: number;
    mostlyRight: number;
    nicest: number;
    coldest: number;
    /** Always the first in the file, the second, … */
    positions: readonly number[];
    /** Always the longest, the second longest, … */
    lengths: readonly number[];
  };
  /** In how many turns the right reply stands first in the file, second, …; is the longest, second longest, … */
  rightOnes: { positions: readonly number[]; lengths: readonly number[] };
}

export function reportOn(terrain: Terrain): Report {
  const { scenario, start, prospectOf } = terrain;
  const { best, worst, longest, shortest, paths, passing } = prospectOf(start);
  const [most, least] = [pointsOfRow(best), pointsOfRow(worst)];
  const minimum: Row = dimensions.map((dimension) => scenario.minimum[dimension] ?? -Infinity);
  const somePasses = passing.some((row) => reaches(row, minimum));
  return {
    turns: scenario.turns.length,
    replies: scenario.turns.reduce((sum, turn) => sum + turn.replies.length, 0),
    longest,
    shortest,
    paths,
    dimensions: scenario.dimensions.map((dimension) => ({
      dimension,
      best: most[dimension],
      worst: least[dimension],
      minimum: scenario.minimum[dimension] ?? null,
    })),
    bestPassing: somePasses ? bestFrom(scenario, beginRun(scenario)).points : null,
    endings: endingShares(terrain),
    passing: chances(terrain),
    rightOnes: placesOfRightReplies(terrain),
  };
}

function chances(terrain: Terrain): Report['passing'] {
  const { scenario, prospectOf } = terrain;
  const numbers = [...Array(Math.max(...scenario.turns.map((turn) => turn.replies.length))).keys()];
  const chance = (habit: Habit) => chanceOfPassing(terrain, habit);
  return {
    random: chance(atRandom),
    mostlyRight: chance(mostlyRight(0.8, (junction) => rightWays(junction, prospectOf))),
    nicest: chance(alwaysHighest(({ reply }) => reply.mood)),
    coldest: chance(alwaysHighest(({ reply }) => -reply.mood)),
    positions: numbers.map((number) => chance(alwaysAt((ways) => ways, number))),
    lengths: numbers.map((number) => chance(alwaysAt(longestFirst, number))),
  };
}

/** Always the one with this number in some order, or the last where there are fewer. */
function alwaysAt(inOrder: (ways: readonly JunctionWay[]) => readonly JunctionWay[], number: number): Habit {
  return ({ ways }) => {
    const chosen = inOrder(ways)[Math.min(number, ways.length - 1)];
    return ways.map((way) => (way === chosen ? 1 : 0));
  };
}

function longestFirst<Sayable extends { reply: Reply }>(ways: readonly Sayable[]): Sayable[] {
  return ways.toSorted((a, b) => lengthOf(b.reply) - lengthOf(a.reply));
}

function lengthOf({ text }: Reply): number {
  return plainText(text).length;
}

function endingShares({ scenario, all, start }: Terrain): Report['endings'] {
  const shares = new Map<Junction | Ending, number>([[start, 1]]);
  for (const junction of all.toReversed()) {
    const share = (shares.get(junction) ?? 0) / junction.ways.length;
    for (const { to } of junction.ways) shares.set(to, (shares.get(to) ?? 0) + share);
  }
  const ended = [...shares].filter((entry): entry is [Ending, number] => !isJunction(entry[0]));
  const byId = new Map(ended.map(([ending, share]) => [ending.id, share]));
  return scenario.endings.map(({ id, kind, passes }) => ({ id, kind, passes, share: byId.get(id) ?? 0 }));
}

/** Where the right reply of each turn stands: the one that is right in most situations of the turn. */
function placesOfRightReplies({ scenario, all, prospectOf }: Terrain): Report['rightOnes'] {
  const timesRight = new Map<Reply, number>();
  for (const junction of all) {
    const right = rightWays(junction, prospectOf);
    junction.ways.forEach(({ reply }, index) => timesRight.set(reply, (timesRight.get(reply) ?? 0) + (right[index] ? 1 : 0)));
  }
  const rightOf = ({ replies }: Turn) => replies.toSorted((a, b) => (timesRight.get(b) ?? 0) - (timesRight.get(a) ?? 0))[0];
  const most = Math.max(...scenario.turns.map((turn) => turn.replies.length));
  const positions = Array<number>(most).fill(0);
  const lengths = Array<number>(most).fill(0);
  for (const turn of scenario.turns) {
    const right = rightOf(turn);
    const position = turn.replies.findIndex((reply) => reply === right);
    const length = longestFirst(turn.replies.map((reply) => ({ reply }))).findIndex(({ reply }) => reply === right);
    positions[position] = (positions[position] ?? 0) + 1;
    lengths[length] = (lengths[length] ?? 0) + 1;
  }
  return { positions, lengths };
}
