import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { findAccountOf } from '~db/queries/accounts';
import { findEmployee, listGrantedRoles } from '~db/queries/employees';
import { recordAccountDeed } from '../account/account-audit.server';
import { invitationLetter } from '../account/account-mails';
import { makeOneTimeLink } from '../account/one-time-link.server';
import type { Visit } from '../account/visit.server';
import type { Deps } from '../deps.server';
import { postAccountMail, sendSoon } from '../mail/post-mail.server';

export type InviteResult =
  /** The link is known now and never again. */
  | { kind: 'invited'; name: string; email: string; url: string }
  | { kind: 'no-such-employee' }
  | { kind: 'not-allowed' }
  | { kind: 'no-email'; name: string }
  | { kind: 'has-account'; name: string }
  | { kind: 'has-left'; name: string };

/** Makes an invitation in place of earlier ones and mails it; the link is for handing over, too. */
export async function inviteEmployee(
  deps: Deps,
  who: { actor: Actor; employeeId: EmployeeId },
  visit: Visit,
  onMailFailure: (problem: unknown) => void,
): Promise<InviteResult> {
  const { result, mailId } = await inTransaction(deps.db, (tx) => inviteIn(deps, tx, who, visit));
  if (mailId) sendSoon(deps, mailId, onMailFailure);
  return result;
}

interface Invited {
  result: InviteResult;
  /** In the outbox, from which it leaves by itself. */
  mailId?: string;
}

/** The same in a transaction; `actor` is null for a command, which the operator gives. */
export async function inviteIn(
  deps: Deps,
  tx: Db,
  { actor, employeeId }: { actor: Actor | null; employeeId: EmployeeId },
  visit: Pick<Visit, 'clientAddress' | 'requestId'>,
): Promise<Invited> {
  const employee = await findEmployee(tx, employeeId);
  if (!employee) return { result: { kind: 'no-such-employee' } };
  const { name, email } = employee;
  if (actor && !may(actor, { kind: 'invite', roles: await listGrantedRoles(tx, employeeId) })) return { result: { kind: 'not-allowed' } };
  if (hasLeft(employee, dateIn(deps.company.timeZone, deps.now()))) return { result: { kind: 'has-left', name } };
  if (email === null) return { result: { kind: 'no-email', name } };
  if (await findAccountOf(tx, employeeId)) return { result: { kind: 'has-account', name } };
  const actorId = actor?.employeeId ?? null;
  const { id: linkId, url } = await makeOneTimeLink(tx, deps, { kind: 'invitation', employeeId, createdById: actorId });
  const letter = invitationLetter(employee, deps.company.name, url);
  const mailId = await postAccountMail(tx, deps, { to: { id: employeeId, email }, letter, linkId });
  await recordAccountDeed(tx, deps, visit, { deed: 'invite', actorId, employeeId });
  return { result: { kind: 'invited', name, email, url }, mailId };
}
