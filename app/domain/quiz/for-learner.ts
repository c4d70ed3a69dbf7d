import type { RichText } from '../content/rich-text';
import type { OptionId } from '../ids';
import type { Draw, DrawnItem } from './draw-quiz';
import { placeId } from './fields';
import { pointsPerItem } from './grade-quiz';
import { getItem, type Item, type Quiz } from './quiz';

export interface LearnerOption {
  /** Stands for its place in this attempt and for nothing else: the author's ids are words, and words hint. */
  id: string;
  text: RichText;
}

interface LearnerItemFrame {
  /** Place in the attempt, from 1. The browser knows the item by it. */
  number: number;
  maxPoints: number;
  scene: boolean;
  ask: RichText;
}

export type LearnerItem = LearnerItemFrame &
  (
    | { kind: 'single' | 'order' | 'best-and-worst'; options: readonly LearnerOption[] }
    | { kind: 'several'; choose: number; options: readonly LearnerOption[] }
    | { kind: 'match'; lefts: readonly LearnerOption[]; rights: readonly LearnerOption[] }
  );

/** The browser's copy of an attempt, built field by field: a new secret field stays at home until somebody names it here. */
export function forLearner(quiz: Quiz, drawn: Draw): LearnerItem[] {
  return drawn.map((shown, place) => showToLearner(getItem(quiz, shown.itemId), shown, place + 1));
}

function showToLearner(item: Item, shown: DrawnItem, number: number): LearnerItem {
  const frame = { number, maxPoints: pointsPerItem, scene: item.scene, ask: item.ask };
  switch (item.kind) {
    case 'single':
    case 'order':
    case 'best-and-worst':
      return { ...frame, kind: item.kind, options: optionsShown(item.options, shown) };
    case 'several':
      return { ...frame, kind: item.kind, choose: item.choose, options: optionsShown(item.options, shown) };
    case 'match':
      return { ...frame, kind: item.kind, ...sidesShown(item, shown) };
  }
}

function optionsShown(options: readonly { id: OptionId; text: RichText }[], shown: DrawnItem): LearnerOption[] {
  if (shown.shows !== 'options') throw new Error(`Item ${shown.itemId} was drawn with two sides, and has options`);
  return shown.options.map((id, place) => ({ id: placeId('o', place), text: textOf(options, id) }));
}

function sidesShown(
  { pairs, extra }: Extract<Item, { kind: 'match' }>,
  shown: DrawnItem,
): { lefts: LearnerOption[]; rights: LearnerOption[] } {
  if (shown.shows !== 'two-sides') throw new Error(`Item ${shown.itemId} was drawn with options, and has two sides`);
  const lefts = pairs.map(({ id, left }) => ({ id, text: left }));
  const rights = [...pairs, ...extra].map(({ id, right }) => ({ id, text: right }));
  return {
    lefts: shown.lefts.map((id, place) => ({ id: placeId('l', place), text: textOf(lefts, id) })),
    rights: shown.rights.map((id, place) => ({ id: placeId('r', place), text: textOf(rights, id) })),
  };
}

function textOf(options: readonly { id: OptionId; text: RichText }[], id: OptionId): RichText {
  const option = options.find((candidate) => candidate.id === id);
  if (!option) throw new Error(`No option ${id} in the drawn item`);
  return option.text;
}
