import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import type { AssignmentStatus } from './assignment-status';
import { changeAssignment, type AssignmentChange } from './change-assignment';

const dueOn = day('2026-12-14');
const open: AssignmentStatus = { kind: 'not-started', daysLeft: 4 };
const excused: AssignmentStatus = { kind: 'excused', until: day('2026-12-20') };
const extend: AssignmentChange = { kind: 'extend', dueOn: day('2026-12-18') };
const excuse: AssignmentChange = { kind: 'excuse', until: null };
const outcome = (status: AssignmentStatus, change: AssignmentChange) => changeAssignment({ dueOn, status }, change).kind;

describe('a change to an assignment', () => {
  it.each([extend, excuse, { kind: 'withdraw' } as const])('is for what is open, late or excused: %j', (change) => {
    expect(outcome(open, change)).toBe('changes');
    expect(outcome({ kind: 'overdue', daysLate: 3, begun: true }, change)).toBe('changes');
    expect(outcome(excused, change)).toBe('changes');
  });

  it.each([extend, excuse, { kind: 'withdraw' } as const])('leaves what is completed or withdrawn as it is: %j', (change) => {
    expect(outcome({ kind: 'completed', completedAt: instant('2026-11-01T10:00:00Z'), daysLate: 0 }, change)).toBe('completed');
    expect(outcome({ kind: 'already-certified', validUntil: null }, change)).toBe('completed');
    expect(outcome({ kind: 'withdrawn' }, change)).toBe('withdrawn-before');
  });

  it('is none where it is so already', () => {
    expect(outcome(open, { kind: 'extend', dueOn })).toBe('so-already');
    expect(outcome(excused, { kind: 'extend', dueOn })).toBe('changes');
    expect(outcome(excused, { kind: 'excuse', until: day('2026-12-20') })).toBe('so-already');
  });
});
