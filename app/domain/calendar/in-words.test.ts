import { describe, expect, it } from 'vitest';
import type { CalendarDate } from './calendar';
import { clockTime, daysLeftInWords, hoursInWords, listed, nearDate, recordDate } from './in-words';

const day = (text: string) => text as CalendarDate;

describe('dates in words', () => {
  it('names the weekday when the date is near', () => {
    expect(nearDate(day('2026-11-27'), day('2026-11-22'))).toBe('Fri 27 Nov');
    expect(nearDate(day('2027-02-01'), day('2026-11-22'))).toBe('Mon 1 Feb');
  });

  it('names the year when it is far, and in records always', () => {
    expect(nearDate(day('2027-11-27'), day('2026-11-22'))).toBe('27 Nov 2027');
    expect(recordDate(day('2026-11-07'))).toBe('7 Nov 2026');
  });

  it.each([
    [4, '4 days left'],
    [1, '1 day left'],
    [0, 'due today'],
    [-1, '1 day late'],
    [-12, '12 days late'],
  ])('says %i days as "%s"', (days, words) => {
    expect(daysLeftInWords(days)).toBe(words);
  });

  it('reads the clock in the company zone', () => {
    expect(clockTime('Europe/Berlin', new Date('2026-11-22T08:41:00Z'))).toBe('09:41');
  });

  it.each([
    [5, 'half an hour'],
    [30, 'half an hour'],
    [50, 'an hour'],
    [268, '4.5 hours'],
    [480, '8 hours'],
  ])('says %i minutes to the nearest half hour, "%s"', (minutes, words) => {
    expect(hoursInWords(minutes)).toBe(words);
  });

  it('joins a list as people say it', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
