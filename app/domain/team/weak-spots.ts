import type { ItemId, ReplyId, TurnId } from '../ids';
import type { GradedItem } from '../quiz/grade-quiz';
import { totalOf } from '../scenario/points';
import type { Scenario } from '../scenario/scenario';

/** How often something was asked, and how often it went wrong. */
export interface WeakSpot<Id> {
  id: Id;
  asked: number;
  missed: number;
}

/** The items that were missed, by the share of those who were asked: one out of one is no pattern, so that one miss alone ranks last. */
export function weakItems(submissions: readonly (readonly GradedItem[])[]): WeakSpot<ItemId>[] {
  const spots = new Map<ItemId, WeakSpot<ItemId>>();
  for (const item of submissions.flat()) {
    const spot = spots.get(item.itemId) ?? { id: item.itemId, asked: 0, missed: 0 };
    spots.set(item.itemId, { ...spot, asked: spot.asked + 1, missed: spot.missed + (item.points < item.maxPoints ? 1 : 0) });
  }
  return ranked([...spots.values()]);
}

/** The turns of a scenario in which less than the best reply of the turn was chosen, or the clock chose; `counts` by reply. */
export function weakTurns(
  { turns }: Pick<Scenario, 'turns'>,
  counts: ReadonlyMap<ReplyId, { times: number; timedOut: number }>,
): WeakSpot<TurnId>[] {
  const spots = turns.map((turn) => {
    const best = Math.max(...turn.replies.map((reply) => totalOf(reply.points)));
    const chosen = turn.replies.map((reply) => ({ reply, ...(counts.get(reply.id) ?? { times: 0, timedOut: 0 }) }));
    return {
      id: turn.id,
      asked: sum(chosen.map(({ times }) => times)),
      missed: sum(chosen.map(({ reply, times, timedOut }) => (totalOf(reply.points) < best ? times : timedOut))),
    };
  });
  return ranked(spots);
}

function ranked<Id>(spots: readonly WeakSpot<Id>[]): WeakSpot<Id>[] {
  const isPattern = ({ missed }: WeakSpot<Id>) => (missed > 1 ? 1 : 0);
  return spots
    .filter(({ missed }) => missed > 0)
    .sort(
      (one, other) => isPattern(other) - isPattern(one) || other.missed * one.asked - one.missed * other.asked || other.missed - one.missed,
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
