import { markMailDead, type OutboxMail } from '~db/queries/mails';
import { isLinkOpen } from '../account/one-time-link.server';
import type { Deps } from '../deps.server';
import { drop, handOver, type Delivery, type HandOverDeps } from './hand-over.server';
import type { Letter } from './letter';

export type DeliveryDeps = HandOverDeps & Pick<Deps, 'seal'>;

/** Sends a mail about an account that was claimed, unless its link works no longer. */
export async function deliverAccountMail(deps: DeliveryDeps, mail: OutboxMail): Promise<Delivery> {
  if (mail.linkId !== null && !(await isLinkOpen(deps.db, mail.linkId, deps.now()))) return drop(deps, mail);
  const opened = mail.sealed === null ? undefined : deps.seal('mail').open(mail.sealed);
  if (opened === undefined || mail.address === null) {
    const problem = 'The mail was closed with another SESSION_SECRET and cannot be read. Have its link made again.';
    const { address, subject } = mail;
    await markMailDead(deps.db, mail.id, { at: deps.now(), problem, address, subject });
    return { kind: 'failed', problem: { kind: 'refused-for-good', words: problem } };
  }
  return handOver(deps, mail, { to: mail.address, letter: JSON.parse(opened) as Letter, unsubscribeUrl: null });
}
