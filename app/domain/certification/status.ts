import { daysBetween, type CalendarDate } from '../calendar/calendar';
import { renewalWindowDays } from './term';

/** The latest thing that happened to a certification after it was issued. */
export interface LatestEvent {
  kind: 'revoked' | 'reinstated';
  happenedAt: Date;
}

/** What the status of a certification rests on. */
export interface CertificationFacts {
  /** The last valid day; null when it does not expire. */
  expiresOn: CalendarDate | null;
  latestEvent: LatestEvent | null;
  /** The later certification that renews this one. */
  renewal: { latestEvent: LatestEvent | null } | null;
}

export type CertificationStatus =
  /** `daysLeft` is null when it does not expire. */
  | { kind: 'valid'; daysLeft: number | null }
  /** 30 days or less are left; 0 on the last valid day. */
  | { kind: 'expiring'; daysLeft: number }
  | { kind: 'expired'; daysSince: number }
  | { kind: 'revoked'; revokedAt: Date }
  | { kind: 'renewed' };

/**
 * Derived, never stored (the product rules, "Certification status"). Revocation outranks everything until it is taken
 * back. A renewal that was itself revoked no longer covers the old certification, which then stands on its own dates.
 */
export function certificationStatus(facts: CertificationFacts, today: CalendarDate): CertificationStatus {
  if (isRevoked(facts) && facts.latestEvent) return { kind: 'revoked', revokedAt: facts.latestEvent.happenedAt };
  if (standingOf(facts) === 'renewed') return { kind: 'renewed' };
  return termStatus(facts.expiresOn, today);
}

/** What the dates alone say of a certification that was neither revoked nor renewed. */
export function termStatus(
  expiresOn: CalendarDate | null,
  today: CalendarDate,
): Extract<CertificationStatus, { kind: 'valid' | 'expiring' | 'expired' }> {
  if (expiresOn === null) return { kind: 'valid', daysLeft: null };
  const daysLeft = daysBetween(today, expiresOn);
  if (daysLeft < 0) return { kind: 'expired', daysSince: -daysLeft };
  return daysLeft <= renewalWindowDays ? { kind: 'expiring', daysLeft } : { kind: 'valid', daysLeft };
}

/** The part of the status that does not depend on the day. */
export function standingOf(facts: Pick<CertificationFacts, 'latestEvent' | 'renewal'>): 'standing' | 'renewed' | 'revoked' {
  if (isRevoked(facts)) return 'revoked';
  return facts.renewal && !isRevoked(facts.renewal) ? 'renewed' : 'standing';
}

/** Revoked and not reinstated since. */
export function isRevoked({ latestEvent }: { latestEvent: LatestEvent | null }): boolean {
  return latestEvent?.kind === 'revoked';
}

/** Counts as certified today: valid, or expiring, which is valid still. */
export function isInForce(status: CertificationStatus): boolean {
  return status.kind === 'valid' || status.kind === 'expiring';
}
