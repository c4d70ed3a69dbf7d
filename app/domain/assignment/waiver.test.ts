import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { assignmentId } from '../ids';
import { numberByItself } from './by-itself';
import type { EarlierAssignment } from './plan-place';
import { planWaiver, standingWaiver, type WaivedPlace } from './waiver';

const zone = 'America/New_York';
const now = instant('2026-11-23T15:00:00Z');
const until = day('2026-12-31');
const assigned: EarlierAssignment = {
  ...{ id: assignmentId.parse('one'), number: 1, assignedAt: instant('2026-11-01T09:00:00Z'), dueOn: day('2026-12-10') },
  ...{ origin: 'person', excused: null, withdrawn: false },
};
const held = { earnedAt: instant('2026-02-01T09:00:00Z'), expiresOn: day('2026-12-15'), revoked: false };
const place = (facts: Partial<WaivedPlace> = {}): WaivedPlace => ({ assignments: [], certifications: [], ...facts });
const waived = (facts: Partial<EarlierAssignment> = {}) =>
  place({ certifications: [held], assignments: [{ ...assigned, excused: { until }, ...facts }] });

describe('a waiver', () => {
  it('excuses from what is asked for, late as it may be', () => {
    const late = { ...assigned, dueOn: day('2026-11-20') };
    expect(planWaiver(place({ assignments: [late] }), until, zone, now)).toMatchObject({ kind: 'excuse', before: { kind: 'overdue' } });
  });

  it('of what was never assigned leaves thirty days once it is over', () => {
    expect(planWaiver(place(), until, zone, now)).toEqual({ kind: 'assign-excused', number: 1, dueOn: '2027-01-30', before: undefined });
  });

  it('of somebody certified, or withdrawn, is a further assignment', () => {
    const before = { kind: 'withdrawn' };
    expect(planWaiver(place({ certifications: [held] }), null, zone, now)).toMatchObject({ kind: 'assign-excused', number: 1 });
    const withdrawn = place({ assignments: [{ ...assigned, withdrawn: true }] });
    expect(planWaiver(withdrawn, until, zone, now)).toMatchObject({ kind: 'assign-excused', number: 2, before });
  });

  it('gets another end, and is none where it stands so already', () => {
    expect(planWaiver(waived(), null, zone, now)).toMatchObject({ kind: 'excuse', before: { kind: 'excused', until } });
    expect(planWaiver(waived(), until, zone, now)).toEqual({ kind: 'so-already' });
  });

  it('outranks what was certified before it, its last day included, and then that counts again', () => {
    expect(standingWaiver(waived(), zone, now)).toMatchObject({ until, asksAgain: false });
    expect(standingWaiver(waived(), zone, instant('2027-01-01T04:59:59Z'))).toBeDefined();
    expect(standingWaiver(waived(), zone, instant('2027-01-01T05:00:00Z'))).toBeUndefined();
    expect(standingWaiver(waived({ withdrawn: true }), zone, now)).toBeUndefined();
  });

  it('keeps rules and renewals away until it is over', () => {
    const at = (instantThen: string) => numberByItself(waived(), 'renewal', zone, instant(instantThen));
    expect(at('2026-12-20T15:00:00Z')).toBeUndefined();
    expect(at('2027-01-01T05:00:00Z')).toBe(2);
    expect(numberByItself(place({ assignments: waived().assignments }), 'rule', zone, now)).toBeUndefined();
  });

  it('says whether the module would be asked for without it', () => {
    expect(standingWaiver(place({ assignments: waived().assignments }), zone, now)).toMatchObject({ asksAgain: true });
  });
});
