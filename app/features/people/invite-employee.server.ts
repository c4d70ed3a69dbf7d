import type { Actor } from '~/domain/access/actor';
import { hasLeft } from '~/domain/access/employment';
import { may } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
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
  { actor, employeeId }: { actor: Actor; employeeId: EmployeeId },
  visit: Visit,
  onMailFailure: (problem: unknown) => void,
): Promise<InviteResult> {
  let mailId: string | undefined;
  const result = await inTransaction(deps.db, async (tx): Promise<InviteResult> => {
    const employee = await findEmployee(tx, employeeId);
    if (!employee) return { kind: 'no-such-employee' };
    const { name, email } = employee;
    if (!may(actor, { kind: 'invite', roles: await listGrantedRoles(tx, employeeId) })) return { kind: 'not-allowed' };
    if (hasLeft(employee, dateIn(deps.company.timeZone, deps.now()))) return { kind: 'has-left', name };
    if (email === null) return { kind: 'no-email', name };
    if (await findAccountOf(tx, employeeId)) return { kind: 'has-account', name };
    const { id: linkId, url } = await makeOneTimeLink(tx, deps, { kind: 'invitation', employeeId, createdById: actor.employeeId });
    mailId = await postAccountMail(tx, deps, {
      to: { id: employeeId, email },
      letter: invitationLetter(employee, deps.company.name, url),
      linkId,
    });
    await recordAccountDeed(tx, deps, visit, { deed: 'invite', actorId: actor.employeeId, employeeId });
    return { kind: 'invited', name, email, url };
  });
  if (mailId) sendSoon(deps, mailId, onMailFailure);
  return result;
}
