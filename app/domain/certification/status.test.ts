import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { certificationStatus, isInForce, type CertificationFacts } from './status';

const facts = (overrides: Partial<CertificationFacts> = {}): CertificationFacts => ({
  expiresOn: day('2027-11-12'),
  latestEvent: null,
  renewal: null,
  ...overrides,
});
const revoked = { kind: 'revoked', happenedAt: instant('2026-12-01T10:00:00Z') } as const;
const reinstated = { kind: 'reinstated', happenedAt: instant('2026-12-02T10:00:00Z') } as const;
const on = (date: string, overrides: Partial<CertificationFacts> = {}) => certificationStatus(facts(overrides), day(date));

describe('certificationStatus', () => {
  it('is valid with 31 days left and expiring with 30', () => {
    expect(on('2027-10-12')).toEqual({ kind: 'valid', daysLeft: 31 });
    expect(on('2027-10-13')).toEqual({ kind: 'expiring', daysLeft: 30 });
  });

  it('is in force on its last day and expired on the next', () => {
    expect(on('2027-11-12')).toEqual({ kind: 'expiring', daysLeft: 0 });
    expect(on('2027-11-13')).toEqual({ kind: 'expired', daysSince: 1 });
  });

  it('stays valid for good without an expiry', () => {
    expect(on('2099-01-01', { expiresOn: null })).toEqual({ kind: 'valid', daysLeft: null });
  });

  it('is revoked whatever its dates and renewals, until it is reinstated', () => {
    expect(on('2028-01-01', { latestEvent: revoked, renewal: { latestEvent: null } })).toEqual({
      kind: 'revoked',
      revokedAt: revoked.happenedAt,
    });
    expect(on('2027-01-01', { latestEvent: reinstated }).kind).toBe('valid');
    expect(on('2028-01-01', { latestEvent: reinstated }).kind).toBe('expired');
  });

  it('is renewed as soon as a later certification renews it, before and after its own end', () => {
    expect(on('2027-11-01', { renewal: { latestEvent: null } })).toEqual({ kind: 'renewed' });
    expect(on('2028-11-01', { renewal: { latestEvent: reinstated } })).toEqual({ kind: 'renewed' });
  });

  it('stands on its own dates again when the renewal is revoked', () => {
    expect(on('2027-11-01', { renewal: { latestEvent: revoked } }).kind).toBe('expiring');
    expect(on('2028-11-01', { renewal: { latestEvent: revoked } }).kind).toBe('expired');
  });
});

describe('isInForce', () => {
  it('holds for valid and expiring, and for nothing else', () => {
    expect(isInForce({ kind: 'valid', daysLeft: null })).toBe(true);
    expect(isInForce({ kind: 'expiring', daysLeft: 0 })).toBe(true);
    expect(isInForce({ kind: 'expired', daysSince: 1 })).toBe(false);
    expect(isInForce({ kind: 'revoked', revokedAt: revoked.happenedAt })).toBe(false);
    expect(isInForce({ kind: 'renewed' })).toBe(false);
  });
});
