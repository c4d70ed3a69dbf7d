import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { deleteSessions, findAccountOf, updatePassword } from '~db/queries/accounts';
import { findEmployee, findEmployeeByEmail, type Employee } from '~db/queries/employees';
import { countOneTimeLinks, useOneTimeLink } from '~db/queries/one-time-links';
import type { Mail } from '../deps.server';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import { noAccountMail, resetMail } from './account-mails';
import { hashNewPassword, type NewPassword } from './new-password.server';
import { linkState, makeOneTimeLink, type LinkState } from './one-time-link.server';
import type { Visit } from './visit.server';

const hour = 60 * 60 * 1000;
/** Nobody's mailbox is flooded by somebody else asking. */
const mailsAnHour = 3;

/**
 * Sends a link for a new password to an address that has an account. The caller hears nothing, so that it cannot tell
 * anybody: one transaction is made in any case, and the mail goes out after the answer.
 */
export async function requestPasswordReset(deps: AccountDeps, input: { email: string }, visit: Visit): Promise<void> {
  const email = input.email.trim().toLowerCase();
  const mail = await inTransaction(deps.db, async (tx) => {
    const employee = await findEmployeeByEmail(tx, email);
    await recordAccountDeed(tx, deps, visit, { deed: 'ask-password-reset', actorId: null, employeeId: employee?.id ?? null });
    return employee && mailFor(tx, deps, { ...employee, email });
  });
  if (mail) void deps.sendMail(mail).catch((problem: unknown) => deps.onMailFailure?.(problem));
}

async function mailFor(tx: Db, deps: AccountDeps, employee: Employee & { email: string }): Promise<Mail | undefined> {
  if (hasLeft(deps, employee)) return undefined;
  const account = await findAccountOf(tx, employee.id);
  if (!account) return noAccountMail(employee, deps.company.name);
  if (account.disabledAt) return undefined;
  const lately = await countOneTimeLinks(tx, 'reset', employee.id, new Date(deps.now().getTime() - hour));
  if (lately >= mailsAnHour) return undefined;
  const url = await makeOneTimeLink(tx, deps, { kind: 'reset', employeeId: employee.id, createdById: null });
  return resetMail(employee, deps.company.name, url);
}

function hasLeft(deps: Pick<AccountDeps, 'company' | 'now'>, employee: Employee): boolean {
  return employee.endedOn !== null && employee.endedOn < dateIn(deps.company.timeZone, deps.now());
}

type ClosedLink = Exclude<LinkState, { kind: 'open' }>;

export type ResetState = { kind: 'open'; linkId: string; accountId: string; employee: Employee & { email: string } } | ClosedLink;

/** Whose password a link resets, as long as it works. Reading it does not use it up. */
export async function readPasswordReset(deps: Pick<AccountDeps, 'db' | 'now' | 'company'>, token: string): Promise<ResetState> {
  const state = await linkState(deps.db, 'reset', token, deps.now());
  if (state.kind !== 'open') return state;
  const employee = state.link.employeeId && (await findEmployee(deps.db, state.link.employeeId));
  const account = employee && (await findAccountOf(deps.db, employee.id));
  if (!account || account.disabledAt || hasLeft(deps, employee)) return { kind: 'expired' };
  return { kind: 'open', linkId: state.link.id, accountId: account.id, employee: { ...employee, email: account.email } };
}

export type ResetResult = { kind: 'reset'; employeeId: EmployeeId } | ClosedLink | Exclude<NewPassword, { kind: 'hashed' }>;

/** Sets the new password, uses the link up and ends every session of the account. */
export async function resetPassword(deps: AccountDeps, input: { token: string; password: string }, visit: Visit): Promise<ResetResult> {
  const reset = await readPasswordReset(deps, input.token);
  if (reset.kind !== 'open') return reset;
  const { employee, accountId, linkId } = reset;
  const judged = await hashNewPassword(input.password, { name: employee.name, email: employee.email, company: deps.company.name });
  if (judged.kind === 'bad-password') return judged;
  return inTransaction(deps.db, async (tx) => {
    if (!(await useOneTimeLink(tx, linkId, deps.now()))) return { kind: 'used' };
    await updatePassword(tx, accountId, judged.hash, deps.now());
    const sessionsEnded = await deleteSessions(tx, accountId);
    await recordAccountDeed(tx, deps, visit, {
      deed: 'reset-password',
      actorId: employee.id,
      employeeId: employee.id,
      detail: { sessionsEnded },
    });
    return { kind: 'reset', employeeId: employee.id };
  });
}
