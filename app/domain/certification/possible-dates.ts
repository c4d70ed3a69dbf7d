import type { CalendarDate } from '../calendar/calendar';
import { recordDate } from '../calendar/in-words';

interface RecordDates {
  issuedOn: CalendarDate;
  /** null when it does not expire. */
  expiresOn: CalendarDate | null;
}

/** What is wrong with the dates of a certification, in words; `earnedOn` is the day on which the last work for it was done here. */
export function impossibleDates(
  { issuedOn, expiresOn }: Partial<RecordDates>,
  { today, earnedOn }: { today: CalendarDate; earnedOn?: CalendarDate },
): Partial<Record<keyof RecordDates, string>> {
  const wrong: Partial<Record<keyof RecordDates, string>> = {};
  if (issuedOn && issuedOn > today) wrong.issuedOn = 'This day lies ahead.';
  else if (issuedOn && earnedOn && issuedOn < earnedOn)
    wrong.issuedOn = `What it rests on was finished on ${recordDate(earnedOn)}. It cannot be issued before.`;
  if (expiresOn && issuedOn && expiresOn < issuedOn) wrong.expiresOn = 'It would end before it was issued.';
  return wrong;
}
