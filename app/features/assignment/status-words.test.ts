import { expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { statusWords } from './status-words';

it('tells work that was begun from work that was not', () => {
  const words = (kind: 'not-started' | 'in-progress') => statusWords({ kind, daysLeft: 5 }, day('2026-11-27'), day('2026-11-22')).word;
  expect([words('not-started'), words('in-progress')]).toEqual(['Not started', 'In progress']);
});
