import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { numberByItself, renewalDueOn, ruleDueOn, type PlaceByItself } from './by-itself';

const zone = 'America/New_York';
const now = instant('2026-11-23T15:00:00Z');
const earlier: PlaceByItself['assignments'][number] = {
  ...{ assignedAt: instant('2026-10-01T09:00:00Z'), dueOn: day('2026-12-10'), origin: 'person', excused: null, withdrawn: false },
  number: 1,
};
const held = { earnedAt: instant('2026-02-01T09:00:00Z'), expiresOn: day('2027-02-01'), revoked: false };
const place = (facts: Partial<PlaceByItself> = {}): PlaceByItself => ({ assignments: [], certifications: [], ...facts });
const byRule = (facts: Partial<PlaceByItself>) => numberByItself(place(facts), 'rule', zone, now);

describe('what a rule assigns is due', () => {
  it('so many days after the occasion', () => {
    expect(ruleDueOn(day('2026-11-23'), 30, day('2026-11-23'))).toBe('2026-12-23');
    expect(ruleDueOn(day('2026-11-16'), 30, day('2026-11-23'))).toBe('2026-12-16');
  });

  it('not before a week is over when the rule could act only late', () => {
    expect(ruleDueOn(day('2026-10-01'), 30, day('2026-11-23'))).toBe('2026-11-30');
  });

  it('sooner than in a week only where the rule says so', () => {
    expect(ruleDueOn(day('2026-11-23'), 3, day('2026-11-23'))).toBe('2026-11-26');
    expect(ruleDueOn(day('2026-11-16'), 3, day('2026-11-23'))).toBe('2026-11-26');
  });
});

it('a renewal is due when the certification runs out, or in a week when that is over', () => {
  expect(renewalDueOn(day('2026-12-23'), day('2026-11-23'))).toBe('2026-12-23');
  expect(renewalDueOn(day('2026-11-20'), day('2026-11-23'))).toBe('2026-11-30');
});

describe('what happens by itself', () => {
  it('assigns what was never assigned, and what was withdrawn, as the next one', () => {
    expect(byRule({})).toBe(1);
    expect(byRule({ assignments: [{ ...earlier, withdrawn: true }] })).toBe(2);
  });

  it('leaves alone what is asked for already, overdue too, and whoever is excused', () => {
    expect(byRule({ assignments: [earlier] })).toBeUndefined();
    expect(byRule({ assignments: [{ ...earlier, dueOn: day('2026-10-20') }] })).toBeUndefined();
    expect(byRule({ assignments: [{ ...earlier, excused: { until: null } }] })).toBeUndefined();
  });

  it('counts a certification in force for a rule, and not for the renewal of it', () => {
    expect(byRule({ certifications: [held] })).toBeUndefined();
    expect(byRule({ certifications: [{ ...held, revoked: true }] })).toBe(1);
    expect(byRule({ certifications: [{ ...held, expiresOn: day('2026-11-22') }] })).toBe(1);
    expect(
      numberByItself(place({ certifications: [held], assignments: [{ ...earlier, assignedAt: held.earnedAt }] }), 'renewal', zone, now),
    ).toBe(2);
  });
});
