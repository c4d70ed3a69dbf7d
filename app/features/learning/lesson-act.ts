import type { NotSavedReason } from './send-or-tell';

/** What the lesson's action answers, for the piece that asked. `not-saved` is said by the browser itself. */
export type LessonActResult =
  /** Of a note: by which instant a page knows it, and its text where that is another than what was sent. */
  | { kind: 'saved'; interaction: string; note?: { known: string; text?: string | undefined } }
  /** A note was changed in another tab or on another device; nothing was written, and both texts are kept to choose from. */
  | {
      kind: 'changed-elsewhere';
      interaction: string;
      typed: string;
      other: { note: string; known: string; clock: string };
      isTooLong: boolean;
    }
  | { kind: 'moved'; interaction: string; order: readonly string[] }
  | { kind: 'problem'; interaction: string; problem: string; typed?: Readonly<Record<string, string>>; field?: string }
  | { kind: 'not-saved'; interaction: string; reason: NotSavedReason };

/** What the server refused in this piece, with what was typed. */
export function refusalOf(result: LessonActResult | undefined, interaction: string) {
  return result?.kind === 'problem' && result.interaction === interaction ? result : undefined;
}

/** The message that belongs to this piece, if the last act was about it. */
export function problemOf(result: LessonActResult | undefined, interaction: string): string | undefined {
  if (!result || result.interaction !== interaction) return undefined;
  if (result.kind === 'problem') return result.problem;
  return result.kind === 'not-saved' ? reasons[result.reason] + (interaction ? sentAgain : 'try again in a moment.') : undefined;
}

const reasons: Record<NotSavedReason, string> = {
  'no-answer': 'Not saved: the server did not answer. What you did is still here; ',
  'signed-out': 'Not saved: you were signed out. What you did is still here; sign in again in another tab, then come back: ',
};
const sentAgain = 'it is sent again by itself until it is saved.';

/** What was done in a piece stays on the page; only a whole page goes to the sign-in page with whoever is signed out. */
export function notSaved(reason: NotSavedReason, posted: FormData): LessonActResult | undefined {
  if (reason === 'signed-out' && !posted.has('enhanced')) return undefined;
  return { kind: 'not-saved', interaction: String(posted.get('interaction') ?? ''), reason };
}

/** The form does not fit the lesson: only the note can be mistyped, everything else comes from the page. */
export const staleLesson = 'This page is out of date. Load it again; what you saved before is safe.';
