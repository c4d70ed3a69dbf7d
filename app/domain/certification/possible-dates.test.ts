import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../calendar/calendar';
import { impossibleDates } from './possible-dates';

const day = (text: string) => text as CalendarDate;
const today = day('2026-11-22');
const wrong = (issuedOn: string, expiresOn: string | null = null, earnedOn?: string) =>
  impossibleDates(
    { issuedOn: day(issuedOn), expiresOn: expiresOn === null ? null : day(expiresOn) },
    { today, earnedOn: earnedOn as CalendarDate },
  );

describe('the dates of a certification', () => {
  it('may be those of a day on which it is issued and ends', () => {
    expect(wrong('2026-11-22', '2026-11-22', '2026-11-22')).toEqual({});
    expect(wrong('2020-01-01')).toEqual({});
  });

  it('are impossible when it is issued on a day that lies ahead', () => {
    expect(wrong('2026-11-23')).toEqual({ issuedOn: 'This day lies ahead.' });
  });

  it('are impossible when it ends before it is issued', () => {
    expect(wrong('2026-11-12', '2026-11-11')).toEqual({ expiresOn: 'It would end before it was issued.' });
  });

  it('are impossible when it is issued before it was earned here', () => {
    expect(wrong('2026-11-11', null, '2026-11-12')).toEqual({
      issuedOn: 'What it rests on was finished on 12 Nov 2026. It cannot be issued before.',
    });
  });
});
