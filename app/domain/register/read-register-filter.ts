import { z } from 'zod';
import { calendarDate } from '../calendar/calendar';
import { registerSorts, registerStatuses, type RegisterFilter } from './register-filter';

const words = z.string().trim().max(100);
/** A field that says nothing, or nothing that can be understood, filters nothing. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional().catch(undefined));

const registerFilter = z.object({
  q: optional(words),
  department: optional(words),
  location: optional(words),
  role: optional(words),
  manager: optional(words),
  subject: optional(words),
  edition: optional(words),
  status: optional(z.enum(registerStatuses)),
  issuedFrom: optional(calendarDate),
  issuedTo: optional(calendarDate),
  expiresFrom: optional(calendarDate),
  expiresTo: optional(calendarDate),
  validOn: optional(calendarDate),
  origin: optional(z.enum(['earned', 'imported'])),
  people: optional(z.enum(['employed', 'left'])),
  sort: optional(z.enum(registerSorts)),
  direction: optional(z.enum(['up', 'down'])),
});

/** Reads the query string; of a parameter that comes twice the first one counts. */
export function readRegisterFilter(query: URLSearchParams): RegisterFilter {
  return registerFilter.parse(Object.fromEntries([...query].reverse()));
}
