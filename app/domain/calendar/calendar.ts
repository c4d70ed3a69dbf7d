import { z } from 'zod';

/** A day as the company's calendar has it, `2026-11-27`: due, hired, expires. It has no time and no zone. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => formatUtc(new Date(`${text}T00:00:00Z`)) === text, 'There is no such day.')
  .brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof calendarDate>;

/** Stands for no end where days are compared: behind everything that ends. */
export const endOfTime = '9999-12-31' as CalendarDate;

/** An IANA zone name such as `Europe/Berlin`. */
export type TimeZone = string;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The day on the company's wall calendar at this instant. */
export function dateIn(zone: TimeZone, instant: Date): CalendarDate {
  const steady = steadyOffset(zone)(Math.floor(instant.getTime() / dayLength));
  if (steady !== undefined) return dateOfDay(Math.floor((instant.getTime() + steady) / dayLength));
  const { year, month, day } = wallClock(zone, instant);
  return toDate(year, month, day);
}

const dayLength = 86_400_000;

/**
 * The zone's offset in milliseconds when it is the same all through this day of UTC, else undefined. Kept, because a page
 * of a large team asks for tens of thousands of dates, and asking Intl takes a hundred times as long.
 */
const steadyOffset = remembering((zone: TimeZone) =>
  remembering((utcDay: number) => {
    const [first, ...others] = [0, 6, 12, 18, 24].map((hour) => offsetAt(zone, utcDay * dayLength + hour * 3_600_000));
    return others.every((offset) => offset === first) ? first : undefined;
  }),
);

/** The date so many days after 1 January 1970. */
const dateOfDay = remembering((day: number) => formatUtc(new Date(day * dayLength)) as CalendarDate);
const dayOfDate = remembering((date: CalendarDate) => Math.round(Date.parse(`${date}T00:00:00Z`) / dayLength));

/** Keeps the last answers: a page of a large team asks tens of thousands of times about a few thousand days. */
function remembering<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const kept = new Map<Asked, Answer>();
  return (asked) => {
    const known = kept.get(asked);
    if (known !== undefined || kept.has(asked)) return known as Answer;
    if (kept.size >= 20_000) kept.clear();
    const answered = answer(asked);
    kept.set(asked, answered);
    return answered;
  };
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return formatUtc(moved) as CalendarDate;
}

/** Counts calendar months: 31 January and one month is the last day of February (product.md, "Certification status"). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = (target % 12) + 1;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return toDate(targetYear, targetMonth, Math.min(day, lastDay));
}

/** Whole days from one date to the other; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayOfDate(to) - dayOfDate(from);
}

/**
 * The instant at which a day ends in the company's zone: a due date is kept until then. Where the clock springs over
 * midnight, the day ends with the jump.
 */
export function endOfDay(zone: TimeZone, date: CalendarDate): Date {
  const nextMidnight = Date.parse(`${addDays(date, 1)}T00:00:00Z`);
  // The zone's offset is needed to find the instant and the instant to find the offset: two rounds settle it.
  let guess = nextMidnight - offsetAt(zone, nextMidnight);
  guess = nextMidnight - offsetAt(zone, guess);
  while (dateIn(zone, new Date(guess)) <= date) guess += 15 * 60_000;
  while (dateIn(zone, new Date(guess - 1)) > date) guess -= 15 * 60_000;
  return new Date(guess);
}

function offsetAt(zone: TimeZone, instant: number): number {
  const { year, month, day, hour, minute, second } = wallClock(zone, new Date(instant));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<TimeZone, Intl.DateTimeFormat>();

function wallClock(zone: TimeZone, instant: Date) {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const parts = Object.fromEntries(formatter.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  return parts as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
}

function toDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;
}

function formatUtc(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
