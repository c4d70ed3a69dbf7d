import { z } from 'zod';
import { dimensions } from '../scenario/scenario';
import { longestNote } from './change-note';
import { grades, longest, mostEncounters } from './field-log';
import { typedOptionIds } from './option-ids';

/** What is kept for a piece of a lesson, as JSON in a row. */
export type SavedInteraction = z.infer<typeof savedInteraction>;

const answeredCheck = z.object({
  kind: z.literal('check'),
  /** The latest answer; for an order check, all options in the order given. */
  answer: typedOptionIds,
  right: z.boolean(),
  /** Every option chosen so far: their reasons have been earned and stay. */
  tried: typedOptionIds,
  tries: z.number().int().min(1),
});
export type AnsweredCheck = z.infer<typeof answeredCheck>;

const note = z.object({ kind: z.literal('reflection'), note: z.string().max(longestNote), skipped: z.boolean() });

const ticks = z.object({ kind: z.literal('checklist'), ticked: typedOptionIds });

const encounter = z.object({
  id: z.string(),
  place: z.string().max(longest.place),
  grade: z.enum(grades),
  evidence: z.string().max(longest.evidence),
  shows: z.object({ dimension: z.enum(dimensions), there: z.boolean() }).optional(),
  takeaway: z.string().max(longest.takeaway),
});

const fieldLog = z.object({ kind: z.literal('field-log'), encounters: z.array(encounter).max(mostEncounters) });

export const savedInteraction = z.discriminatedUnion('kind', [answeredCheck, note, ticks, fieldLog]);

/** Reads a row's JSON. @throws when it is not what we wrote: a broken row is a fault, not a wish. */
export function parseSavedInteraction(json: string): SavedInteraction {
  return savedInteraction.parse(JSON.parse(json));
}
