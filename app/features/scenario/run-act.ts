import { z } from 'zod';
import { clockPaces } from '~/domain/scenario/clock-pace';

const number = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);

const token = z.string().regex(/^[a-z]{1,20}$/);

/** What the page of a run posts: one choice for the step that it shows, or another pace for its clock. */
export const runForm = z.union([
  z.object({ step: number, intent: z.literal('time-out') }).transform(({ step }) => ({ kind: 'time-out' as const, step })),
  z.object({ pace: z.enum(clockPaces) }).transform(({ pace }) => ({ kind: 'pace' as const, pace })),
  z.object({ step: number, reply: token }).transform(({ step, reply }) => ({ kind: 'reply' as const, step, token: reply })),
  z.object({ step: number, again: token }).transform(({ step, again }) => ({ kind: 'reply' as const, step, token: again })),
]);

export type Refusal = 'stale' | 'ended-already' | 'unreadable';

/** What the action of a run answers when it does not lead elsewhere. `not-saved` is said by the browser itself. */
export type RunActResult =
  | { kind: 'time-is-left' }
  | { kind: 'refused'; reason: Refusal; problem: string }
  /** `reply` is what was chosen, to be sent again; null for anything else. */
  | { kind: 'not-saved'; reason: 'no-answer' | 'signed-out'; reply: string | null };

export const refusals: Record<Refusal, string> = {
  stale:
    'This turn was answered before, perhaps in another tab or on another device. The conversation stands here now; nothing was changed.',
  'ended-already': 'This conversation had ended before, perhaps in another tab or on another device. Here is what became of it.',
  unreadable: 'This page and your conversation do not fit together any more. Nothing was changed: choose again from what stands here.',
};

export const timedOutSentence = 'The time was over before your reply arrived, so the clock chose. The conversation goes on from there.';
