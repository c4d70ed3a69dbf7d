import type { CalendarDate } from '../calendar/calendar';

/** What of the audit log is asked for, as it stands in the query string of the page and its files. */
export interface AuditFilter {
  /** Words of the name or number of whoever did it. */
  who?: string;
  deed?: string;
  /** Words of the name or number of the person whom it concerns, or a certificate number. */
  whom?: string;
  from?: CalendarDate;
  to?: CalendarDate;
}

/** The query string that asks for this again, without what says nothing. */
export function auditQuery(filter: AuditFilter): string {
  return new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)).toString();
}

export function auditAddress(filter: AuditFilter): string {
  const query = auditQuery(filter);
  return query === '' ? '/hr/audit' : `/hr/audit?${query}`;
}
