import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { addDays, endOfDay } from '../calendar/calendar';
import { assignmentStatus, effectiveDueOn, type AssignmentFacts } from './assignment-status';
import { dueAfterRevocation, reEarningDays } from './re-earning';

const zone = 'America/New_York';
const assignedAt = instant('2026-01-10T15:00:00Z');
const revokedOn = day('2026-11-23');

function facts(own: Partial<AssignmentFacts> = {}): AssignmentFacts {
  const open = { begun: false, excused: null, withdrawn: false, certifications: [] };
  return { assignedAt, dueOn: day('2026-02-01'), origin: 'person', ...open, ...own };
}
const earned = (earnedAt: string, revoked: boolean) => ({ earnedAt: instant(earnedAt), expiresOn: null, revoked });
const at = (on: ReturnType<typeof day>) => new Date(endOfDay(zone, on).getTime() - 1);

/** What the revocation of the only certification asks for. */
function revoked(own: Partial<AssignmentFacts> = {}, earnedAt = '2026-01-20T15:00:00Z', others: AssignmentFacts['certifications'] = []) {
  const statusWith = (isRevoked: boolean) =>
    assignmentStatus(facts({ ...own, certifications: [earned(earnedAt, isRevoked), ...others] }), zone, at(revokedOn));
  return dueAfterRevocation({ ...facts(own), before: statusWith(false), after: statusWith(true) }, revokedOn);
}

describe('what a revocation asks for again', () => {
  it('is due thirty days from that day, whether it was completed or certified before', () => {
    expect(revoked()).toBe('2026-12-23');
    expect(revoked({}, '2026-01-02T15:00:00Z')).toBe('2026-12-23');
  });

  it('keeps a date that leaves more time', () => {
    expect(revoked({ dueOn: day('2027-03-01') })).toBeUndefined();
    expect(revoked({ dueOn: day('2026-12-23') })).toBeUndefined();
  });

  it('is nothing where another certification settles it, or nobody asks for it', () => {
    expect(revoked({}, '2026-01-20T15:00:00Z', [earned('2026-05-01T15:00:00Z', false)])).toBeUndefined();
    expect(revoked({ withdrawn: true })).toBeUndefined();
    expect(revoked({ excused: { until: null } })).toBeUndefined();
  });

  it('changes nothing about what was open and late before', () => {
    expect(revoked({ assignedAt: instant('2026-06-01T15:00:00Z'), origin: 'renewal' })).toBeUndefined();
  });

  it('makes nobody late before thirty days have passed, and no date earlier', () => {
    const own = fc.record({
      dueOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays(revokedOn, days)),
      excused: fc.option(fc.record({ until: fc.option(fc.integer({ min: -400, max: -1 }).map((days) => addDays(revokedOn, days))) })),
      withdrawn: fc.boolean(),
    });
    fc.assert(
      fc.property(own, fc.integer({ min: 0, max: reEarningDays }), (some, days) => {
        const moved = revoked(some);
        if (moved !== undefined) expect(moved > effectiveDueOn(facts(some))).toBe(true);
        const asked = facts({
          ...some,
          certifications: [earned('2026-01-20T15:00:00Z', true)],
          ...(moved && { dueOn: moved, excused: null }),
        });
        const status = assignmentStatus(asked, zone, at(addDays(revokedOn, days)));
        expect(status.kind).not.toBe('overdue');
      }),
    );
  });
});
