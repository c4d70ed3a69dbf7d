import { hasLeft } from '~/domain/access/employment';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, isUniqueViolation } from '~db/database';
import { insertAccount } from '~db/queries/accounts';
import { findEmployee, type Employee } from '~db/queries/employees';
import { useOneTimeLink } from '~db/queries/one-time-links';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import type { AccountTools } from './account-tools.server';
import { hashNewPassword, type NewPassword } from './new-password.server';
import { linkState, type LinkState } from './one-time-link.server';
import { signIn } from './sign-in.server';
import type { Visit } from './visit.server';

type ClosedLink = Exclude<LinkState, { kind: 'open' }>;
type BadPassword = Exclude<NewPassword, { kind: 'hashed' }>;

export type InvitationState = { kind: 'open'; linkId: string; employee: Employee & { email: string } } | ClosedLink;

/** For whom an invitation is, as long as it can be accepted. Reading it does not use it up. */
export async function readInvitation(deps: Pick<AccountDeps, 'db' | 'now' | 'company'>, token: string): Promise<InvitationState> {
  const state = await linkState(deps.db, 'invitation', token, deps.now());
  if (state.kind !== 'open') return state;
  const employee = state.link.employeeId && (await findEmployee(deps.db, state.link.employeeId));
  if (!employee || employee.email === null) return { kind: 'expired' };
  if (hasLeft(employee, dateIn(deps.company.timeZone, deps.now()))) return { kind: 'expired' };
  return { kind: 'open', linkId: state.link.id, employee: { ...employee, email: employee.email } };
}

export type AcceptResult = { kind: 'accepted'; employeeId: EmployeeId; cookie: string | null } | ClosedLink | BadPassword;

/** Makes the account that an invitation is for, uses the invitation up, and signs in. */
export async function acceptInvitation(
  tools: AccountTools,
  input: { token: string; password: string },
  visit: Visit,
): Promise<AcceptResult> {
  const invitation = await readInvitation(tools, input.token);
  if (invitation.kind !== 'open') return invitation;
  const { employee, linkId } = invitation;
  const owner = { name: employee.name, email: employee.email, company: tools.company.name };
  const judged = await hashNewPassword(input.password, owner);
  if (judged.kind === 'bad-password') return judged;
  if (!(await makeAccount(tools, employee, linkId, judged.hash, visit))) return { kind: 'used' };
  const signedIn = await signIn(tools, { email: employee.email, password: input.password }, visit);
  return { kind: 'accepted', employeeId: employee.id, cookie: signedIn.kind === 'signed-in' ? signedIn.cookie : null };
}

/** False when somebody else used the link, or made the account, in the same moment. */
async function makeAccount(
  tools: AccountTools,
  employee: Employee & { email: string },
  linkId: string,
  passwordHash: string,
  visit: Visit,
): Promise<boolean> {
  const createdAt = tools.now();
  const { id: employeeId, name, email } = employee;
  try {
    return await inTransaction(tools.db, async (tx) => {
      if (!(await useOneTimeLink(tx, linkId, createdAt))) return false;
      await insertAccount(tx, { id: tools.newId(), credentialId: tools.newId(), employeeId, name, email, passwordHash, createdAt });
      await recordAccountDeed(tx, tools, visit, { deed: 'accept-invitation', actorId: employeeId, employeeId });
      return true;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}
