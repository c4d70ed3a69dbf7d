import type { TurnId } from '../ids';
import { isPlace, type Place } from './walk';

export type PlaceOrder = { kind: 'ordered'; places: readonly Place[] } | { kind: 'loop'; turns: readonly TurnId[] };

/** Each place before those it leads to; or the loop that makes this impossible, in which a talk would never end. */
export function orderPlaces(places: readonly Place[]): PlaceOrder {
  const waiting = new Map<Place, number>(places.map((place) => [place, 0]));
  for (const place of places) for (const next of placesAfter(place)) waiting.set(next, (waiting.get(next) ?? 0) + 1);
  const ordered = places.filter((place) => waiting.get(place) === 0);
  // The list grows while it is gone through.
  for (const place of ordered) {
    for (const next of placesAfter(place)) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) ordered.push(next);
    }
  }
  if (ordered.length === places.length) return { kind: 'ordered', places: ordered };
  return { kind: 'loop', turns: loopAmong(places.filter((place) => (waiting.get(place) ?? 0) > 0)) };
}

function placesAfter({ ways }: Place): Place[] {
  return ways.map((way) => way.to).filter(isPlace);
}

/** Going backwards among places that all have one before them must come round in the end. */
function loopAmong(stuck: readonly Place[]): TurnId[] {
  const before = new Map<Place, Place>();
  const stuckOnes = new Set(stuck);
  for (const place of stuck) for (const next of placesAfter(place)) if (stuckOnes.has(next)) before.set(next, place);
  const trail: Place[] = [];
  let at = stuck[0];
  while (at && !trail.includes(at)) {
    trail.unshift(at);
    at = before.get(at);
  }
  const round = at ? trail.slice(0, trail.indexOf(at) + 1) : trail;
  return round.map((place) => place.turn.id);
}
