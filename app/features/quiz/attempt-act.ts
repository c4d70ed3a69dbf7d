import type { AnswerProgress } from '~/domain/quiz/answer-progress';
import type { Fields } from '~/domain/quiz/fields';
import type { NotSavedReason } from '../learning/send-or-tell';

/** How one item stands after a save, for the mark in its corner. */
export interface ItemMark {
  number: number;
  progress: AnswerProgress;
  /** The instant, to be sent back with the whole page; empty when nothing was saved. */
  knownSave: string;
  /** “09:41”; null when nothing was saved. */
  savedClock: string | null;
  /** What stands saved from another tab or device, when that was kept instead of what was sent. */
  elsewhere?: Fields | undefined;
}

/** What the action of an attempt answers when it does not lead elsewhere. `not-saved` is said by the browser itself. */
export type AttemptActResult =
  | { kind: 'saved'; items: readonly ItemMark[] }
  | { kind: 'refused'; reason: 'already-submitted' | 'time-is-up' | 'unreadable'; problem: string }
  | { kind: 'not-saved'; reason: NotSavedReason };

/** The choice stays on the page; only a whole page goes to the sign-in page with whoever is signed out. */
export function notSaved(reason: NotSavedReason, posted: FormData): AttemptActResult | undefined {
  return reason === 'no-answer' || posted.has('enhanced') ? { kind: 'not-saved', reason } : undefined;
}

export const refusals: Record<'already-submitted' | 'time-is-up' | 'unreadable', string> = {
  'already-submitted':
    'This attempt was handed in before, perhaps in another tab or on another device. Its result stands here; nothing was changed.',
  'time-is-up': 'The time is over. What was saved until then was graded, and your last change was not among it.',
  unreadable: 'This page and your attempt do not fit together any more. Nothing was changed: load the page again, and go on from there.',
};
