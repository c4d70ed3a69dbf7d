import { dateIn } from '~/domain/calendar/calendar';
import { digestMonday, isMailTime, undoMinutes } from '~/domain/mail/mail-times';
import { insertDailyMails } from '~db/queries/mails';
import { listPeopleToMail, raiseAssignmentNotices, raiseDigestNotices, raiseDueNotices } from '~db/queries/notices';
import type { Deps } from '../deps.server';

/** What happened longer ago is told by nobody any more; nothing that runs stands still for so long. */
const lookBackMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** Finds out what people are to be told, from the data alone; what was found before is not found again. Answers how much is new. */
export async function raiseNotices(deps: Deps): Promise<number> {
  const now = deps.now();
  const today = dateIn(deps.company.timeZone, now);
  const since = new Date(now.getTime() - lookBackMilliseconds);
  const monday = digestMonday(today);
  const changed = await raiseAssignmentNotices(deps.db, { now, ripeAt: new Date(now.getTime() + undoMinutes * 60_000), since });
  const due = await raiseDueNotices(deps.db, { now, ripeAt: now, today });
  const digests = monday ? await raiseDigestNotices(deps.db, { now, ripeAt: now, today, monday }) : 0;
  return changed + due + digests;
}

/** As many people as are found at once; the next round goes on. */
const mostPeople = 1_000;

/** Begins the daily mail of everybody who has something to be told, in the hours for it. Answers how many. */
export async function beginDailyMails(deps: Deps): Promise<number> {
  const now = deps.now();
  const zone = deps.company.timeZone;
  if (!isMailTime(zone, now)) return 0;
  const day = dateIn(zone, now);
  const people = await listPeopleToMail(deps.db, { now, today: day, limit: mostPeople });
  return insertDailyMails(deps.db, { people, day, newId: deps.newId, now });
}
