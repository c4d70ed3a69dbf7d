import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { addDays, daysBetween } from '../calendar/calendar';
import { countsOn } from './assignment-status';
import { uncertifiedFrom } from './uncertified';

const today = day('2026-11-23');
const held = (expiresOn: string | null, revoked = false) => ({
  earnedAt: instant('2025-12-01T09:00:00Z'),
  expiresOn: expiresOn === null ? null : day(expiresOn),
  revoked,
});
const from = (certifications: ReturnType<typeof held>[], dueOn: string) => uncertifiedFrom(certifications, day(dueOn), today);

describe('a due date beyond the end of what is held', () => {
  it('leaves somebody uncertified from the day after the last', () => {
    expect(from([held('2026-12-07')], '2026-12-08')).toBe('2026-12-08');
    expect(from([held('2026-12-07')], '2027-01-15')).toBe('2026-12-08');
    expect(from([held('2026-12-07'), held('2026-12-20')], '2027-01-15')).toBe('2026-12-21');
  });

  it('is no matter where it lasts until then, never ends, is revoked, or has ended already', () => {
    expect(from([held('2026-12-07')], '2026-12-07')).toBeUndefined();
    expect(from([held('2026-12-07'), held(null)], '2027-01-15')).toBeUndefined();
    expect(from([held('2026-12-07', true)], '2027-01-15')).toBeUndefined();
    expect(from([held('2026-11-22')], '2027-01-15')).toBeUndefined();
    expect(from([], '2027-01-15')).toBeUndefined();
  });

  it('is the first day until it that nothing held covers', () => {
    const anyHeld = fc.record({
      earnedAt: fc.constant(instant('2025-12-01T09:00:00Z')),
      expiresOn: fc.option(fc.integer({ min: -20, max: 60 }).map((days) => addDays(today, days))),
      revoked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 4 }), fc.integer({ min: 0, max: 70 }), (certifications, days) => {
        const dueOn = addDays(today, days);
        const covered = (ahead: number) => certifications.some((one) => countsOn(addDays(today, ahead), one));
        const first = Array.from({ length: daysBetween(today, dueOn) + 1 }, (_, ahead) => ahead).find((ahead) => !covered(ahead));
        const expected = first === undefined || first === 0 ? undefined : addDays(today, first);
        expect(uncertifiedFrom(certifications, dueOn, today)).toBe(expected);
      }),
    );
  });
});
