import type { NotSavedReason } from '../learning/send-or-tell';

export type Refusal = 'stale' | 'ended-already' | 'unreadable';

/** What the action of a run answers when it does not lead elsewhere. `not-saved` is said by the browser itself. */
export type RunActResult =
  | { kind: 'time-is-left' }
  | { kind: 'refused'; reason: Refusal; problem: string }
  /** `reply` is what was chosen, to be sent again; null for anything else. */
  | { kind: 'not-saved'; reason: NotSavedReason; reply: string | null };

/** What was chosen stays on the page, to be sent again. */
export function notSaved(reason: NotSavedReason, posted: FormData): RunActResult {
  const reply = posted.get('reply') ?? posted.get('again');
  return { kind: 'not-saved', reason, reply: typeof reply === 'string' ? reply : null };
}

export const refusals: Record<Refusal, string> = {
  stale: 'This turn was answered before, perhaps in another tab or on another device. The talk stands here now; nothing was changed.',
  'ended-already': 'This run had ended before, perhaps in another tab or on another device. Here is what became of it.',
  unreadable: 'This page and your run do not fit together any more. Nothing was changed: choose again from what stands here.',
};

export const timedOutSentence = 'The time was over before your reply arrived, so the clock chose. The talk goes on from there.';
