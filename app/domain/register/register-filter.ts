import type { CalendarDate } from '../calendar/calendar';

export const registerStatuses = ['valid', 'expiring', 'expired', 'renewed', 'revoked'] as const;
export type RegisterStatus = (typeof registerStatuses)[number];

export const renewalsDue = ['30', '60', '90'] as const;
export type RenewalsDue = (typeof renewalsDue)[number];

export const registerSorts = ['issued', 'expires', 'name', 'number', 'department', 'title', 'score'] as const;
export type RegisterSort = (typeof registerSorts)[number];

/** What of the register is asked for, as it stands in the query string of screen, files and API alike. */
export interface RegisterFilter {
  /** Words that occur in name, number, address or certificate number. */
  q?: string;
  department?: string;
  location?: string;
  role?: string;
  /** The employee number of the manager at that time. */
  manager?: string;
  /** A module's or a course's id. */
  subject?: string;
  edition?: string;
  status?: RegisterStatus;
  issuedFrom?: CalendarDate;
  issuedTo?: CalendarDate;
  expiresFrom?: CalendarDate;
  expiresTo?: CalendarDate;
  /** In force on this day, whatever has happened since. */
  validOn?: CalendarDate;
  /** In force, and running out within so many days. */
  due?: RenewalsDue;
  origin?: 'earned' | 'imported';
  people?: 'employed' | 'left';
  sort?: RegisterSort;
  /** The newest first and everything else from its beginning, unless this says otherwise. */
  direction?: 'up' | 'down';
}

/** The query string that asks for this again, without what says nothing. */
export function filterQuery(filter: RegisterFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}

/** Whether the list goes upwards. */
export function goesUp({ sort = 'issued', direction }: RegisterFilter): boolean {
  return direction ? direction === 'up' : sort !== 'issued';
}
