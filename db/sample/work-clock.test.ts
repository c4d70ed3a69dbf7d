import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateIn, daysBetween, type CalendarDate } from '~/domain/calendar/calendar';
import { isWorkday, workClock, workdayFrom, workdayUpTo } from './work-clock';

const day = (text: string) => text as CalendarDate;
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2020-01-01'), days));

describe('workClock', () => {
  it('gives the hour that hangs on the wall of the company, in winter and in summer', () => {
    const clock = workClock('Europe/Berlin');
    expect(clock(day('2026-01-15'), 9 * 60).toISOString()).toBe('2026-01-15T08:00:00.000Z');
    expect(clock(day('2026-07-15'), 9 * 60).toISOString()).toBe('2026-07-15T07:00:00.000Z');
  });

  it('stays on the day that it was asked for, wherever the company is', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Africa/Cairo');
    fc.assert(
      fc.property(zones, anyDay, fc.integer({ min: 60, max: 22 * 60 }), (zone, date, minute) => {
        expect(dateIn(zone, workClock(zone)(date, minute))).toBe(date);
      }),
    );
  });
});

describe('the nearest working day', () => {
  it('is the day itself or the one on the asked side of the weekend', () => {
    expect(workdayUpTo(day('2026-11-22'))).toBe('2026-11-20');
    expect(workdayFrom(day('2026-11-22'))).toBe('2026-11-23');
    fc.assert(
      fc.property(anyDay, (date) => {
        const [before, after] = [workdayUpTo(date), workdayFrom(date)];
        expect(isWorkday(before) && isWorkday(after)).toBe(true);
        expect(daysBetween(before, date)).toBeLessThanOrEqual(2);
        expect(daysBetween(date, after)).toBeLessThanOrEqual(2);
        expect(isWorkday(date)).toBe(before === date && after === date);
      }),
    );
  });
});
