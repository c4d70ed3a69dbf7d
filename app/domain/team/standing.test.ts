import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { aModule } from '~tests/builders/quiz';
import { aHeld, anAssigned, aStudied, someFacts } from '~tests/builders/team';
import { assignmentId } from '../ids';
import type { ModuleFacts, SubmittedFacts } from './module-facts';
import { momentOf, standingOf } from './standing';

const module = aModule();
const [lesson] = module.lessons;
const moment = momentOf('America/New_York', instant('2026-11-23T15:00:00Z'));
const standing = (facts: Partial<ModuleFacts>) => standingOf(someFacts(facts), module, moment);
const failed = (points: number): SubmittedFacts => ({ points, maxPoints: 100, passed: false });
const begun = aStudied({ completedLessons: new Set([lesson!.id]) });

describe('how somebody stands to a module', () => {
  it('was never assigned when nothing is on record, which is not the same as not started', () => {
    expect(standing({}).kind).toBe('never-assigned');
    expect(standing({ assignments: [anAssigned()] })).toMatchObject({ kind: 'not-started', due: { on: '2026-12-31', daysLeft: 38 } });
  });

  it('is in progress with so many steps done, whether it was assigned or taken up freely', () => {
    expect(standing({ assignments: [anAssigned()], study: begun })).toMatchObject({ kind: 'in-progress', progress: { done: 1 } });
    expect(standing({ study: begun })).toMatchObject({ kind: 'in-progress', due: null });
  });

  it('is due soon in the last seven days, and overdue after the last', () => {
    const dueOn = (text: string) => standing({ assignments: [anAssigned({ dueOn: day(text) })], study: begun });
    expect(dueOn('2026-12-01').kind).toBe('in-progress');
    expect(dueOn('2026-11-30')).toMatchObject({ kind: 'due-soon', due: { daysLeft: 7 } });
    expect(dueOn('2026-11-23')).toMatchObject({ kind: 'due-soon', due: { daysLeft: 0 } });
    expect(dueOn('2026-11-11')).toMatchObject({ kind: 'overdue', due: { daysLeft: -12 } });
  });

  it('is failing once an attempt did not pass, and counts granted attempts among those that are left', () => {
    const study = aStudied({ completedLessons: begun.completedLessons, submissions: [failed(64), failed(71)] });
    const failing = standing({ assignments: [anAssigned()], study });
    expect(failing).toMatchObject({ kind: 'failing', failing: { attemptsLeft: 1, attemptsAllowed: 3 } });
    expect(failing.failing?.scores.map(({ points }) => points)).toEqual([64, 71]);
    expect(standing({ assignments: [anAssigned()], study: { ...study, granted: 1 } }).failing?.attemptsLeft).toBe(2);
  });

  it('is not failing before the first submission, nor in what nobody asked for', () => {
    expect(standing({ assignments: [anAssigned()], study: begun }).failing).toBeNull();
    expect(standing({ study: { ...begun, submissions: [failed(64)] } }).kind).toBe('in-progress');
  });

  it('is valid, expiring, expired or revoked by the certification that counts', () => {
    const held = (expiresOn: string) => standing({ certifications: [aHeld({ expiresOn: day(expiresOn) })] });
    expect(held('2028-03-02')).toMatchObject({ kind: 'valid', held: { certification: { points: 91 } } });
    expect(held('2026-12-19').kind).toBe('expiring');
    expect(held('2026-11-02').kind).toBe('expired');
    const latestEvent = { kind: 'revoked', happenedAt: instant('2026-10-01T09:00:00Z') } as const;
    expect(standing({ certifications: [aHeld({ latestEvent })] }).kind).toBe('revoked');
  });

  it('shows a certification that runs out rather than its renewal, until that is due', () => {
    const certifications = [aHeld({ expiresOn: day('2026-12-19') })];
    const renewal = anAssigned({ origin: 'renewal', assignedAt: instant('2026-11-19T09:00:00Z'), dueOn: day('2026-12-19') });
    expect(standing({ certifications, assignments: [renewal] })).toMatchObject({ kind: 'expiring', due: { daysLeft: 26 } });
    expect(standing({ certifications, assignments: [{ ...renewal, dueOn: day('2026-11-26') }] }).kind).toBe('due-soon');
  });

  it('stays valid where the assignment was completed, and counts the open one of several', () => {
    const first = anAssigned({ assignedAt: instant('2026-02-01T09:00:00Z'), dueOn: day('2026-02-20') });
    expect(standing({ certifications: [aHeld()], assignments: [first] })).toMatchObject({ kind: 'valid', due: null });
    const again = anAssigned({ id: assignmentId.parse('assignment-2'), origin: 'renewal', dueOn: day('2026-11-20') });
    expect(standing({ certifications: [aHeld()], assignments: [first, again] })).toMatchObject({
      kind: 'overdue',
      due: { assigned: { id: 'assignment-2' } },
    });
  });

  it('is excused until a day, or withdrawn, and neither is asked for', () => {
    const excused = anAssigned({ dueOn: day('2026-11-20'), excused: { until: day('2027-01-08') } });
    expect(standing({ assignments: [excused] })).toMatchObject({ kind: 'excused', excused: { until: '2027-01-08' }, due: null });
    expect(standing({ assignments: [anAssigned({ withdrawnAt: instant('2026-11-10T09:00:00Z') })] }).kind).toBe('withdrawn');
  });

  it('was never started when half of the time is gone and nothing is done', () => {
    const neverStarted = (dueOn: string, study = aStudied()) =>
      standing({ assignments: [anAssigned({ dueOn: day(dueOn) })], study }).neverStarted;
    expect(neverStarted('2026-12-15')).toBe(true);
    expect(neverStarted('2026-12-16')).toBe(false);
    expect(neverStarted('2026-12-15', begun)).toBe(false);
    expect(neverStarted('2026-11-22')).toBe(false);
    expect(standing({ assignments: [anAssigned({ origin: 'renewal', dueOn: day('2026-12-10') })] }).neverStarted).toBe(false);
    const revoked = (at: string) => aHeld({ latestEvent: { kind: 'revoked', happenedAt: instant(at) } });
    const asked = (at: string) => standing({ assignments: [anAssigned({ dueOn: day('2026-12-10') })], certifications: [revoked(at)] });
    expect(asked('2026-11-20T09:00:00Z').neverStarted).toBe(false);
    expect(asked('2026-10-20T09:00:00Z').neverStarted).toBe(true);
  });
});
