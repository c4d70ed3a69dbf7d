import { addDays, dateIn, daysBetween, endOfDay, type CalendarDate, type TimeZone } from '../calendar/calendar';
import { clockTime } from '../calendar/in-words';

/** Daily mails leave between these hours of the company's clock. */
export const mailHours = { from: 7, until: 20 };

/** An act can be undone for so long; what it means for somebody is mailed only afterwards. */
export const undoMinutes = 15;

/** Whether a daily mail may be begun now. */
export function isMailTime(zone: TimeZone, now: Date): boolean {
  const hour = Number(clockTime(zone, now).slice(0, 2));
  return hour >= mailHours.from && hour < mailHours.until;
}

/** When the mails of the next day begin. */
export function nextMailMorning(zone: TimeZone, now: Date): Date {
  return new Date(endOfDay(zone, dateIn(zone, now)).getTime() + mailHours.from * 3_600_000);
}

/** The Monday whose digest is to be told today; undefined at the weekend, when it comes too late for the week. */
export function digestMonday(today: CalendarDate): CalendarDate | undefined {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return weekday < 5 ? addDays(today, -weekday) : undefined;
}

/** How long before the due date the reminder comes. */
export const remindDaysBefore = 3;

/** So long after the due date an overdue assignment is still told of, when nothing ran meanwhile or its learner was away. */
export const overdueToldDays = 30;

/** What a due date is to be reminded of today; nothing on most days. */
export function reminderFor(
  dueOn: CalendarDate,
  assignedOn: CalendarDate,
  today: CalendarDate,
): 'due-soon' | 'due-today' | 'overdue' | undefined {
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return -daysLeft <= overdueToldDays ? 'overdue' : undefined;
  if (daysLeft === 0) return assignedOn < today ? 'due-today' : undefined;
  // Who got it in the last days before has just been told the date.
  return daysLeft <= remindDaysBefore && assignedOn < addDays(dueOn, -remindDaysBefore) ? 'due-soon' : undefined;
}
