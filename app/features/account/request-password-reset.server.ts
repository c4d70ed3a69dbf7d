import { hasLeft } from '~/domain/access/employment';
import { failuresLastMilliseconds, placeOf, rightToSignIn } from '~/domain/access/sign-in-throttle';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { countDeedsOnAccount, findAccountOf } from '~db/queries/accounts';
import { findEmployeeByEmail, type Employee } from '~db/queries/employees';
import { countSignInFailure, findSignInHistory } from '~db/queries/sign-in-throttle';
import { postAccountMail, sendSoon } from '../mail/post-mail.server';
import { recordAccountDeed } from './account-audit.server';
import type { AccountDeps } from './account-deps.server';
import { noAccountLetter, resetLetter } from './account-mails';
import { throttleKey } from './account-tools.server';
import { makeResetLink } from './one-time-link.server';
import type { Visit } from './visit.server';

const hour = 60 * 60 * 1000;

/** Nobody's mailbox is flooded by somebody else asking. */
const mailsAnHour = 3;

/** Nobody has this id: what is looked up for an unknown address is looked up for it. */
const nobody = 'nobody' as EmployeeId;

export type RequestResetResult = { kind: 'asked' } | { kind: 'must-wait'; seconds: number };

/**
 * Sends a link for a new password to an address that has an account. The answer is the same for every address, and so
 * is the time: the same statements are made in one transaction in any case, and the mail goes out after the answer.
 */
export async function requestPasswordReset(
  deps: AccountDeps,
  input: { email: string },
  visit: Visit,
  onMailFailure: (problem: unknown) => void,
): Promise<RequestResetResult> {
  const email = input.email.trim().toLowerCase();
  const place = throttleKey(deps, 'ask-password-reset', placeOf(visit.clientAddress));
  const right = rightToSignIn(undefined, await findSignInHistory(deps.db, place), deps.now());
  if (right.kind === 'must-wait') return right;
  await countSignInFailure(deps.db, place, deps.now(), new Date(deps.now().getTime() - failuresLastMilliseconds));
  const mailId = await inTransaction(deps.db, async (tx) => {
    const employee = await findEmployeeByEmail(tx, email);
    const posted = await postFor(tx, deps, employee && { ...employee, email });
    await recordAccountDeed(tx, deps, visit, { deed: 'ask-password-reset', actorId: null, employeeId: employee?.id ?? null });
    return posted;
  });
  if (mailId) sendSoon(deps, mailId, onMailFailure);
  return { kind: 'asked' };
}

/** The id of the mail in the outbox, or undefined when there is nobody to mail; the same is written down either way. */
async function postFor(tx: Db, deps: AccountDeps, employee: (Employee & { email: string }) | undefined): Promise<string | undefined> {
  const now = deps.now();
  const asked = employee?.id ?? nobody;
  const lately = await countDeedsOnAccount(tx, asked, 'ask-password-reset', new Date(now.getTime() - hour));
  const account = await findAccountOf(tx, asked);
  const mayHaveMail = employee && !hasLeft(employee, dateIn(deps.company.timeZone, now)) && lately < mailsAnHour;
  const opens = mayHaveMail && account && !account.disabledAt;
  const link = await makeResetLink(tx, deps, opens ? employee.id : nobody);
  const isMailed = mayHaveMail && (opens || !account);
  const to = isMailed ? employee : { id: nobody, name: 'nobody', email: 'nobody' };
  const letter = opens || !isMailed ? resetLetter(to, deps.company.name, link.url) : noAccountLetter(to, deps.company.name);
  const mailId = await postAccountMail(tx, deps, { to, letter, linkId: opens ? link.id : null });
  return isMailed ? mailId : undefined;
}
