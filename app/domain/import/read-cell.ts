import type { z } from 'zod';
import { calendarDate, type CalendarDate } from '../calendar/calendar';
import { oneLine } from '../people/person-fields';

/** What a cell says, or why it cannot be taken. */
export type CellReading<Value> = { ok: true; value: Value } | { ok: false; what: string };

/** A reader for one line of text, by the same rules as a form; a cell that a spreadsheet would calculate is refused. */
export function lineCell(name: string, max: number): (text: string) => CellReading<string> {
  return readBy(oneLine(name, max), name);
}

/** The same by any schema for one line. */
export function readBy<Value>(schema: z.ZodType<Value>, name: string): (text: string) => CellReading<Value> {
  return (text) => {
    if (text.includes('\uFFFD')) return { ok: false, what: `${name} holds characters that cannot be read. Save the file as UTF-8.` };
    if (/^[=+\-@]/.test(text.trim())) return { ok: false, what: `${name} cannot begin with “${text.trim().charAt(0)}”.` };
    const parsed = schema.safeParse(text.trim());
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, what: parsed.error.issues[0]?.message ?? 'Type it again.' };
  };
}

/** A cell that may be empty. */
export function orEmpty<Value>(read: (text: string) => CellReading<Value>): (text: string) => CellReading<Value | null> {
  return (text) => (text.trim() === '' ? { ok: true, value: null } : read(text));
}

/** A day as `2026-11-27` or `27.11.2026`. What could be two days (03/04/2026) is refused. */
export function dayCell(name: string): (text: string) => CellReading<CalendarDate> {
  return (text) => {
    const typed = text.trim();
    if (typed === '') return { ok: false, what: `${name} is missing.` };
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
    if (/^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(typed)) return { ok: false, what: 'This can be read as two days. Write it like 2026-11-27.' };
    const [year, month, day] = iso ? iso.slice(1) : dotted ? dotted.slice(1).reverse() : [];
    if (!year || !month || !day) return { ok: false, what: `${name} is no day. Write it like 2026-11-27.` };
    return existingDay(Number(year), Number(month), Number(day));
  };
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function existingDay(year: number, month: number, day: number): CellReading<CalendarDate> {
  const name = months[month - 1];
  if (name === undefined) return { ok: false, what: `There is no month ${month}. Write the day like 2026-11-27.` };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return { ok: false, what: `${name} ${year} has ${days} days.` };
  if (year < 1900 || year > 2200) return { ok: false, what: `The year ${year} cannot be right.` };
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { ok: true, value: calendarDate.parse(date) };
}
