import { z } from 'zod';
import { calendarDate } from '../calendar/calendar';
import { fewWords, optionalField, readQuery } from '../query-field';
import type { AuditFilter } from './audit-filter';

const auditFilter = z.object({
  who: optionalField(fewWords),
  deed: optionalField(fewWords),
  whom: optionalField(fewWords),
  from: optionalField(calendarDate),
  to: optionalField(calendarDate),
});

/** Reads the query string; of a parameter that comes twice the first one counts. */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
  return readQuery(auditFilter, query);
}
