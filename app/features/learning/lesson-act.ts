/** What the lesson's action answers, for the piece that asked. A lost server is `not-saved`. */
export type LessonActResult =
  | { kind: 'saved'; interaction: string }
  | { kind: 'moved'; interaction: string; order: readonly string[] }
  | { kind: 'problem'; interaction: string; problem: string }
  | { kind: 'not-saved'; interaction: string };

/** The message that belongs to this piece, if the last act was about it. */
export function problemOf(result: LessonActResult | undefined, interaction: string): string | undefined {
  if (!result || result.interaction !== interaction) return undefined;
  if (result.kind === 'problem') return result.problem;
  return result.kind === 'not-saved' ? notSaved : undefined;
}

const notSaved = 'Not saved: the server did not answer. What you chose is still here; try again in a moment.';

/** The form does not fit the lesson: only the note can be mistyped, everything else comes from the page. */
export const staleLesson = 'This page is out of date. Load it again; what you saved before is safe.';
