import type { Ending, Reply, Turn } from './scenario';
import { isPlace, type Place } from './walk';

/**
 * All places of a turn from which the same can still happen, whatever was said or felt before: the same replies, leading
 * to the same junctions and endings. What is proven of one of them holds for all.
 */
export interface Junction {
  /** Number in the list: what a junction leads to stands before it. */
  index: number;
  turn: Turn;
  ways: readonly JunctionWay[];
}

export interface JunctionWay {
  reply: Reply;
  to: Junction | Ending;
}

export interface Junctions {
  all: readonly Junction[];
  /** The junction of each place, by the place's key. */
  byKey: ReadonlyMap<string, Junction>;
}

export function isJunction(to: Junction | Ending): to is Junction {
  return 'ways' in to;
}

/** Joins places into junctions, from the endings backwards. `inOrder` has each place before those it leads to. */
export function junctionsOf(inOrder: readonly Place[]): Junctions {
  const all: Junction[] = [];
  const byKey = new Map<string, Junction>();
  const byFuture = new Map<string, Junction>();
  const target = (to: Place | Ending) => (isPlace(to) ? getJunction(byKey, to) : to);
  for (const place of inOrder.toReversed()) {
    const ways = place.ways.map(({ reply, to }) => ({ reply, to: target(to) }));
    const future = [place.turn.id, ...ways.map(({ reply, to }) => `${reply.id}>${isJunction(to) ? to.index : to.id}`)].join(' ');
    let junction = byFuture.get(future);
    if (!junction) {
      junction = { index: all.length, turn: place.turn, ways };
      all.push(junction);
      byFuture.set(future, junction);
    }
    byKey.set(place.key, junction);
  }
  return { all, byKey };
}

function getJunction(byKey: ReadonlyMap<string, Junction>, place: Place): Junction {
  const junction = byKey.get(place.key);
  if (!junction) throw new Error(`${place.key} was not joined before what leads to it`);
  return junction;
}
