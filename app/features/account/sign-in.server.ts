import { failuresLastMilliseconds, placeOf, placesLastMilliseconds, rightToSignIn } from '~/domain/access/sign-in-throttle';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { deleteExpiredSessions, deleteSessionByToken, findAccountByEmail } from '~db/queries/accounts';
import { countSignInFailure, deleteSignInHistories, findSignInHistory, recordSignInEntry } from '~db/queries/sign-in-throttle';
import { recordAccountDeed } from './account-audit.server';
import type { Visit } from './visit.server';
import { throttleKey, type AccountTools } from './account-tools.server';
import { openSession, type OpenedSession } from './open-session.server';
import { readSessionToken } from './session-cookie.server';

export type SignInResult =
  | { kind: 'signed-in'; employeeId: EmployeeId; cookie: string }
  /** Unknown, no account, closed, left or wrong password: nobody learns which. */
  | { kind: 'refused' }
  | { kind: 'must-wait'; seconds: number };

/** Signs in with a new session; the one that the browser held before ends. */
export function signIn(tools: AccountTools, input: { email: string; password: string }, visit: Visit): Promise<SignInResult> {
  const email = input.email.trim().toLowerCase();
  const keys = signInKeys(tools, email, visit);
  return tools.signInTurn(async () => {
    const account = await findSignInHistory(tools.db, keys.account);
    const right = rightToSignIn(account, await findSignInHistory(tools.db, keys.address), tools.now());
    if (right.kind === 'must-wait') return right;
    const session = await openSession(tools, email, input.password, visit);
    if (!session) return refuse(tools, email, keys, visit);
    await welcome(tools, session, keys.account, visit);
    return { kind: 'signed-in', employeeId: session.employeeId, cookie: session.cookie };
  });
}

/** Under what the attempts of one account from one address, and of anybody from there, are counted. */
export function signInKeys(tools: Pick<AccountTools, 'secret'>, email: string, visit: Visit): { account: string; address: string } {
  const place = placeOf(visit.clientAddress);
  return { account: throttleKey(tools, 'account', email, place), address: throttleKey(tools, 'address', place) };
}

async function refuse(tools: AccountTools, email: string, keys: { account: string; address: string }, visit: Visit): Promise<SignInResult> {
  const now = tools.now();
  const account = await findAccountByEmail(tools.db, email);
  const forgetBefore = new Date(now.getTime() - failuresLastMilliseconds);
  await countSignInFailure(tools.db, keys.account, now, forgetBefore);
  await countSignInFailure(tools.db, keys.address, now, forgetBefore);
  await deleteSignInHistories(tools.db, new Date(now.getTime() - placesLastMilliseconds));
  await recordAccountDeed(tools.db, tools, visit, { deed: 'sign-in-refused', actorId: null, employeeId: account?.employeeId ?? null });
  return { kind: 'refused' };
}

async function welcome(tools: AccountTools, session: OpenedSession, accountKey: string, visit: Visit): Promise<void> {
  const earlier = readSessionToken(visit.headers, tools.cookieName, tools.secret);
  const { employeeId } = session;
  await inTransaction(tools.db, async (tx) => {
    if (earlier) await deleteSessionByToken(tx, earlier);
    await deleteExpiredSessions(tx, tools.now());
    await recordSignInEntry(tx, accountKey, tools.now());
    await recordAccountDeed(tx, tools, visit, { deed: 'sign-in', actorId: employeeId, employeeId });
  });
}
