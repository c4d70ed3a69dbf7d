import { addDays, endOfDay, type CalendarDate, type TimeZone } from '~/domain/calendar/calendar';

/** Gives the instant at so many minutes after midnight of a day in the company's zone. */
export type WorkClock = (date: CalendarDate, minuteOfDay: number) => Date;

/** When people begin to learn: from 8:40, and never so late that they would be at it after work. */
export const firstMinute = 8 * 60 + 40;
export const learningMinutes = 6 * 60;

/** Remembers where each day begins: finding that in a zone is slow. On a day when the clocks change it is an hour off. */
export function workClock(zone: TimeZone): WorkClock {
  const midnights = new Map<CalendarDate, number>();
  return (date, minuteOfDay) => {
    const midnight = midnights.get(date) ?? endOfDay(zone, addDays(date, -1)).getTime();
    midnights.set(date, midnight);
    return new Date(midnight + minuteOfDay * 60_000);
  };
}

/** Monday to Friday. */
export function isWorkday(date: CalendarDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/** The day itself, or the Friday before it. */
export function workdayUpTo(date: CalendarDate): CalendarDate {
  return isWorkday(date) ? date : workdayUpTo(addDays(date, -1));
}

/** The day itself, or the Monday after it. */
export function workdayFrom(date: CalendarDate): CalendarDate {
  return isWorkday(date) ? date : workdayFrom(addDays(date, 1));
}
