import { hasLeft } from '~/domain/access/employment';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { deleteSessions, findAccountOf, updatePassword } from '~db/queries/accounts';
import { findEmployee, type Employee } from '~db/queries/employees';
import { useOneTimeLink } from '~db/queries/one-time-links';
import { recordSignInEntry } from '~db/queries/sign-in-throttle';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import { hashNewPassword, type NewPassword } from './new-password.server';
import { linkState, type LinkState } from './one-time-link.server';
import { signInKeys } from './sign-in.server';
import type { Visit } from './visit.server';

type ClosedLink = Exclude<LinkState, { kind: 'open' }>;

interface OpenReset {
  kind: 'open';
  linkId: string;
  accountId: string;
  employee: Employee & { email: string };
}

/** Whose password a link resets, as long as it works. Reading it does not use it up. */
export async function readPasswordReset(deps: Pick<AccountDeps, 'db' | 'now' | 'company'>, token: string): Promise<OpenReset | ClosedLink> {
  const state = await linkState(deps.db, 'reset', token, deps.now());
  if (state.kind !== 'open') return state;
  const employee = state.link.employeeId && (await findEmployee(deps.db, state.link.employeeId));
  const account = employee && (await findAccountOf(deps.db, employee.id));
  const today = dateIn(deps.company.timeZone, deps.now());
  if (!account || account.disabledAt || hasLeft(employee, today)) return { kind: 'expired' };
  return { kind: 'open', linkId: state.link.id, accountId: account.id, employee: { ...employee, email: account.email } };
}

export type ResetResult = { kind: 'reset'; employeeId: EmployeeId } | ClosedLink | Exclude<NewPassword, { kind: 'hashed' }>;

/** Sets the new password, uses the link up and ends every session of the account. */
export async function resetPassword(deps: AccountDeps, input: { token: string; password: string }, visit: Visit): Promise<ResetResult> {
  const reset = await readPasswordReset(deps, input.token);
  if (reset.kind !== 'open') return reset;
  const { name, email } = reset.employee;
  const judged = await hashNewPassword(input.password, { name, email, company: deps.company.name });
  return judged.kind === 'bad-password' ? judged : storeNewPassword(deps, reset, judged.hash, visit);
}

function storeNewPassword(deps: AccountDeps, { employee, accountId, linkId }: OpenReset, hash: string, visit: Visit): Promise<ResetResult> {
  const now = deps.now();
  const { id: employeeId, email } = employee;
  return inTransaction(deps.db, async (tx) => {
    if (!(await useOneTimeLink(tx, linkId, now))) return { kind: 'used' };
    await updatePassword(tx, accountId, hash, now);
    const sessionsEnded = await deleteSessions(tx, accountId);
    // Whoever forgot it has tried a few: the new one is not made to wait for that.
    await recordSignInEntry(tx, signInKeys(deps, email, visit).account, now);
    await recordAccountDeed(tx, deps, visit, { deed: 'reset-password', actorId: employeeId, employeeId, detail: { sessionsEnded } });
    return { kind: 'reset', employeeId };
  });
}
