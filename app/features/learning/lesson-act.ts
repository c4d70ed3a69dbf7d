/** What the lesson's action answers, for the piece that asked. `not-saved` is said by the browser itself. */
export type LessonActResult =
  | { kind: 'saved'; interaction: string }
  | { kind: 'moved'; interaction: string; order: readonly string[] }
  | { kind: 'problem'; interaction: string; problem: string; typed?: Readonly<Record<string, string>>; field?: string }
  | { kind: 'not-saved'; interaction: string; reason: NotSavedReason };

type NotSavedReason = 'no-answer' | 'signed-out';

/** What the server refused in this piece, with what was typed. */
export function refusalOf(result: LessonActResult | undefined, interaction: string) {
  return result?.kind === 'problem' && result.interaction === interaction ? result : undefined;
}

/** The message that belongs to this piece, if the last act was about it. */
export function problemOf(result: LessonActResult | undefined, interaction: string): string | undefined {
  if (!result || result.interaction !== interaction) return undefined;
  if (result.kind === 'problem') return result.problem;
  return result.kind === 'not-saved' ? notSaved[result.reason] : undefined;
}

const notSaved: Record<NotSavedReason, string> = {
  'no-answer': 'Not saved: the server did not answer. What you did is still here; try again in a moment.',
  'signed-out': 'Not saved: you were signed out. What you did is still here; sign in again in another tab, then come back and try again.',
};

/**
 * Sends what was posted. When no server answers, or only a broken one, the page must not go with it: what was typed stays
 * and the piece says so. The same when a piece meets a session that has ended.
 */
export async function actOrTell(posted: FormData, send: () => Promise<unknown>): Promise<unknown> {
  const told = (reason: NotSavedReason): LessonActResult => ({
    kind: 'not-saved',
    interaction: String(posted.get('interaction') ?? ''),
    reason,
  });
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Response)) return told('no-answer');
    const isRedirect = error.status >= 300 && error.status < 400;
    if (isRedirect && posted.has('enhanced')) return told('signed-out');
    throw error;
  }
}

/** The form does not fit the lesson: only the note can be mistyped, everything else comes from the page. */
export const staleLesson = 'This page is out of date. Load it again; what you saved before is safe.';
