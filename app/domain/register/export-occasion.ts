import { addDays, type CalendarDate } from '../calendar/calendar';

/** The last day on which an export was due: Mondays, or firsts of a month. Undefined when none was since it began. */
export function lastOccasion(every: 'week' | 'month', startsOn: CalendarDate, today: CalendarDate): CalendarDate | undefined {
  const occasion = every === 'week' ? mondayBefore(today) : (`${today.slice(0, 8)}01` as CalendarDate);
  return occasion >= startsOn ? occasion : undefined;
}

/** The next one after that day. */
export function nextOccasion(every: 'week' | 'month', today: CalendarDate): CalendarDate {
  if (every === 'week') return addDays(mondayBefore(today), 7);
  const inNextMonth = addDays(`${today.slice(0, 8)}28` as CalendarDate, 4);
  return `${inNextMonth.slice(0, 8)}01` as CalendarDate;
}

/** The Monday of that week, which may be the day itself. */
function mondayBefore(day: CalendarDate): CalendarDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}
