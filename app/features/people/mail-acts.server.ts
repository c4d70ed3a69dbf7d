import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { clockTime, nearDate } from '~/domain/calendar/in-words';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { countMails, listMailsIn, reviveMail, type ListedMail } from '~db/queries/mails';
import { countPeopleWaiting } from '~db/queries/notices';
import type { Deps } from '../deps.server';

/** A mail that did not leave. What it says is nobody else’s business. */
export interface StuckMail {
  id: string;
  to: string;
  subject: string;
  /** When it was given up, or is tried again, in words. */
  when: string;
  problem: string;
  tries: number;
}

export interface MailsInOutbox {
  waiting: number;
  sent: number;
  dead: StuckMail[];
  /** Tried, and to be tried again. */
  retried: StuckMail[];
  /** People who have something to be told that no mail tells yet. */
  peopleWaiting: number;
}

const most = 100;

/** How the outbox stands: what lies dead first. */
export async function loadMails(deps: Deps): Promise<MailsInOutbox> {
  const counts = await countMails(deps.db);
  const waiting = await listMailsIn(deps.db, 'waiting', most);
  return {
    ...{ waiting: counts.waiting, sent: counts.sent },
    dead: (await listMailsIn(deps.db, 'dead', most)).map((mail) => toStuck(deps, mail, mail.endedAt)),
    retried: waiting.filter(({ problem }) => problem !== null).map((mail) => toStuck(deps, mail, mail.nextTryAt)),
    peopleWaiting: await countPeopleWaiting(deps.db),
  };
}

function toStuck({ company, now }: Deps, mail: ListedMail, at: Date | null): StuckMail {
  const today = dateIn(company.timeZone, now());
  const when = at ? `${nearDate(dateIn(company.timeZone, at), today)} ${clockTime(company.timeZone, at)}` : '';
  const to = [mail.employeeName, mail.address].filter(Boolean).join(', ');
  return { id: mail.id, to, subject: mail.subject ?? 'Daily mail', when, problem: mail.problem ?? '', tries: mail.attempts };
}

export type TryAgainResult = { kind: 'waits-again' } | { kind: 'no-such-mail' };

/** Lets a dead mail be tried from the beginning. */
export async function tryMailAgain(deps: Deps, actor: Actor, id: string, requestId: string): Promise<TryAgainResult> {
  return inTransaction(deps.db, async (tx) => {
    if (!(await reviveMail(tx, id, deps.now()))) return { kind: 'no-such-mail' };
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: 'try-mail-again', requestId },
      ...{ subjectKind: 'mail', subjectId: id, detail: {} },
    });
    return { kind: 'waits-again' };
  });
}
