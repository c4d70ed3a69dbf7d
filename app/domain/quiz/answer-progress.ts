import type { Answer } from './answer';
import type { DrawnItem } from './draw-quiz';
import type { Item } from './quiz';

/** How far an answer has come: `partly` is saved as it is, and something is missing. */
export type AnswerProgress = 'open' | 'partly' | 'answered';

/**
 * How far the answer to this item has come. Steps that still stand as they were shown count as open: they are never
 * shown in the right order, so nobody has put them in order yet.
 */
export function answerProgress(item: Item, shown: DrawnItem, given: Answer | undefined): AnswerProgress {
  if (!given || given.kind !== item.kind) return 'open';
  switch (given.kind) {
    case 'single':
      return reached(given.chosen === null ? 0 : 1, 1);
    case 'several':
      return given.chosen.length > chooseOf(item) ? 'partly' : reached(given.chosen.length, chooseOf(item));
    case 'order':
      return untouched(shown, given.order) ? 'open' : reached(given.order.length, countOf(shown));
    case 'match':
      return reached(given.matched.length, countOf(shown));
    case 'best-and-worst':
      // The same reply as both is one choice, not two.
      return reached(new Set([given.best, given.worst].filter((id) => id !== null)).size, 2);
  }
}

function reached(done: number, needed: number): AnswerProgress {
  if (done === 0) return 'open';
  return done < needed ? 'partly' : 'answered';
}

function chooseOf(item: Item): number {
  return item.kind === 'several' ? item.choose : 1;
}

function countOf(shown: DrawnItem): number {
  return shown.shows === 'options' ? shown.options.length : shown.lefts.length;
}

function untouched(shown: DrawnItem, order: readonly string[]): boolean {
  return shown.shows === 'options' && order.every((id, place) => id === shown.options[place]);
}
