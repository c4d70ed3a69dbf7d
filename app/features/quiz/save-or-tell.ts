import type { AttemptActResult } from './attempt-act';

/** A server that says nothing for so long is taken for one that will not. */
const patienceMilliseconds = 10_000;

/**
 * Sends what was posted. When no server answers, the page must not go with it: the choice stays, and is told to be not
 * saved. The same when a save meets a session that has ended: following it to the sign-in page would lose the choice.
 */
export async function saveOrTell(posted: FormData, send: () => Promise<unknown>): Promise<unknown> {
  const quiet = posted.has('enhanced');
  try {
    return await (quiet ? Promise.race([send(), silence()]) : send());
  } catch (error) {
    if (error instanceof Response && quiet && isRedirect(error)) return notSaved('signed-out');
    if (error instanceof Response) throw error;
    return notSaved('no-answer');
  }
}

function notSaved(reason: 'no-answer' | 'signed-out'): AttemptActResult {
  return { kind: 'not-saved', reason };
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}

function silence(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The server did not answer in time')), patienceMilliseconds));
}
