import type { EmployeeId } from '~/domain/ids';
import { leaseMilliseconds } from '~/domain/mail/delivery';
import type { Db } from '~db/database';
import { claimMail, insertAccountMail } from '~db/queries/mails';
import type { Deps } from '../deps.server';
import { deliverAccountMail, type DeliveryDeps } from './deliver-account-mail.server';
import type { Letter } from './letter';

interface AccountMail {
  to: { id: EmployeeId; email: string };
  letter: Letter;
  /** The link in it: once it works no longer, the mail is not sent any more. */
  linkId: string | null;
}

/** Puts a mail about an account into the outbox, in the transaction of the act that it tells of. Answers its id. */
export async function postAccountMail(
  tx: Db,
  deps: Pick<Deps, 'now' | 'newId' | 'seal'>,
  { to, letter, linkId }: AccountMail,
): Promise<string> {
  const id = deps.newId();
  await insertAccountMail(tx, {
    ...{ id, employeeId: to.id, address: to.email, subject: letter.subject, linkId },
    sealed: deps.seal('mail').close(JSON.stringify(letter)),
    madeAt: deps.now(),
  });
  return id;
}

/** The answer is out by then, so that its time tells nobody whether a mail was sent. */
const afterTheAnswerMilliseconds = 50;

/** Sends it as soon as whoever asked has the answer. What fails is tried again by the job that empties the outbox. */
export function sendSoon(deps: DeliveryDeps, mailId: string, onMailFailure: (problem: unknown) => void): void {
  const send = async () => {
    const now = deps.now();
    const mail = await claimMail(deps.db, { id: mailId, now, until: new Date(now.getTime() + leaseMilliseconds) });
    const outcome = mail && (await deliverAccountMail(deps, mail));
    if (outcome?.kind === 'failed') onMailFailure(new Error(outcome.problem.words));
  };
  setTimeout(() => void send().catch(onMailFailure), afterTheAnswerMilliseconds);
}
