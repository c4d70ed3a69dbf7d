import type { RunActResult } from './run-act';

/** A server that says nothing for so long is taken for one that will not. */
const patienceMilliseconds = 10_000;

/**
 * Sends a choice. When no server answers, or the session has ended, the page stays with its replies and is told that
 * nothing was saved; every other redirect is the way on.
 */
export async function sendOrTell(posted: FormData, send: () => Promise<unknown>): Promise<unknown> {
  try {
    return await Promise.race([send(), silence()]);
  } catch (error) {
    if (!(error instanceof Response)) return notSaved('no-answer', posted);
    if (leadsToSignIn(error)) return notSaved('signed-out', posted);
    throw error;
  }
}

function notSaved(reason: 'no-answer' | 'signed-out', posted: FormData): RunActResult {
  const reply = posted.get('reply') ?? posted.get('again');
  return { kind: 'not-saved', reason, reply: typeof reply === 'string' ? reply : null };
}

function leadsToSignIn({ headers }: Response): boolean {
  return headers.get('Location')?.startsWith('/sign-in') ?? false;
}

function silence(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The server did not answer in time')), patienceMilliseconds));
}
