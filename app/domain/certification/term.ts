import { addMonths, daysBetween, type CalendarDate } from '../calendar/calendar';

/** This many days before its last valid day a certification counts as expiring, and may be renewed without losing days. */
export const renewalWindowDays = 30;

/** What is being renewed: only what still runs has days to lose. */
export interface RenewedTerm {
  /** The last valid day; null when it does not expire. */
  expiresOn: CalendarDate | null;
  revoked: boolean;
}

/**
 * The last day on which a certification is valid, or null when it does not expire. A term counts calendar months and
 * includes the day that bears the date: issued on 12 Nov 2026 for 12 months, it is valid to the end of 12 Nov 2027 in
 * the company's zone.
 *
 * Renewing inside the last 30 days continues from the old date, so that nobody loses days by being early. Renewing
 * sooner than that begins today, but never ends before the old one would have. What has expired, was revoked, or
 * never expired leaves nothing to continue from (the product rules, "Certification status").
 */
export function expiryOf(issuedOn: CalendarDate, validityMonths: number | null, renewed?: RenewedTerm): CalendarDate | null {
  if (validityMonths === null) return null;
  const fromToday = addMonths(issuedOn, validityMonths);
  if (!renewed || renewed.revoked || renewed.expiresOn === null) return fromToday;
  const daysLeft = daysBetween(issuedOn, renewed.expiresOn);
  if (daysLeft < 0) return fromToday;
  if (daysLeft <= renewalWindowDays) return addMonths(renewed.expiresOn, validityMonths);
  return renewed.expiresOn > fromToday ? renewed.expiresOn : fromToday;
}
