import { createHmac } from 'node:crypto';
import type { AccountDeps } from './account-deps.server';
import { atMost } from '../at-most.server';
import { createAuth } from './auth.server';
import { sessionCookieName } from './session-cookie.server';

/** The dependencies, and what is made of them once. */
export interface AccountTools extends AccountDeps {
  auth: ReturnType<typeof createAuth>;
  cookieName: string;
  /**
   * Sign-ins take turns: whether one may try is asked when its turn comes, so that a burst of guesses sent at the
   * same time is counted like guesses one after the other. One more than there are places for hashing keeps both busy.
   */
  signInTurn: ReturnType<typeof atMost>;
}

export function createAccountTools(deps: AccountDeps): AccountTools {
  return { ...deps, auth: createAuth(deps), cookieName: sessionCookieName(deps.appUrl.startsWith('https:')), signInTurn: atMost(3) };
}

/** The key under which attempts are counted: what was typed cannot be read back from it. */
export function throttleKey(tools: Pick<AccountDeps, 'secret'>, ...parts: string[]): string {
  return createHmac('sha256', tools.secret).update(parts.join('\n')).digest('base64url');
}
