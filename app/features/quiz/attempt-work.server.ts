import type { Module } from '~/domain/content/module';
import type { ItemId } from '~/domain/ids';
import { moved } from '~/domain/lesson/moved';
import type { Answer } from '~/domain/quiz/answer';
import { fieldsOf, readAnswer } from '~/domain/quiz/answer-fields';
import { answerProgress, type AnswerProgress } from '~/domain/quiz/answer-progress';
import { fieldName, placeId, type Fields } from '~/domain/quiz/fields';
import type { AttemptForm, StepMove } from '~/domain/quiz/attempt-form';
import type { DrawnItem } from '~/domain/quiz/draw-quiz';
import { getItem, type Item } from '~/domain/quiz/quiz';
import type { Db } from '~db/database';
import { listAnswers, saveAnswer, type Attempt, type SavedAnswer } from '~db/queries/quiz-attempts';

export type PostedAnswers = Pick<AttemptForm, 'numbers' | 'move' | 'knownSaves' | 'fields'>;

/** How one item stands after a save. */
export interface SavedItem {
  number: number;
  /** null while it was never answered. */
  savedAt: Date | null;
  progress: AnswerProgress;
  /** What stands saved from another tab or device, when that was kept instead of what was posted. */
  elsewhere?: Fields | undefined;
}

interface PostedItem {
  number: number;
  item: Item;
  shown: DrawnItem;
  answer: Answer;
}

/**
 * Writes the posted answers that differ from the saved ones. Undefined, and nothing written, when one of them names a
 * question or an option that this attempt does not show. Call it in a transaction that has seen the attempt open.
 */
export async function writeAnswers(
  tx: Db,
  { attempt, module, posted, now }: { attempt: Attempt; module: Module; posted: PostedAnswers; now: Date },
): Promise<SavedItem[] | undefined> {
  const items = readPosted(module, attempt, posted);
  if (!items) return undefined;
  const saved = new Map((await listAnswers(tx, attempt.id)).map((row) => [row.itemId, row]));
  const written: SavedItem[] = [];
  for (const { number, item, shown, answer } of items) {
    const before = saved.get(item.id);
    const differs = isChange({ item, shown, answer }, before);
    const isStale = differs && savedElsewhere(posted.knownSaves.get(number), before);
    const change = differs && !isStale;
    if (change) await saveAnswer(tx, attempt.id, { itemId: item.id, answer, savedAt: now });
    const standing = change ? { answer, savedAt: now } : before;
    const elsewhere = isStale ? fieldsOf(shown, number, before?.answer) : undefined;
    written.push({ number, savedAt: standing?.savedAt ?? null, progress: answerProgress(item, shown, standing?.answer), elsewhere });
  }
  return written;
}

export function answersByItem(saved: readonly SavedAnswer[]): Map<ItemId, Answer> {
  return new Map(saved.map((row) => [row.itemId, row.answer]));
}

function readPosted(module: Module, attempt: Attempt, { numbers, move, fields }: PostedAnswers): PostedItem[] | undefined {
  const given = move ? moveInFields(fields, move, attempt.draw[move.number - 1]) : fields;
  const items: PostedItem[] = [];
  for (const number of move ? new Set([...numbers, move.number]) : numbers) {
    const shown = attempt.draw[number - 1];
    const item = shown && getItem(module.quiz, shown.itemId);
    const answer = item && readAnswer(item.kind, shown, number, given);
    if (!answer) return undefined;
    items.push({ number, item, shown, answer });
  }
  return items;
}

/** Without JavaScript the button that was pressed says which step goes where; the form holds the order before. */
function moveInFields(fields: Fields, { number, id, direction }: StepMove, shown: DrawnItem | undefined): Fields {
  const asShown = shown?.shows === 'options' ? shown.options.map((_, place) => placeId('o', place)) : [];
  const order = fields[fieldName(number)] ?? asShown;
  return { ...fields, [fieldName(number)]: moved(order, id, direction) };
}

function isChange({ item, shown, answer }: Pick<PostedItem, 'item' | 'shown' | 'answer'>, before: SavedAnswer | undefined): boolean {
  if (before) return JSON.stringify(before.answer) !== JSON.stringify(answer);
  return answerProgress(item, shown, answer) !== 'open';
}

/** A page that was loaded before this item was saved in another tab or on another device must not take that save back. */
function savedElsewhere(known: string | undefined, before: SavedAnswer | undefined): boolean {
  return known !== undefined && before !== undefined && known !== before.savedAt.toISOString();
}
