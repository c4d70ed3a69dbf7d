import { dateIn } from '~/domain/calendar/calendar';
import { nextMailMorning } from '~/domain/mail/mail-times';
import { moveMailToDay, postponeMail, type OutboxMail } from '~db/queries/mails';
import { findAddressee, releaseNotices, takeNoticesInto } from '~db/queries/notices';
import type { Deps } from '../deps.server';
import { dailyLetter } from './daily-letter';
import { drop, handOver, type Delivery } from './hand-over.server';
import { loadDailyFacts } from './load-daily-facts.server';

/**
 * Sends the daily mail of one person, worded from what is true at this moment. Who left or is away now gets none; what
 * they were to be told waits for their return.
 */
export async function deliverDailyMail(deps: Deps, mail: OutboxMail): Promise<Delivery> {
  const { employeeId } = mail;
  if (employeeId === null) throw new Error(`Daily mail ${mail.id} is for nobody`);
  const now = deps.now();
  const zone = deps.company.timeZone;
  const today = dateIn(zone, now);
  const addressee = await findAddressee(deps.db, employeeId, today);
  if (!addressee) {
    await releaseNotices(deps.db, mail.id);
    return drop(deps, mail);
  }
  if (mail.day !== today && !(await moveMailToDay(deps.db, { id: mail.id, employeeId }, today))) {
    await postponeMail(deps.db, mail.id, { at: nextMailMorning(zone, now), problem: mail.problem });
    return { kind: 'postponed' };
  }
  const notices = await takeNoticesInto(deps.db, { id: mail.id, employeeId }, now);
  const letter = dailyLetter(await loadDailyFacts(deps, { employeeId, name: addressee.name }, notices));
  if (!letter) return drop(deps, mail);
  return handOver(deps, mail, { to: addressee.email, letter, unsubscribeUrl: letter.unsubscribeUrl });
}
