import { z } from 'zod';
import { fieldName, type Fields } from './fields';

/** One step of an order question by one place, as the button without JavaScript asks for it. */
export interface StepMove {
  number: number;
  id: string;
  direction: 'up' | 'down';
}

export interface AttemptForm {
  intent: 'save' | 'hand-in' | 'submit';
  /** The items that the form holds: an unticked box sends nothing, so absence alone says nothing. */
  numbers: readonly number[];
  move: StepMove | undefined;
  /** A script waits for the answer, not a whole page. */
  enhanced: boolean;
  /** By item: when its answer was saved as far as the page knew; empty for never. Only whole pages send it. */
  knownSaves: ReadonlyMap<number, string>;
  fields: Fields;
}

const severalTimes = z
  .union([z.string().max(40), z.array(z.string().max(40)).max(60)])
  .transform((value) => (Array.isArray(value) ? value : [value]));
const itemNumber = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'There is no such question in this attempt.')
  .transform(Number);
const move = z
  .string()
  .regex(/^q[1-9]\d{0,2}:o\d{1,3}:(up|down)$/, 'This step cannot be moved.')
  .transform((text) => {
    const [field = '', id = '', direction] = text.split(':');
    return { number: Number(field.slice(1)), id, direction: direction === 'up' ? 'up' : 'down' } as const;
  });

/** What a page of an attempt sends: the answers to one item or to all, and what is to be done with them. */
export const attemptForm = z
  .object({
    intent: z.enum(['save', 'hand-in', 'submit'], { error: 'This page cannot do that.' }).default('save'),
    item: severalTimes.pipe(z.array(itemNumber).max(60)).default([]),
    move: move.optional(),
    enhanced: z.string().max(40).optional(),
  })
  .catchall(severalTimes)
  .transform(({ intent, item, move: asked, enhanced, ...rest }): AttemptForm => {
    const fields = rest as Fields;
    const knownSaves = new Map(
      item.flatMap((number) => fields[fieldName(number, 'known')]?.slice(0, 1).map((known) => [number, known] as const) ?? []),
    );
    return { intent, numbers: [...new Set(item)], move: asked, enhanced: enhanced !== undefined, knownSaves, fields };
  });
