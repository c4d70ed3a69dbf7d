import { describe, expect, it } from 'vitest';
import { moduleId } from '../ids';
import { groupOf, helpFor, peopleGroups, reasonsOf, severityOf, worstOf } from './risk';
import { neverAssigned, standingKinds, type Standing } from './standing';
import { day } from '~tests/builders/certification';
import { anAssigned } from '~tests/builders/team';

const phone = moduleId.parse('phone');
const care = moduleId.parse('care');
const service = moduleId.parse('service');
const late = (daysLeft: number): Standing => ({
  ...neverAssigned,
  kind: daysLeft < 0 ? 'overdue' : 'due-soon',
  due: { assigned: anAssigned(), on: day('2026-11-20'), daysLeft },
});

describe('why somebody needs their supervisor', () => {
  it('puts what is late before what is due, and of both the oldest first', () => {
    const reasons = reasonsOf([
      [phone, late(3)],
      [care, late(-2)],
      [service, late(-12)],
    ]);
    expect(reasons.map(({ moduleId: id, kind }) => [id, kind])).toEqual([
      ['service', 'overdue'],
      ['care', 'overdue'],
      ['phone', 'due-soon'],
    ]);
  });

  it('counts what was never started, and nothing that runs well', () => {
    const kinds = (kind: Standing['kind'], neverStarted = false) =>
      reasonsOf([[phone, { ...neverAssigned, kind, neverStarted }]]).map((reason) => reason.kind);
    expect(kinds('not-started', true)).toEqual(['never-started']);
    for (const kind of ['not-started', 'in-progress', 'expiring', 'excused', 'valid', 'withdrawn', 'never-assigned'] as const)
      expect(kinds(kind)).toEqual([]);
  });
});

describe('what helps', () => {
  const tried = (attemptsLeft: number, daysLeft = 3): Standing => ({
    ...late(daysLeft),
    ...(daysLeft >= 0 && { kind: 'failing' as const }),
    failing: { scores: [{ points: 4, maxPoints: 10 }], attemptsLeft, attemptsAllowed: 3 },
  });
  const help = (...standings: [typeof phone, Standing][]) => helpFor(reasonsOf(standings));

  it('is a nudge while there is something left to try', () => {
    expect(help([phone, tried(1)], [care, late(-2)])).toEqual({ grant: [], nudge: true });
    expect(help()).toEqual({ grant: [], nudge: true });
  });

  it('is one more attempt, and no nudge, once none is left, late or not', () => {
    expect(help([phone, tried(0)])).toEqual({ grant: ['phone'], nudge: false });
    expect(help([phone, tried(0, -5)])).toEqual({ grant: ['phone'], nudge: false });
  });

  it('is both where something else waits', () => {
    expect(help([phone, tried(0)], [care, late(-2)])).toEqual({ grant: ['phone'], nudge: true });
  });
});

describe('the group of a person', () => {
  it('is that of their worst module', () => {
    expect(worstOf([late(3), { ...neverAssigned, kind: 'valid' }, late(-1)])).toBe('overdue');
    expect(worstOf([])).toBe('never-assigned');
    expect(severityOf('overdue')).toBe(0);
  });

  it('is one for every kind', () => {
    expect(Object.values(peopleGroups).flat().sort()).toEqual([...standingKinds].sort());
    expect(groupOf('revoked')).toBe('lapsed');
  });
});
