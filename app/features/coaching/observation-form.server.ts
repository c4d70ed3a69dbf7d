import { z } from 'zod';
import { calendarDate, type CalendarDate } from '~/domain/calendar/calendar';
import type { Channel } from '~/domain/content/rich-text';
import { employeeId, scorecardId } from '~/domain/ids';
import { canBeStored } from '~/domain/text/can-be-stored';

const contact = z
  .string({ error: 'Choose what you observe.' })
  .transform((value) => value.split('.'))
  .pipe(z.tuple([scorecardId, z.enum(['phone', 'counter', 'in-person', 'email', 'chat'])], { error: 'Choose what you observe.' }))
  .transform(([id, channel]) => ({ scorecardId: id, channel: channel as Channel }));

export const newObservationForm = z.object({
  employeeId: z.string({ error: 'Choose whom you observe.' }).pipe(employeeId.or(z.never({ error: 'Choose whom you observe.' }))),
  contact,
  observedOn: z
    .string({ error: 'Enter the day.' })
    .refine((value) => calendarDate.safeParse(value).success, 'Enter the day as a date, such as 2026-11-20.')
    .transform((value) => value as CalendarDate),
});

const mostNoteLetters = 2000;

const words = z
  .string({ error: 'The text is missing.' })
  .refine(canBeStored, 'This text holds characters that cannot be stored.')
  .transform((text) => text.trim())
  .refine((text) => text.length <= mostNoteLetters, `This text may have up to ${mostNoteLetters} characters.`);

/** What can be posted about an observation. Ratings are read by the scorecard, which knows their names. */
export const observationForm = z.discriminatedUnion('intent', [
  z.looseObject({ intent: z.literal('save'), note: words }),
  z.looseObject({ intent: z.literal('sign'), note: words }),
  z.object({ intent: z.literal('discard') }),
  z.object({ intent: z.literal('acknowledge') }),
  z.object({ intent: z.literal('dispute'), words: words.refine((text) => text !== '', 'Say what was different.') }),
  z.object({ intent: z.literal('amend') }),
  z.object({ intent: z.literal('second') }),
]);

export type ObservationPost = z.infer<typeof observationForm>;
