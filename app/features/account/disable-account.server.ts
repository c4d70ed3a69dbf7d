import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { deleteSessions, findAccountOf, updateDisabledAt } from '~db/queries/accounts';
import { listGrantedRoles } from '~db/queries/employees';
import type { Actor } from '~/domain/access/actor';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import type { Visit } from './visit.server';

type Needed = Pick<AccountDeps, 'db' | 'now' | 'newId'>;

export type DisableResult =
  | { kind: 'disabled' }
  | { kind: 'no-account' }
  /** Nobody closes the account that they are using: it could be the last one that opens others. */
  | { kind: 'own-account' }
  /** HR may not shut an administrator out. */
  | { kind: 'needs-admin' };

/** Closes an account: its sessions end at once and nobody signs in with it until it is opened again. */
export function disableAccount(deps: Needed, actor: Actor, employeeId: EmployeeId, visit: Visit): Promise<DisableResult> {
  return inTransaction(deps.db, async (tx) => {
    const account = await findAccountOf(tx, employeeId);
    if (!account) return { kind: 'no-account' };
    if (employeeId === actor.employeeId) return { kind: 'own-account' };
    if (!actor.roles.includes('admin') && (await listGrantedRoles(tx, employeeId)).includes('admin')) return { kind: 'needs-admin' };
    if (account.disabledAt) return { kind: 'disabled' };
    await updateDisabledAt(tx, account.id, deps.now(), deps.now());
    const sessionsEnded = await deleteSessions(tx, account.id);
    await recordAccountDeed(tx, deps, visit, { deed: 'disable-account', actorId: actor.employeeId, employeeId, detail: { sessionsEnded } });
    return { kind: 'disabled' };
  });
}

export type EnableResult = { kind: 'enabled' } | { kind: 'no-account' } | { kind: 'needs-admin' };

/** Opens a closed account again, with the password that it had. */
export function enableAccount(deps: Needed, actor: Actor, employeeId: EmployeeId, visit: Visit): Promise<EnableResult> {
  return inTransaction(deps.db, async (tx) => {
    const account = await findAccountOf(tx, employeeId);
    if (!account) return { kind: 'no-account' };
    if (!actor.roles.includes('admin') && (await listGrantedRoles(tx, employeeId)).includes('admin')) return { kind: 'needs-admin' };
    if (!account.disabledAt) return { kind: 'enabled' };
    await updateDisabledAt(tx, account.id, null, deps.now());
    await recordAccountDeed(tx, deps, visit, { deed: 'enable-account', actorId: actor.employeeId, employeeId });
    return { kind: 'enabled' };
  });
}
