export type NotSavedReason = 'no-answer' | 'signed-out';

/** A server that says nothing for so long is taken for one that will not. */
const patienceMilliseconds = 10_000;

/**
 * Sends what a page posted. When no server answers, or only a broken one, or the session has ended, the page must not go
 * with it: it is told what `tell` makes of that. Where `tell` has nothing to say, and with every other redirect, the page
 * goes where the server leads.
 */
export async function sendOrTell<Told>(send: () => Promise<unknown>, tell: (reason: NotSavedReason) => Told | undefined): Promise<unknown> {
  try {
    return await Promise.race([send(), silence()]);
  } catch (error) {
    const told = error instanceof Response ? leadsToSignIn(error) && tell('signed-out') : tell('no-answer');
    if (told) return told;
    throw error;
  }
}

function leadsToSignIn({ headers }: Response): boolean {
  return headers.get('Location')?.startsWith('/sign-in') ?? false;
}

function silence(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The server did not answer in time')), patienceMilliseconds));
}
