import type { RunState } from './engine';
import { isJunction, junctionsOf, type Junction } from './junctions';
import { orderPlaces } from './order-places';
import { totalOf } from './points';
import { isBetter, prospectsOf, type Prospect } from './prospects';
import { getEnding, getTurn, type Ending, type Scenario } from './scenario';
import { situationKeys, walk } from './walk';

/** A scenario gone over from end to end: every rest of a talk, with what can still become of it. */
export interface Terrain {
  scenario: Scenario;
  /** What a junction leads to stands before it. */
  all: readonly Junction[];
  start: Junction;
  prospectOf: (to: Junction | Ending) => Prospect;
  /** Where in it a run stands. */
  find: (state: RunState) => Junction | Ending;
}

const known = new WeakMap<Scenario, Terrain>();

/** The terrain of a scenario that was proven; computed at the first question. @throws for one that has a loop. */
export function terrainOf(scenario: Scenario): Terrain {
  const terrain = known.get(scenario) ?? survey(scenario);
  known.set(scenario, terrain);
  return terrain;
}

function survey(scenario: Scenario): Terrain {
  const order = orderPlaces(walk(scenario).places);
  if (order.kind === 'loop') throw new Error(`Scenario ${scenario.id} goes round in a loop`);
  const { all, byKey } = junctionsOf(order.places);
  const keyIn = situationKeys(scenario);

  function find({ at, ...situation }: Pick<RunState, 'at' | 'mood' | 'facts'>): Junction | Ending {
    if (at.kind === 'ending') return getEnding(scenario, at.endingId);
    const { key } = keyIn(getTurn(scenario, at.turnId), situation);
    const junction = byKey.get(key);
    if (!junction) throw new Error(`No run of ${scenario.id} comes to: ${key}`);
    return junction;
  }

  const start = find({ at: { kind: 'turn', turnId: scenario.start }, mood: scenario.mood.opens, facts: new Set() });
  return { scenario, all, start: isJunction(start) ? start : never(), prospectOf: prospectsOf(all), find };
}

/**
 * Which ways of a junction keep the highest total within reach, with a passing ending if there is one. Of several, those
 * that earn most at once: to slip and to make it good may come to the same, but is not what is right.
 */
export function rightWays({ ways }: Junction, prospectOf: Terrain['prospectOf']): boolean[] {
  const options = ways.map(({ reply, to }) => {
    const { passes, total } = prospectOf(to).bestTotal;
    const earned = totalOf(reply.points);
    return { passes, total: total + earned, earned };
  });
  const highest = options.filter((one) => !options.some((other) => isBetter(other, one)));
  const most = Math.max(...highest.map((one) => one.earned));
  return options.map((one) => highest.includes(one) && one.earned === most);
}

function never(): never {
  throw new Error('A talk begins with a turn');
}
