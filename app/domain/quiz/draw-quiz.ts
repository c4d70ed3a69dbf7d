import { z } from 'zod';
import { groupBy } from '../group-by';
import { itemId, optionId, type ItemId, type ObjectiveId } from '../ids';
import type { Item, Quiz } from './quiz';
import { recalledMiss } from './recalled-miss';
import { seededChance, shuffled, type Chance } from './seeded-chance';

/**
 * The items of one attempt in their order, each with its options in theirs. Stored with the attempt, so that no later
 * change of the rules or of the generator can move anything under a learner's hands.
 */
export const draw = z.array(
  z.discriminatedUnion('shows', [
    z.object({ shows: z.literal('options'), itemId, options: z.array(optionId) }),
    z.object({ shows: z.literal('two-sides'), itemId, lefts: z.array(optionId), rights: z.array(optionId) }),
  ]),
);

export type Draw = Readonly<z.infer<typeof draw>>;
export type DrawnItem = Draw[number];

/**
 * Draws the items of an attempt, by chance alone from `seed`. The objectives take turns, so that each gets as many items
 * as every other, give or take one, until its own are used up. Within an objective, items that stood in few of the
 * `earlier` draws go first, and among equally fresh ones those that bring back what this learner `missed` most (the worst
 * first). What one missed thus moves no item from one objective to another.
 */
export function drawQuiz(
  quiz: Quiz,
  { seed, earlier, missed = [] }: { seed: string; earlier: readonly Draw[]; missed?: readonly ObjectiveId[] },
): Draw {
  const chance = seededChance(seed);
  const stacks = shuffled(stackByObjective(quiz.pool), chance).map((stack) =>
    freshFirst(missedFirst(shuffled(stack, chance), missed), earlier),
  );
  const chosen = dealByTurns(stacks, quiz.itemsPerAttempt);
  return shuffled(chosen, chance).map((item) => showItem(item, chance));
}

function stackByObjective(pool: readonly Item[]): Item[][] {
  return [...groupBy(pool, ({ objective }) => objective).values()];
}

function missedFirst(stack: readonly Item[], missed: readonly ObjectiveId[]): Item[] {
  const rank = (item: Item) => {
    const brought = recalledMiss(item, missed);
    return brought === undefined ? missed.length : missed.indexOf(brought);
  };
  return [...stack].sort((one, other) => rank(one) - rank(other));
}

function freshFirst(stack: readonly Item[], earlier: readonly Draw[]): Item[] {
  const timesSeen = (id: ItemId) => earlier.filter((drawn) => drawn.some((item) => item.itemId === id)).length;
  return [...stack].sort((one, other) => timesSeen(one.id) - timesSeen(other.id));
}

/** Round by round one from each stack that still has some: the first round reaches every objective. */
function dealByTurns(stacks: readonly Item[][], count: number): Item[] {
  const rounds = Math.max(0, ...stacks.map((stack) => stack.length));
  const dealt: Item[] = [];
  for (let round = 0; round < rounds; round += 1) dealt.push(...stacks.flatMap((stack) => stack.slice(round, round + 1)));
  return dealt.slice(0, count);
}

function showItem(item: Item, chance: Chance): DrawnItem {
  switch (item.kind) {
    case 'single':
    case 'several':
    case 'best-and-worst':
      return { shows: 'options', itemId: item.id, options: shuffled(idsOf(item.options), chance) };
    case 'order':
      return { shows: 'options', itemId: item.id, options: outOfOrder(idsOf(item.options), chance) };
    case 'match': {
      const rights = idsOf([...item.pairs, ...item.extra]);
      return { shows: 'two-sides', itemId: item.id, lefts: shuffled(idsOf(item.pairs), chance), rights: shuffled(rights, chance) };
    }
  }
}

function idsOf<Id>(things: readonly { id: Id }[]): Id[] {
  return things.map((thing) => thing.id);
}

/** Shuffled, but never into the right order: leaving everything where it stands must not score. */
function outOfOrder<Id>(right: readonly Id[], chance: Chance): Id[] {
  const mixed = shuffled(right, chance);
  const isRight = mixed.every((id, place) => id === right[place]);
  return isRight ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
