import type { CalendarDate } from '~/domain/calendar/calendar';
import { nearDate } from '~/domain/calendar/in-words';

/** Somebody whose certification runs out before a new due date, at one module. */
export interface Gap {
  employeeId: string;
  name: string;
  from: CalendarDate;
}

/** “3 people will be uncertified from Tue 8 Dec until they renew.”; null where nobody will. */
export function gapsInWords(gaps: readonly Gap[], today: CalendarDate): string | null {
  const days = gaps.map(({ from }) => from).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const people = new Set(gaps.map(({ employeeId }) => employeeId)).size;
  const who = people === 1 ? (gaps[0]?.name ?? '') : `${people.toLocaleString('en')} people`;
  const near = (date: CalendarDate) => nearDate(date, today);
  const until = people === 1 ? 'until this is renewed' : 'until they renew';
  if (people === 1 || first === last) return `${who} will be uncertified from ${near(first)} ${until}.`;
  return `${who} will be uncertified ${until}, the first from ${near(first)}, the last from ${near(last)}.`;
}
