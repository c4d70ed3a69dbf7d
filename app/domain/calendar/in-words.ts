import { daysBetween, type CalendarDate, type TimeZone } from './calendar';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** “27 Nov 2026”, as records have it. */
export function recordDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${months[month - 1]} ${year}`;
}

/** “Fri 27 Nov” within half a year of today, else as records have it. */
export function nearDate(date: CalendarDate, today: CalendarDate): string {
  if (Math.abs(daysBetween(today, date)) > 182) return recordDate(date);
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${day} ${months[month - 1]}`;
}

/** “27 Nov” within half a year of today, else as records have it: where room is short. */
export function shortDate(date: CalendarDate, today: CalendarDate): string {
  return Math.abs(daysBetween(today, date)) > 182 ? recordDate(date) : recordDate(date).slice(0, -5);
}

/** “Mar 2028”. */
export function monthAndYear(date: CalendarDate): string {
  return recordDate(date).replace(/^\d+ /, '');
}

/** “4 days left”, “due today”, “12 days late”. */
export function daysLeftInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'due today';
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} left` : `${days} late`;
}

/** Making one takes longer than a page's whole data. */
const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

/** “09:41”, the company's clock. */
export function clockTime(zone: TimeZone, instant: Date): string {
  const formatter =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(zone, formatter);
  return formatter.format(instant);
}

export function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** To the nearest half hour: “half an hour”, “an hour”, “4.5 hours”. */
export function hoursInWords(minutes: number): string {
  const hours = Math.max(1, Math.round(minutes / 30)) / 2;
  if (hours < 1) return 'half an hour';
  return hours === 1 ? 'an hour' : `${hours} hours`;
}

/** “1 lesson”, “3 lessons”, “2,000 lessons”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const numbers = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** At the beginning of a sentence: “None”, “Five”, “1,284”. */
export function countInWords(count: number): string {
  return numbers[count] ?? count.toLocaleString('en');
}

/** “a”, “a and b”, “a, b and c”. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
