import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { assignmentStatus, isSettled, type AssignmentFacts } from './assignment-status';

const zone = 'America/New_York';
const now = instant('2026-11-23T15:00:00Z');

function facts(overrides: Partial<AssignmentFacts> = {}): AssignmentFacts {
  return {
    assignedAt: instant('2026-11-10T09:00:00Z'),
    dueOn: day('2026-11-27'),
    origin: 'person',
    begun: false,
    excused: null,
    withdrawn: false,
    certifications: [],
    ...overrides,
  };
}

const earned = (at: string, expiresOn: string | null = '2027-11-20', revoked = false) => ({
  earnedAt: instant(at),
  expiresOn: expiresOn === null ? null : day(expiresOn),
  revoked,
});

describe('assignmentStatus', () => {
  it('is not started until the learner begins, and counts the days left', () => {
    expect(assignmentStatus(facts(), zone, now)).toEqual({ kind: 'not-started', daysLeft: 4 });
    expect(assignmentStatus(facts({ begun: true }), zone, now)).toEqual({ kind: 'in-progress', daysLeft: 4 });
  });

  it('is kept until midnight in the zone of the company, and overdue from then on', () => {
    expect(assignmentStatus(facts(), zone, instant('2026-11-28T04:59:59Z'))).toEqual({ kind: 'not-started', daysLeft: 0 });
    expect(assignmentStatus(facts(), zone, instant('2026-11-28T05:00:00Z'))).toEqual({ kind: 'overdue', daysLate: 1, begun: false });
  });

  it('says of an overdue one whether it was begun', () => {
    expect(assignmentStatus(facts({ begun: true }), zone, instant('2026-12-09T15:00:00Z'))).toEqual({
      kind: 'overdue',
      daysLate: 12,
      begun: true,
    });
  });

  it('is completed on time by a certification on the due date, however late that evening', () => {
    const status = assignmentStatus(facts({ certifications: [earned('2026-11-28T04:59:59Z')] }), zone, instant('2026-12-09T15:00:00Z'));
    expect(status).toEqual({ kind: 'completed', completedAt: instant('2026-11-28T04:59:59Z'), daysLate: 0 });
  });

  it('is completed late by a certification a minute after midnight', () => {
    const status = assignmentStatus(facts({ certifications: [earned('2026-11-28T05:01:00Z')] }), zone, instant('2026-12-09T15:00:00Z'));
    expect(status).toMatchObject({ kind: 'completed', daysLate: 1 });
  });

  it('counts the first certification earned after it was assigned, so that a renewal does not make it late', () => {
    const certifications = [earned('2027-11-01T10:00:00Z'), earned('2026-11-20T10:00:00Z')];
    expect(assignmentStatus(facts({ certifications }), zone, instant('2027-12-01T10:00:00Z'))).toMatchObject({
      completedAt: instant('2026-11-20T10:00:00Z'),
      daysLate: 0,
    });
  });

  it('is completed at once, and says so, when the person was validly certified already', () => {
    const certifications = [earned('2026-06-01T10:00:00Z', '2027-06-01')];
    expect(assignmentStatus(facts({ certifications }), zone, now)).toEqual({ kind: 'already-certified', validUntil: day('2027-06-01') });
    expect(assignmentStatus(facts({ certifications: [earned('2026-06-01T10:00:00Z', null)] }), zone, now)).toEqual({
      kind: 'already-certified',
      validUntil: null,
    });
  });

  it('counts a certification whose last valid day is the day of the assignment, and none that ended before', () => {
    const until = (date: string) => assignmentStatus(facts({ certifications: [earned('2025-11-10T10:00:00Z', date)] }), zone, now).kind;
    expect(until('2026-11-10')).toBe('already-certified');
    expect(until('2026-11-09')).toBe('not-started');
  });

  it('stays completed after the certification that completed it has expired', () => {
    const certifications = [earned('2026-06-01T10:00:00Z', '2027-06-01')];
    expect(assignmentStatus(facts({ certifications }), zone, instant('2028-01-01T10:00:00Z')).kind).toBe('already-certified');
  });

  it('is not completed by a revoked certification, earlier or later', () => {
    const certifications = [earned('2026-06-01T10:00:00Z', '2027-06-01', true), earned('2026-11-20T10:00:00Z', '2027-11-20', true)];
    expect(assignmentStatus(facts({ certifications }), zone, now).kind).toBe('not-started');
  });

  it('is not completed by the certification that it is to renew', () => {
    const old = earned('2025-12-01T10:00:00Z', '2026-12-01');
    expect(assignmentStatus(facts({ origin: 'renewal', certifications: [old] }), zone, now)).toEqual({ kind: 'not-started', daysLeft: 4 });
    expect(assignmentStatus(facts({ origin: 'renewal', certifications: [old, earned('2026-11-20T10:00:00Z')] }), zone, now)).toMatchObject({
      kind: 'completed',
      daysLate: 0,
    });
  });

  it('asks for nothing while somebody is excused, the last day of the excuse included', () => {
    const excused = { until: day('2026-12-04') };
    expect(assignmentStatus(facts({ excused }), zone, now)).toEqual({ kind: 'excused', until: '2026-12-04' });
    expect(assignmentStatus(facts({ excused }), zone, instant('2026-12-05T04:59:59Z')).kind).toBe('excused');
    expect(assignmentStatus(facts({ excused: { until: null } }), zone, instant('2027-12-05T05:00:00Z')).kind).toBe('excused');
  });

  it('is late only after the excuse has ended, and counts from there', () => {
    const excused = { until: day('2026-12-04') };
    expect(assignmentStatus(facts({ excused }), zone, instant('2026-12-05T05:00:00Z'))).toEqual({
      kind: 'overdue',
      daysLate: 1,
      begun: false,
    });
    expect(assignmentStatus(facts({ excused: { until: day('2026-11-20') } }), zone, now)).toEqual({ kind: 'not-started', daysLeft: 4 });
  });

  it('asks for nothing once it was withdrawn, and still counts what was earned', () => {
    expect(assignmentStatus(facts({ withdrawn: true }), zone, now)).toEqual({ kind: 'withdrawn' });
    const certifications = [earned('2026-11-20T10:00:00Z')];
    expect(assignmentStatus(facts({ withdrawn: true, certifications }), zone, now).kind).toBe('completed');
  });

  it('leaves nothing to do once it is completed, either way', () => {
    expect(isSettled({ kind: 'completed', completedAt: now, daysLate: 3 })).toBe(true);
    expect(isSettled({ kind: 'already-certified', validUntil: null })).toBe(true);
    expect(isSettled({ kind: 'excused', until: null })).toBe(true);
    expect(isSettled({ kind: 'withdrawn' })).toBe(true);
    expect(isSettled({ kind: 'overdue', daysLate: 1, begun: true })).toBe(false);
    expect(isSettled({ kind: 'in-progress', daysLeft: 1 })).toBe(false);
  });
});
