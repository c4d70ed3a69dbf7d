/** What the page of a draft is told about what it posted. */
export type ObservationActResult =
  | { kind: 'saved'; at: string }
  | { kind: 'not-saved' }
  /** Nothing is signed yet; what was typed is kept. */
  | { kind: 'refused'; problem: string; fieldErrors: Record<string, string>; typed: Record<string, string> };

/**
 * Sends what was posted. When no server answers a save by itself, the page must not go with it: what was rated stays on the
 * screen, and is told to be not saved. The same when the session has ended meanwhile.
 */
export async function saveOrKeep(posted: FormData, send: () => Promise<unknown>): Promise<unknown> {
  const quiet = posted.has('enhanced');
  try {
    return await send();
  } catch (error) {
    const isAnswer = error instanceof Response;
    if (quiet && (!isAnswer || (error.status >= 300 && error.status < 400))) return { kind: 'not-saved' } satisfies ObservationActResult;
    throw error;
  }
}
