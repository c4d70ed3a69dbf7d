import { z } from 'zod';
import { calendarDate } from '../calendar/calendar';

export const registerStatuses = ['valid', 'expiring', 'expired', 'renewed', 'revoked'] as const;
export type RegisterStatus = (typeof registerStatuses)[number];

export const registerSorts = ['issued', 'expires', 'name', 'number', 'department', 'title', 'score'] as const;
export type RegisterSort = (typeof registerSorts)[number];

const words = z.string().trim().max(100);
/** A field that says nothing, or nothing that can be understood, filters nothing. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional().catch(undefined));

/** What of the register is asked for, as it stands in the query string of screen, files and API alike. */
export const registerFilter = z.object({
  /** Words that occur in name, number, address or certificate number. */
  q: optional(words),
  department: optional(words),
  location: optional(words),
  role: optional(words),
  /** The employee number of the manager at that time. */
  manager: optional(words),
  /** A module's or a course's id. */
  subject: optional(words),
  edition: optional(words),
  status: optional(z.enum(registerStatuses)),
  issuedFrom: optional(calendarDate),
  issuedTo: optional(calendarDate),
  expiresFrom: optional(calendarDate),
  expiresTo: optional(calendarDate),
  /** In force on this day, whatever has happened since. */
  validOn: optional(calendarDate),
  origin: optional(z.enum(['earned', 'imported'])),
  people: optional(z.enum(['employed', 'left'])),
  sort: optional(z.enum(registerSorts)),
  direction: optional(z.enum(['up', 'down'])),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

/** Reads the query string; a parameter that comes twice counts once. */
export function readRegisterFilter(query: URLSearchParams): RegisterFilter {
  return registerFilter.parse(Object.fromEntries([...query].reverse()));
}

/** The query string that asks for this again, without what says nothing. */
export function filterQuery(filter: RegisterFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}
