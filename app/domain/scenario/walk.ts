import type { FactId } from '../ids';
import { afterReply, lineSaid, repliesOffered, wayTaken, type Situation } from './conditions';
import { liveFacts } from './live-facts';
import type { Ending, Line, Reply, Scenario, Turn, Way } from './scenario';

/** Beyond this many situations a file is refused: nothing about it could be proven in time. */
const mostSituations = 100_000;

/** A turn in one mood with one set of facts, as far as these can still matter. */
export interface Place extends Situation {
  key: string;
  turn: Turn;
  ways: PlaceWay[];
}

/** A reply that can be chosen in a place, and where it leads. */
export interface PlaceWay {
  reply: Reply;
  to: Place | Ending;
}

export interface Walk {
  /** Every place that can be reached, the first one first. */
  places: readonly Place[];
  /** Everything that is said, offered, taken or reached in some place. */
  used: ReadonlySet<Line | Reply | Way | Turn | Ending>;
  /** Whether there were more than `mostSituations`, so that the walk was broken off. */
  tooMany: boolean;
}

/** Goes to every place that can be reached. Points are left out: they never steer. */
export function walk(scenario: Scenario): Walk {
  const turns = new Map<string, Turn>(scenario.turns.map((turn) => [turn.id, turn]));
  const endings = new Map<string, Ending>(scenario.endings.map((ending) => [ending.id, ending]));
  const keyIn = situationKeys(scenario);
  const places = new Map<string, Place>();
  const used = new Set<Line | Reply | Way | Turn | Ending>();

  function enter(to: string, situation: Situation): Place | Ending {
    const turn = turns.get(to);
    if (!turn) return endings.get(to) ?? missing(to);
    const { key, facts } = keyIn(turn, situation);
    const known = places.get(key);
    if (known) return known;
    const place: Place = { key, turn, mood: situation.mood, facts, ways: [] };
    places.set(key, place);
    return place;
  }

  enter(scenario.start, { mood: scenario.mood.opens, facts: new Set() });
  // A map gives what is added while it is being gone through.
  for (const place of places.values()) {
    if (places.size > mostSituations) return { places: [...places.values()], used, tooMany: true };
    used.add(place.turn);
    const line = lineSaid(place.turn, place);
    if (line) used.add(line);
    for (const reply of repliesOffered(place.turn, place)) {
      const after = afterReply(scenario.mood, place, reply);
      const way = wayTaken(reply, after);
      const to = enter(way.to, after);
      place.ways.push({ reply, to });
      for (const part of [reply, way, ...(isPlace(to) ? [] : [to])]) used.add(part);
    }
  }
  return { places: [...places.values()], used, tooMany: false };
}

export function isPlace(to: Place | Ending): to is Place {
  return 'ways' in to;
}

/** Tells situations apart by what can still matter in a turn: its mood and its live facts. */
export function situationKeys(scenario: Scenario): (turn: Turn, situation: Situation) => { key: string; facts: ReadonlySet<FactId> } {
  const live = liveFacts(scenario);
  const inOrder = new Map<string, FactId[]>();
  for (const turn of scenario.turns) {
    inOrder.set(
      turn.id,
      scenario.facts.map((fact) => fact.id).filter((id) => live.get(turn.id)?.has(id)),
    );
  }
  return (turn, { mood, facts }) => {
    const kept = (inOrder.get(turn.id) ?? []).filter((fact) => facts.has(fact));
    return { key: [turn.id, mood, ...kept].join(' '), facts: new Set(kept) };
  };
}

function missing(to: string): never {
  throw new Error(`Nothing is called ${to}`);
}
