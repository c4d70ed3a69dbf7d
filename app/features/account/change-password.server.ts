import type { Actor } from '~/domain/access/actor';
import type { PasswordProblem } from '~/domain/access/password-rule';
import { failuresLastMilliseconds, rightToTryPassword } from '~/domain/access/sign-in-throttle';
import { inTransaction } from '~db/database';
import { deleteSessions, findAccountOf, findPasswordHash, updatePassword, type Account } from '~db/queries/accounts';
import { countSignInFailure, findSignInHistory, recordSignInEntry } from '~db/queries/sign-in-throttle';
import { recordAccountDeed } from './account-audit.server';
import { throttleKey, type AccountTools } from './account-tools.server';
import { hashNewPassword } from './new-password.server';
import { verifyPassword } from './password-hash.server';
import type { Visit } from './visit.server';

export interface PasswordChange {
  actor: Actor;
  current: string;
  next: string;
}

export type ChangePasswordResult =
  | { kind: 'changed'; sessionsEnded: number }
  | { kind: 'wrong-password' }
  | { kind: 'must-wait'; seconds: number }
  | { kind: 'bad-password'; problem: PasswordProblem };

/** Changes one's own password and ends every other session. Whoever found an open session may not guess on for ever. */
export async function changePassword(
  tools: AccountTools,
  { actor, current, next }: PasswordChange,
  visit: Visit,
): Promise<ChangePasswordResult> {
  const key = throttleKey(tools, 'change-password', actor.employeeId);
  return tools.signInTurn(async () => {
    const right = rightToTryPassword(await findSignInHistory(tools.db, key), tools.now());
    if (right.kind === 'must-wait') return right;
    const account = await accountOf(tools, actor);
    const hash = await findPasswordHash(tools.db, account.id);
    if (!hash || !(await verifyPassword({ hash, password: current }))) {
      await countSignInFailure(tools.db, key, tools.now(), new Date(tools.now().getTime() - failuresLastMilliseconds));
      return { kind: 'wrong-password' };
    }
    const judged = await hashNewPassword(next, { name: actor.name, email: actor.email, company: tools.company.name });
    if (judged.kind === 'bad-password') return judged;
    return storePassword(tools, actor, account, judged.hash, key, visit);
  });
}

async function accountOf(tools: AccountTools, actor: Actor): Promise<Account> {
  const account = await findAccountOf(tools.db, actor.employeeId);
  if (!account) throw new Error(`No account of ${actor.employeeId}, who is signed in`);
  return account;
}

function storePassword(
  tools: AccountTools,
  actor: Actor,
  account: Account,
  hash: string,
  key: string,
  visit: Visit,
): Promise<ChangePasswordResult> {
  const { employeeId, sessionId } = actor;
  return inTransaction(tools.db, async (tx) => {
    await updatePassword(tx, account.id, hash, tools.now());
    const sessionsEnded = await deleteSessions(tx, account.id, sessionId);
    await recordSignInEntry(tx, key, tools.now());
    await recordAccountDeed(tx, tools, visit, { deed: 'change-password', actorId: employeeId, employeeId, detail: { sessionsEnded } });
    return { kind: 'changed', sessionsEnded };
  });
}
