import { dateIn, daysBetween, type CalendarDate, type TimeZone } from '~/domain/calendar/calendar';
import { shortDate } from '~/domain/calendar/in-words';

/** “Never nudged”, “Last nudge yesterday”, “Last nudge 4 days ago”. */
export function nudgedInWords(at: Date | undefined, zone: TimeZone, today: CalendarDate): string {
  if (!at) return 'Never nudged';
  const on = dateIn(zone, at);
  const days = daysBetween(on, today);
  if (days <= 0) return 'Nudged today';
  if (days === 1) return 'Last nudge yesterday';
  return days <= 30 ? `Last nudge ${days} days ago` : `Last nudge on ${shortDate(on, today)}`;
}
