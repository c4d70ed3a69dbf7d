import { z } from 'zod';
import { interactionId } from '~/domain/ids';
import { longestNote } from '~/domain/lesson/change-note';
import { typedOptionIds } from '~/domain/lesson/option-ids';
import { canBeStored } from '~/domain/text/can-be-stored';

/** A field that comes once is a string, one that comes several times an array, and none at all is nothing chosen. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))
  .pipe(typedOptionIds);

const piece = { interaction: interactionId, enhanced: z.string().optional() };

const note = z
  .string({ error: 'The note did not arrive. Write it again, please.' })
  // Forms send a line break as two characters; the field on the page counts it as one.
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .refine((text) => text.length <= longestNote, 'A note may have up to 4,000 characters. Shorten it and save again.')
  .refine(canBeStored, 'The note holds characters that cannot be stored.');

/** Which saved note the page shows, by its instant. A page that says nothing knows none. */
const known = z.string().max(40).default('');

/** Whatever it is, the log says what is missing in it. A field that nobody chose in is not sent. */
const typed = z
  .string()
  .max(20_000)
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n'));

const answer = z.object({
  ...piece,
  intent: z.literal('answer-check'),
  answer: several,
});

const move = z.object({
  ...piece,
  /** The pressed row: `answer:<option>:up`. */
  move: z.string().regex(/^answer:[\w-]+:(up|down)$/),
  answer: several,
});

/** What the forms of a lesson send. The move buttons of an order come without an intent of their own. */
export const lessonForm = z.union([
  move.transform((values) => ({ ...values, intent: 'move' as const })),
  z.discriminatedUnion('intent', [
    answer,
    z.object({ ...piece, intent: z.literal('save-note'), note, known, keep: z.enum(['this', 'both', 'other']).default('this') }),
    z.object({ ...piece, intent: z.literal('skip-note'), note: note.optional(), known }),
    z.object({ ...piece, intent: z.literal('save-ticks'), ticked: several }),
    z.object({ ...piece, intent: z.literal('note-encounter'), place: typed, grade: typed, evidence: typed, shows: typed, takeaway: typed }),
    z.object({ ...piece, intent: z.literal('drop-encounter'), encounter: z.string().max(80) }),
    z.object({ intent: z.literal('finish'), interaction: z.undefined().optional(), enhanced: z.string().optional() }),
  ]),
]);

export type LessonForm = z.infer<typeof lessonForm>;
