import { describe, expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { overlapping } from './leave';

const leave = (fromOn: string, untilOn: string | null) => ({ fromOn: day(fromOn), untilOn: untilOn === null ? null : day(untilOn) });

describe('two leaves', () => {
  const known = [leave('2026-12-01', '2026-12-20')];

  it.each([
    ['2026-12-20', '2027-01-05'],
    ['2026-11-01', '2026-12-01'],
    ['2026-11-01', null],
    ['2026-12-05', '2026-12-06'],
  ])('overlap from %s until %s', (from, until) => {
    expect(overlapping(known, leave(from, until))).toEqual(known[0]);
  });

  it('stand side by side when they share no day', () => {
    expect(overlapping(known, leave('2026-12-21', null))).toBeUndefined();
    expect(overlapping(known, leave('2026-11-01', '2026-11-30'))).toBeUndefined();
  });

  it('always overlap after one that has no end', () => {
    expect(overlapping([leave('2026-12-01', null)], leave('2028-01-01', '2028-01-02'))).toBeDefined();
  });
});
