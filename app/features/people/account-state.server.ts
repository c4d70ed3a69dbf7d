import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { nearDate } from '~/domain/calendar/in-words';
import type { EmployeeLine } from '~db/queries/employee-list';
import type { Deps } from '../deps.server';

/** Whether somebody can sign in; `until` in words. */
export type AccountState =
  | { kind: 'left' }
  | { kind: 'open' }
  | { kind: 'closed' }
  | { kind: 'invited'; until: string }
  | { kind: 'invitation-ran-out' }
  | { kind: 'no-email' }
  | { kind: 'none' };

export function accountState(deps: Deps, line: EmployeeLine): AccountState {
  const now = deps.now();
  const today = dateIn(deps.company.timeZone, now);
  if (hasLeft(line, today)) return { kind: 'left' };
  if (line.hasAccount) return line.isDisabled ? { kind: 'closed' } : { kind: 'open' };
  if (line.email === null) return { kind: 'no-email' };
  if (!line.invitedUntil) return { kind: 'none' };
  if (line.invitedUntil <= now) return { kind: 'invitation-ran-out' };
  return { kind: 'invited', until: nearDate(dateIn(deps.company.timeZone, line.invitedUntil), today) };
}

/** What the actor may do about an account. */
export interface AccountActs {
  canInvite: boolean;
  canClose: boolean;
  canOpen: boolean;
}

export function accountActs(actor: Actor, line: EmployeeLine, account: AccountState): AccountActs {
  const canManage = may(actor, { kind: 'close-account', ownerId: line.id, roles: line.roles });
  return {
    canInvite: ['none', 'invited', 'invitation-ran-out'].includes(account.kind) && may(actor, { kind: 'invite', roles: line.roles }),
    canClose: account.kind === 'open' && canManage,
    canOpen: account.kind === 'closed' && canManage,
  };
}
