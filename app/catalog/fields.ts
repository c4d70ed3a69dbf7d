import { z } from 'zod';
import { calendarDate } from '~/domain/calendar/calendar';
import { playbookEntryIds } from '~/domain/playbook/entry';
import { quoted, suggestion } from './did-you-mean';

// Every message is the rule alone, to follow "must be": located.ts makes the sentence of it.

/** Words for people: never empty, and nothing that the databases would refuse or cut. */
export const text = z
  .string({ error: 'text' })
  .trim()
  .min(1, { error: 'text' })
  .refine((value) => !/[\p{Cs}\0]/u.test(value), { error: 'text without broken characters' });

export const yesOrNo = z.boolean({ error: '`true` or `false`' });

export const day = z
  .string({ error: 'a date such as 2026-01-31' })
  .refine((value) => calendarDate.safeParse(value).success, { error: 'a date such as 2026-01-31' })
  .transform((value) => calendarDate.parse(value));

export function wholeNumber(min: number, max: number) {
  const error = `a whole number from ${min} to ${max}`;
  return z.int({ error }).min(min, { error }).max(max, { error });
}

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `one of ${quoted(words)}` });
}

export function listOf<Entry extends z.ZodType>(entry: Entry) {
  return z.array(entry, { error: 'a list' }).min(1, { error: 'a list with at least one entry' });
}

/** A group of named values. A name that is not in the shape is a mistake, with the likely one beside it. */
export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `\`${key}\` is not known here. ${suggestion(key, known)}`).join('\n')
        : `a group with ${quoted(known)}`,
  });
}

export const playbookEntry = oneOf(playbookEntryIds);
