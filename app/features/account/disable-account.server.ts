import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { deleteSessions, findAccountOf, updateDisabledAt, type Account } from '~db/queries/accounts';
import { listGrantedRoles } from '~db/queries/employees';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import type { Visit } from './visit.server';

type Needed = Pick<AccountDeps, 'db' | 'now' | 'newId'>;

export type DisableResult = { kind: 'disabled' } | { kind: 'no-account' } | { kind: 'not-allowed' };

/** Closes an account: its sessions end at once and nobody signs in with it until it is opened again. */
export function disableAccount(deps: Needed, actor: Actor, employeeId: EmployeeId, visit: Visit): Promise<DisableResult> {
  return onAccount(deps, actor, employeeId, async (tx, account) => {
    if (account.disabledAt) return { kind: 'disabled' };
    await updateDisabledAt(tx, account.id, deps.now(), deps.now());
    const sessionsEnded = await deleteSessions(tx, account.id);
    await recordAccountDeed(tx, deps, visit, { deed: 'disable-account', actorId: actor.employeeId, employeeId, detail: { sessionsEnded } });
    return { kind: 'disabled' };
  });
}

export type EnableResult = { kind: 'enabled' } | { kind: 'no-account' } | { kind: 'not-allowed' };

/** Opens a closed account again, with the password that it had. */
export function enableAccount(deps: Needed, actor: Actor, employeeId: EmployeeId, visit: Visit): Promise<EnableResult> {
  return onAccount(deps, actor, employeeId, async (tx, account) => {
    if (!account.disabledAt) return { kind: 'enabled' };
    await updateDisabledAt(tx, account.id, null, deps.now());
    await recordAccountDeed(tx, deps, visit, { deed: 'enable-account', actorId: actor.employeeId, employeeId });
    return { kind: 'enabled' };
  });
}

function onAccount<Result>(
  deps: Needed,
  actor: Actor,
  employeeId: EmployeeId,
  work: (tx: Db, account: Account) => Promise<Result>,
): Promise<Result | { kind: 'no-account' } | { kind: 'not-allowed' }> {
  return inTransaction(deps.db, async (tx) => {
    const account = await findAccountOf(tx, employeeId);
    if (!account) return { kind: 'no-account' as const };
    const roles = await listGrantedRoles(tx, employeeId);
    if (!may(actor, { kind: 'close-account', ownerId: employeeId, roles })) return { kind: 'not-allowed' as const };
    return work(tx, account);
  });
}
