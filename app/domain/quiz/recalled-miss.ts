import type { ObjectiveId } from '../ids';
import type { Item } from './quiz';

/** Of what an item brings back, that which was missed most; undefined when none of it was missed. `missed` is the worst first. */
export function recalledMiss({ recalls = [] }: Pick<Item, 'recalls'>, missed: readonly ObjectiveId[]): ObjectiveId | undefined {
  return missed.find((objective) => recalls.includes(objective));
}
