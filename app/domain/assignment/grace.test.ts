import { expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { graceProblem } from './grace';

it('gives people at least a week and at most a year', () => {
  const today = day('2026-11-22');
  expect(graceProblem(day('2026-11-28'), today)).toBe('too-soon');
  expect(graceProblem(day('2026-11-29'), today)).toBeUndefined();
  expect(graceProblem(day('2027-11-22'), today)).toBeUndefined();
  expect(graceProblem(day('2027-11-23'), today)).toBe('too-late');
});
