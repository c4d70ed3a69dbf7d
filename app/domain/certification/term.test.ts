import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { addDays, addMonths } from '../calendar/calendar';
import { expiryOf, type RenewedTerm } from './term';

const old = (expiresOn: string | null, revoked = false): RenewedTerm => ({
  expiresOn: expiresOn === null ? null : day(expiresOn),
  revoked,
});

describe('expiryOf', () => {
  it('counts calendar months and includes the day that bears the date', () => {
    expect(expiryOf(day('2026-11-12'), 12)).toBe('2027-11-12');
  });

  it('ends on the last day of a month that has no such day', () => {
    expect(expiryOf(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(expiryOf(day('2028-02-29'), 12)).toBe('2029-02-28');
  });

  it('does not expire without a term', () => {
    expect(expiryOf(day('2026-11-12'), null)).toBeNull();
    expect(expiryOf(day('2026-11-12'), null, old('2026-11-20'))).toBeNull();
  });

  it('continues from the old date when it is renewed inside the last 30 days', () => {
    expect(expiryOf(day('2026-11-12'), 12, old('2026-12-12'))).toBe('2027-12-12');
    expect(expiryOf(day('2026-12-12'), 12, old('2026-12-12'))).toBe('2027-12-12');
  });

  it('begins today when it is renewed sooner than that', () => {
    expect(expiryOf(day('2026-11-11'), 12, old('2026-12-12'))).toBe('2027-11-11');
  });

  it('never ends before the old one would have, when terms became shorter', () => {
    expect(expiryOf(day('2026-11-12'), 3, old('2028-06-01'))).toBe('2028-06-01');
  });

  it('begins today after a gap, after a revocation, and after one that did not expire', () => {
    expect(expiryOf(day('2026-12-13'), 12, old('2026-12-12'))).toBe('2027-12-13');
    expect(expiryOf(day('2026-11-20'), 12, old('2026-12-12', true))).toBe('2027-11-20');
    expect(expiryOf(day('2026-11-20'), 12, old(null))).toBe('2027-11-20');
  });

  it('gives nobody fewer days for renewing while the old one runs, whenever they do', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2000-01-01'), days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 60 }), (issuedOn, daysLeft, months) => {
        const expiresOn = addDays(issuedOn, daysLeft);
        const renewed = expiryOf(issuedOn, months, { expiresOn, revoked: false });
        expect(renewed && renewed >= expiresOn && renewed >= addMonths(issuedOn, months)).toBe(true);
      }),
    );
  });
});
