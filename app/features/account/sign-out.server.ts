import { inTransaction } from '~db/database';
import { deleteSessionByToken, findLiveSession } from '~db/queries/accounts';
import { recordAccountDeed } from './account-audit.server';
import type { Visit } from './visit.server';
import type { AccountTools } from './account-tools.server';
import { sessionCookieFrom } from './open-session.server';
import { readSessionToken } from './session-cookie.server';

/** Ends the session that the browser holds, if any, and returns the Set-Cookie header that takes the cookie away. */
export async function signOut(tools: AccountTools, visit: Visit): Promise<{ cookie: string }> {
  const token = readSessionToken(visit.headers, tools.cookieName, tools.secret);
  if (token) await endSessionOfToken(tools, token, visit);
  // better-auth would hide a failure to end the session; above it is ended by us, here it words the cookie.
  const signedOut = await tools.auth.api.signOut({ headers: new Headers(), returnHeaders: true });
  return { cookie: sessionCookieFrom(signedOut.headers, tools.cookieName) };
}

async function endSessionOfToken(tools: AccountTools, token: string, visit: Visit): Promise<void> {
  await inTransaction(tools.db, async (tx) => {
    const session = await findLiveSession(tx, token, tools.now());
    await deleteSessionByToken(tx, token);
    if (!session) return;
    const { employeeId, sessionId } = session;
    await recordAccountDeed(tx, tools, visit, { deed: 'sign-out', actorId: employeeId, employeeId, detail: { sessionId } });
  });
}
