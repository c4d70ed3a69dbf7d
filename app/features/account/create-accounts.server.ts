import { findLiveSession } from '~db/queries/accounts';
import type { AccountDeps } from './account-deps.server';
import { createAccountTools } from './account-tools.server';
import type { Accounts } from './accounts.server';
import { changePassword } from './change-password.server';
import { acceptInvitation } from './invitation.server';
import { requestPasswordReset } from './request-password-reset.server';
import { resetPassword } from './reset-password.server';
import { readSessionToken } from './session-cookie.server';
import { setUp } from './set-up.server';
import { signIn } from './sign-in.server';
import { signOut } from './sign-out.server';

/** Wires the accounts once for the process. */
export function createAccounts(deps: AccountDeps): Accounts {
  const tools = createAccountTools(deps);
  return {
    // Read by ourselves: better-auth would ask twice for what one statement tells, and by its own clock.
    findSession: async (headers) => {
      const token = readSessionToken(headers, tools.cookieName, tools.secret);
      return token === undefined ? undefined : findLiveSession(tools.db, token, tools.now());
    },
    signIn: (input, visit) => signIn(tools, input, visit),
    signOut: (visit) => signOut(tools, visit),
    acceptInvitation: (input, visit) => acceptInvitation(tools, input, visit),
    setUp: (input, visit) => setUp(tools, input, visit),
    requestPasswordReset: (input, visit, onMailFailure) => requestPasswordReset(tools, input, visit, onMailFailure),
    resetPassword: (input, visit) => resetPassword(tools, input, visit),
    changePassword: (change, visit) => changePassword(tools, change, visit),
  };
}
