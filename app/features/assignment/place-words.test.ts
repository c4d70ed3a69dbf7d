import { describe, expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { assignmentId } from '~/domain/ids';
import { placeWords, promise } from './place-words';

const today = day('2026-11-23');
const id = assignmentId.parse('a1');
const says = (outcome: Parameters<typeof placeWords>[0], days?: number) => {
  const { what, fact } = placeWords(outcome, today, days);
  return `${what}: ${fact}`;
};

describe('a place of the preview', () => {
  it('says what happens and why', () => {
    const due = { number: 1, dueOn: day('2026-12-18') };
    expect(says({ kind: 'new', countedFrom: 'today', ...due })).toBe('New: due Fri 18 Dec');
    expect(says({ kind: 'new', countedFrom: 'hire', ...due }, 30)).toBe('New: due Fri 18 Dec, 30 days after hire');
    expect(says({ kind: 'new', countedFrom: 'today', ...due }, 30)).toBe(
      'New: due Fri 18 Dec, 30 days from today: 30 days after hire have gone by',
    );
    expect(says({ kind: 'moved', assignmentId: id, from: day('2026-12-30'), to: day('2026-12-18') })).toBe(
      'Moved: from Wed 30 Dec to Fri 18 Dec, 12 days earlier',
    );
    expect(says({ kind: 'already-certified', validUntil: day('2028-04-01'), ...due })).toBe(
      'Already certified: until 1 Apr 2028; completed at once',
    );
    expect(says({ kind: 'on-leave', from: day('2026-10-01'), until: day('2027-01-08') })).toBe('Left out: on leave until Fri 8 Jan');
    expect(says({ kind: 'on-leave', from: day('2026-12-01'), until: null })).toBe('Left out: on leave from Tue 1 Dec with no end set');
    expect(says({ kind: 'excused', assignmentId: id, until: null })).toBe('Left out: excused for good');
    expect(says({ kind: 'left', endedOn: day('2026-11-01') })).toBe('Left out: left the company on 1 Nov 2026');
    expect(says({ kind: 'same-date', assignmentId: id, dueOn: day('2026-12-18') })).toBe('Stays as it is: due Fri 18 Dec already');
  });
});

describe('the button', () => {
  it('repeats the numbers of the preview', () => {
    expect(promise({ new: 12, moved: 4, alreadyCertified: 4 })).toBe('Assign 12 and move 4');
    expect(promise({ new: 1200, moved: 0, alreadyCertified: 0 })).toBe('Assign 1,200');
    expect(promise({ new: 0, moved: 1, alreadyCertified: 0 })).toBe('Move 1');
    expect(promise({ new: 0, moved: 0, alreadyCertified: 2 })).toBe('Record 2 as completed');
  });
});
