import { isJunction, type Junction, type JunctionWay } from './junctions';
import { minus, reaches, rowOf, type Prospect, type Row } from './prospects';
import { dimensions, type Ending, type Scenario } from './scenario';

/** How somebody chooses: a weight for each way of a junction. Weights of one junction add up to 1. */
export type Habit = (junction: Junction) => readonly number[];

interface Way {
  scenario: Scenario;
  all: readonly Junction[];
  start: Junction;
  prospectOf: (to: Junction | Ending) => Prospect;
}

/** Chances of situations in one junction, by what is still needed there. */
type Arrivals = Map<string, { needed: Row; chance: number }>;

/**
 * The chance that somebody with this habit passes. Computed, not sampled: chances are carried forward through the
 * junctions together with the points that are still needed. Needs that the rest of the talk meets in any case are one,
 * and needs that it can no longer meet are dropped, which keeps the number small. Exact but for the rounding of doubles.
 */
export function chanceOfPassing({ scenario, all, start, prospectOf }: Way, habit: Habit): number {
  const arrivals: Arrivals[] = all.map(() => new Map());
  let passed = 0;

  function arrive(to: Junction | Ending, needed: Row, chance: number) {
    if (!isJunction(to)) {
      if (to.passes && needed.every((number) => number <= 0)) passed += chance;
      return;
    }
    const left = whatMatters(needed, prospectOf(to));
    if (!left) return;
    const here = arrivals[to.index];
    const key = left.join(' ');
    const known = here?.get(key);
    if (known) known.chance += chance;
    else here?.set(key, { needed: left, chance });
  }

  arrive(
    start,
    dimensions.map((dimension) => scenario.minimum[dimension] ?? -Infinity),
    1,
  );
  for (const junction of all.toReversed()) {
    const weights = habit(junction);
    const ways = junction.ways.map((way, index) => ({ ...way, earned: rowOf(way.reply.points), weight: weights[index] ?? 0 }));
    for (const { needed, chance } of arrivals[junction.index]?.values() ?? []) {
      for (const { to, earned, weight } of ways) if (weight > 0) arrive(to, minus(needed, earned), chance * weight);
    }
  }
  return passed;
}

/** The needs as far as they can still decide; undefined when they cannot be met any more. */
function whatMatters(needed: Row, { passing, worstPassing }: Prospect): Row | undefined {
  if (!worstPassing) return undefined;
  const left = needed.map((number, index) => Math.max(number, worstPassing[index] ?? 0));
  return passing.some((row) => reaches(row, left)) ? left : undefined;
}

/** Every offered reply alike. */
export const atRandom: Habit = ({ ways }) => ways.map(() => 1 / ways.length);

/** Always one of those for which the measure is highest; chance decides among equals. */
export function alwaysHighest(measure: (way: JunctionWay, index: number) => number): Habit {
  return ({ ways }) => {
    const measures = ways.map(measure);
    const highest = Math.max(...measures);
    const equals = measures.filter((number) => number === highest).length;
    return measures.map((number) => (number === highest ? 1 / equals : 0));
  };
}

/** The right reply in this share of the turns, and any of the others in the rest. */
export function mostlyRight(share: number, isRight: (junction: Junction) => readonly boolean[]): Habit {
  return (junction) => {
    const right = isRight(junction);
    const rights = right.filter(Boolean).length;
    const others = right.length - rights;
    if (others === 0) return right.map(() => 1 / rights);
    return right.map((yes) => (yes ? share / rights : (1 - share) / others));
  };
}
