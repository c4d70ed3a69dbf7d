import type { EmployeeId } from '~/domain/ids';
import type { Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import type { AccountDeps } from './account-deps.server';
import type { Visit } from './visit.server';

export type AccountDeed =
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-out'
  | 'end-session'
  | 'change-password'
  | 'ask-password-reset'
  | 'reset-password'
  | 'invite'
  | 'accept-invitation'
  | 'set-up'
  | 'disable-account'
  | 'enable-account';

/** Appends what happened to an account. `employeeId` is null when the address belongs to nobody; it is never written down. */
export function recordAccountDeed(
  db: Db,
  deps: Pick<AccountDeps, 'now' | 'newId'>,
  visit: Pick<Visit, 'clientAddress' | 'requestId'>,
  happened: { deed: AccountDeed; actorId: EmployeeId | null; employeeId: EmployeeId | null; detail?: Record<string, unknown> },
): Promise<void> {
  return insertAuditEntry(db, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: happened.actorId,
    deed: happened.deed,
    subjectKind: 'account',
    subjectId: happened.employeeId ?? 'unknown',
    detail: { ...happened.detail, address: visit.clientAddress },
    requestId: visit.requestId,
  });
}
