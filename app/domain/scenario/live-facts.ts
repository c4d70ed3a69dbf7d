import type { FactId, TurnId } from '../ids';
import type { Condition, Scenario, Turn } from './scenario';

/**
 * For each turn the facts that a condition can still ask about, here or later. Two situations that differ in other facts
 * only are one for the rest of the talk, which keeps the number of situations small.
 */
export function liveFacts({ turns }: Pick<Scenario, 'turns'>): ReadonlyMap<string, ReadonlySet<FactId>> {
  const live = new Map<string, Set<FactId>>(turns.map((turn) => [turn.id, new Set(askedIn(turn))]));
  // Turn by turn from the back, again until nothing is added: turns may stand in any order.
  for (let grew = true; grew;) {
    grew = turns.toReversed().some((turn) => growFrom(turn, live));
  }
  return live;
}

function growFrom(turn: Turn, live: Map<TurnId | string, Set<FactId>>): boolean {
  const here = live.get(turn.id) ?? new Set();
  const before = here.size;
  for (const reply of turn.replies) {
    for (const way of reply.next) {
      for (const fact of live.get(way.to) ?? []) if (!reply.sets.includes(fact)) here.add(fact);
    }
  }
  return here.size > before;
}

function askedIn({ says, replies }: Turn): FactId[] {
  const afterwards = replies.flatMap((reply) => factsOf(reply.next).filter((fact) => !reply.sets.includes(fact)));
  return [...factsOf(says), ...factsOf(replies), ...afterwards];
}

/** The facts that the conditions on these lines, replies or ways ask about. */
export function factsOf(parts: readonly { when: Condition | null }[]): FactId[] {
  return parts.flatMap(({ when }) => (when ? [...when.facts, ...when.without] : []));
}
