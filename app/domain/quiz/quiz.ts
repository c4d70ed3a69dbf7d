import type { RichText } from '../content/rich-text';
import type { ItemId, LessonId, ObjectiveId, OptionId } from '../ids';

/** A module's question pool and the rules of its attempts. Holds the keys: the browser gets `forLearner` of a drawn attempt instead. */
export interface Quiz {
  /** How many items an attempt draws from the pool. */
  itemsPerAttempt: number;
  /** Whole number, 1 to 100. */
  passPercent: number;
  maxAttempts: number;
  /** Hours between the submission of a failed attempt and the next start. */
  coolDownHours: number;
  /** null means that there is no limit. */
  timeLimitMinutes: number | null;
  pool: readonly Item[];
}

interface ItemFrame {
  id: ItemId;
  objective: ObjectiveId;
  asks: 'recall' | 'apply' | 'judge';
  /** The lesson to read again after a miss. */
  readAgain: LessonId;
  /** Objectives of other modules that it brings back. */
  recalls?: readonly ObjectiveId[];
  /** The question stands inside a longer scene. */
  scene: boolean;
  /** Blocks: paragraphs, perhaps a quotation. All other text of an item stands within a line. */
  ask: RichText;
}

export interface ChoiceOption {
  id: OptionId;
  text: RichText;
  why: RichText;
}

export type Item = ItemFrame &
  (
    | { kind: 'single'; options: readonly (ChoiceOption & { correct: boolean })[] }
    | { kind: 'several'; choose: number; options: readonly (ChoiceOption & { correct: boolean })[] }
    /** `options` stand in the right order. */
    | { kind: 'order'; options: readonly ChoiceOption[] }
    /** `extra` right sides fit nowhere. */
    | {
        kind: 'match';
        pairs: readonly { id: OptionId; left: RichText; right: RichText; why: RichText }[];
        extra: readonly { id: OptionId; right: RichText; why: RichText }[];
      }
    | { kind: 'best-and-worst'; options: readonly (ChoiceOption & { role: 'best' | 'between' | 'worst' })[] }
  );

export type ItemKind = Item['kind'];

/** @throws when the pool has no such item: for ids of a draw, whose edition is pinned. */
export function getItem(quiz: Quiz, id: ItemId): Item {
  const item = quiz.pool.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`No item ${id} in the pool`);
  return item;
}
