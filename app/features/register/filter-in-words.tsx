import type { CalendarDate } from '~/domain/calendar/calendar';
import { listed, recordDate } from '~/domain/calendar/in-words';

const words: Record<string, (value: string) => string> = {
  q: (value) => `“${value}”`,
  subject: (value) => value,
  department: (value) => value,
  location: (value) => value,
  role: (value) => value,
  edition: (value) => `edition ${value}`,
  manager: (value) => `managed by ${value}`,
  status: (value) => value,
  due: (value) => `ending within ${value} days`,
  validOn: (value) => `valid on ${recordDate(value as CalendarDate)}`,
  issuedFrom: (value) => `issued since ${recordDate(value as CalendarDate)}`,
  issuedTo: (value) => `issued until ${recordDate(value as CalendarDate)}`,
  expiresFrom: (value) => `expiring from ${recordDate(value as CalendarDate)}`,
  expiresTo: (value) => `expiring until ${recordDate(value as CalendarDate)}`,
  people: (value) => (value === 'left' ? 'people who left' : 'people employed today'),
  origin: (value) => (value === 'imported' ? 'earned elsewhere' : 'earned here'),
};

/** What a query string of the register asks for: “certifications (Support and valid on 1 Mar 2026)”. */
export function FilterInWords({ query }: { query: string }) {
  const parts = [...new URLSearchParams(query)].flatMap(([name, value]) => words[name]?.(value) ?? []);
  return <>{parts.length === 0 ? 'every certification' : `certifications (${listed(parts)})`}</>;
}
