import { leaseMilliseconds } from '~/domain/mail/delivery';
import { claimMail, type OutboxMail } from '~db/queries/mails';
import type { Deps } from '../deps.server';
import { deliverAccountMail } from './deliver-account-mail.server';
import { deliverDailyMail } from './deliver-daily-mail.server';
import type { Delivery } from './hand-over.server';

export type DeliveryCounts = Record<Delivery['kind'], number>;

/** So long one round may last, so that a process that is asked to stop is soon done. */
const roundMilliseconds = 10_000;

/** Empties the outbox: sends what is due, one mail after the other. Stops early when no server can be reached at all. */
export async function deliverMails(deps: Deps): Promise<DeliveryCounts> {
  const counts: DeliveryCounts = { sent: 0, dropped: 0, postponed: 0, failed: 0 };
  const endsAt = performance.now() + roundMilliseconds;
  while (performance.now() < endsAt) {
    const now = deps.now();
    const mail = await claimMail(deps.db, { now, until: new Date(now.getTime() + leaseMilliseconds) });
    if (!mail) break;
    const delivery = await deliver(deps, mail);
    counts[delivery.kind] += 1;
    if (delivery.kind === 'failed' && delivery.problem.kind === 'connection') break;
  }
  return counts;
}

function deliver(deps: Deps, mail: OutboxMail): Promise<Delivery> {
  return mail.kind === 'account' ? deliverAccountMail(deps, mail) : deliverDailyMail(deps, mail);
}
