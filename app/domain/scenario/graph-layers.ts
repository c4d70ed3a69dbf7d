import type { EndingId, TurnId } from '../ids';
import type { Scenario } from './scenario';

export type NodeId = TurnId | EndingId;

/** Turns and endings in rows from the start downwards, each row in an order that keeps lines short. */
export function graphLayers(scenario: Scenario): NodeId[][] {
  const depth = depths(scenario);
  const layers: NodeId[][] = Array.from({ length: Math.max(...depth.values()) + 1 }, () => []);
  for (const [id, row] of depth) layers[row]?.push(id);
  const placeOf = new Map<NodeId, number>();
  return layers.map((layer) => {
    const sorted = layer
      .map((id) => ({ id, pull: meanPlace(scenario, id, placeOf) }))
      .sort((a, b) => a.pull - b.pull)
      .map(({ id }) => id);
    sorted.forEach((id, index) => placeOf.set(id, index - (sorted.length - 1) / 2));
    return sorted;
  });
}

/** The row of each: one below the lowest that leads to it. Rounds that a fact breaks are cut off at the number of turns. */
function depths({ start, turns, endings }: Scenario): Map<NodeId, number> {
  const depth = new Map<NodeId, number>([[start, 0], ...endings.map((ending): [NodeId, number] => [ending.id, 1])]);
  for (let round = 0; round < turns.length; round += 1) {
    for (const turn of turns) {
      const below = (depth.get(turn.id) ?? 0) + 1;
      if (below > turns.length) continue;
      for (const { to } of turn.replies.flatMap((reply) => reply.next)) {
        if (to !== start && below > (depth.get(to) ?? 0)) depth.set(to, below);
      }
    }
  }
  return depth;
}

function meanPlace({ turns }: Scenario, id: NodeId, placeOf: ReadonlyMap<NodeId, number>): number {
  const parents = turns.filter((turn) => turn.replies.some((reply) => reply.next.some((way) => way.to === id)));
  const places = parents.flatMap((turn) => placeOf.get(turn.id) ?? []);
  return places.length === 0 ? 0 : places.reduce((sum, place) => sum + place, 0) / places.length;
}
