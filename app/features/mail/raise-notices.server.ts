import { undoMinutes } from '~/domain/assignment/take-back';
import { dateIn } from '~/domain/calendar/calendar';
import { digestMonday, isMailTime, remindersOn } from '~/domain/mail/mail-times';
import { insertDailyMails } from '~db/queries/mails';
import { listPeopleToMail } from '~db/queries/notices';
import { raiseAssignmentNotices, raiseDigestNotices, raiseDueNotices } from '~db/queries/raised-notices';
import type { Deps } from '../deps.server';

/** What happened longer ago is told by nobody any more; nothing that runs stands still for so long. */
const lookBackMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** Finds out what people are to be told, from the data alone; what was found before is not found again. Answers how much is new. */
export async function raiseNotices(deps: Deps): Promise<number> {
  const now = deps.now();
  const today = dateIn(deps.company.timeZone, now);
  const monday = digestMonday(today);
  const changed = await raiseChanges(deps, lookBackMilliseconds);
  const reminders = remindersOn(deps.company.timeZone, today);
  const due = await raiseDueNotices(deps.db, { now, ripeAt: undoneBy(now), today, reminders });
  const digests = monday ? await raiseDigestNotices(deps.db, { now, ripeAt: now, today, monday }) : 0;
  return changed + due + digests;
}

/** What was assigned, moved or withdrawn in the last hour: cheap enough to be asked all the time. */
export function raiseLateChanges(deps: Deps): Promise<number> {
  return raiseChanges(deps, 60 * 60_000);
}

function raiseChanges({ db, now }: Deps, milliseconds: number): Promise<number> {
  const at = now();
  const since = new Date(at.getTime() - milliseconds);
  return raiseAssignmentNotices(db, { now: at, ripeAt: undoneBy(at), since });
}

/** From then on what was done until now can no longer be undone; a reminder rests on it, too. */
function undoneBy(now: Date): Date {
  return new Date(now.getTime() + undoMinutes * 60_000);
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
