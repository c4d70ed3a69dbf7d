import { expect, it } from 'vitest';
import type { CalendarDate } from '../calendar/calendar';
import { lastOccasion, nextOccasion } from './export-occasion';

const day = (text: string) => text as CalendarDate;
const last = (every: 'week' | 'month', today: string, starts = '2026-01-01') => lastOccasion(every, day(starts), day(today));

it('is due on Mondays, and until Sunday the last one was that Monday', () => {
  expect(last('week', '2026-11-23')).toBe('2026-11-23');
  expect(last('week', '2026-11-29')).toBe('2026-11-23');
  expect(nextOccasion('week', day('2026-11-23'))).toBe('2026-11-30');
  expect(nextOccasion('week', day('2026-11-29'))).toBe('2026-11-30');
});

it('is due on the first of a month', () => {
  expect(last('month', '2026-12-01')).toBe('2026-12-01');
  expect(last('month', '2026-11-30')).toBe('2026-11-01');
  expect(nextOccasion('month', day('2026-12-01'))).toBe('2027-01-01');
  expect(nextOccasion('month', day('2027-01-31'))).toBe('2027-02-01');
});

it('was never due before it began', () => {
  expect(last('week', '2026-11-24', '2026-11-24')).toBeUndefined();
  expect(last('week', '2026-11-30', '2026-11-24')).toBe('2026-11-30');
});
