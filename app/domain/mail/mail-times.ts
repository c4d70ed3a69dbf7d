import { addDays, dateIn, endOfDay, type CalendarDate, type TimeZone } from '../calendar/calendar';
import { clockTime } from '../calendar/in-words';

/** Daily mails leave between these hours of the company's clock. */
const mailHours = { from: 7, until: 20 };

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
const remindDaysBefore = 3;

/** So long after the due date an overdue assignment is still told of, when nothing ran meanwhile or its learner was away. */
const overdueToldDays = 30;

/** Due dates that are reminded of, both days included, where the assignment was made before that instant. */
export interface Reminder {
  kind: 'due-soon' | 'due-today' | 'overdue';
  from: CalendarDate;
  to: CalendarDate;
  /** Who got it later has just been told the date; null reminds everybody. */
  assignedBefore: Date | null;
}

/** What is reminded of today. */
export function remindersOn(zone: TimeZone, today: CalendarDate): Reminder[] {
  const soon = Array.from({ length: remindDaysBefore }, (_, place) => addDays(today, place + 1)).map((on): Reminder => {
    return { kind: 'due-soon', from: on, to: on, assignedBefore: beginningOf(zone, addDays(on, -remindDaysBefore)) };
  });
  return [
    ...soon,
    { kind: 'due-today', from: today, to: today, assignedBefore: beginningOf(zone, today) },
    { kind: 'overdue', from: addDays(today, -overdueToldDays), to: addDays(today, -1), assignedBefore: null },
  ];
}

function beginningOf(zone: TimeZone, date: CalendarDate): Date {
  return endOfDay(zone, addDays(date, -1));
}
