import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, calendarDate, dateIn, daysBetween, endOfDay, isTimeZone, type CalendarDate } from './calendar';

const day = (text: string) => calendarDate.parse(text);
const anyDay = fc.integer({ min: 0, max: 55_000 }).map((days) => addDays(day('1975-01-01'), days));
/** Whole and odd offsets, both hemispheres, days that were skipped, and clocks that change at midnight. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Cairo',
];
const anyZone = fc.constantFrom(...zones);

describe('calendarDate', () => {
  it('takes days that exist', () => {
    for (const text of ['2026-11-27', '2028-02-29', '2000-02-29', '9999-12-31', '0001-01-01'])
      expect(calendarDate.safeParse(text).success).toBe(true);
  });

  it('refuses days that do not exist and anything that is not a day', () => {
    const wrong = [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '26-01-01',
      '2026-1-1',
      '2026-01-01T00:00',
      ' 2026-01-01',
      '',
      '+02026-01-01',
    ];
    for (const text of wrong) expect(calendarDate.safeParse(text).success, text).toBe(false);
  });
});

describe('addDays and daysBetween', () => {
  it('step over months, years and leap days', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
    expect(daysBetween(day('2026-11-27'), day('2026-11-23'))).toBe(-4);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10_000, max: 10_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('addMonths', () => {
  it('keeps the day of the month where the month has it, and takes the last day where it has not', () => {
    expect(addMonths(day('2026-11-12'), 12)).toBe('2027-11-12');
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('0099-01-31'), 1)).toBe('0099-02-28');
  });

  it('always gives a day that exists, in the month that was asked for, never later in it than the day began', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const moved = day(addMonths(date, months));
        const index = (of: CalendarDate) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
        expect(index(moved) - index(date)).toBe(months);
        expect(moved.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (date, days, months) => {
        expect(addMonths(date, months) <= addMonths(addDays(date, days), months)).toBe(true);
      }),
    );
  });
});

describe('dateIn', () => {
  it('is the day on the wall of the company, not the one in UTC', () => {
    expect(dateIn('America/New_York', new Date('2026-11-28T04:59:59.999Z'))).toBe('2026-11-27');
    expect(dateIn('America/New_York', new Date('2026-11-28T05:00:00Z'))).toBe('2026-11-28');
    expect(dateIn('Pacific/Kiritimati', new Date('2026-11-27T10:00:00Z'))).toBe('2026-11-28');
  });
});

describe('endOfDay', () => {
  it('is midnight in the zone of the company, in summer and in winter', () => {
    expect(endOfDay('Europe/Berlin', day('2026-11-27')).toISOString()).toBe('2026-11-27T23:00:00.000Z');
    expect(endOfDay('Europe/Berlin', day('2026-07-27')).toISOString()).toBe('2026-07-27T22:00:00.000Z');
    expect(endOfDay('Asia/Kathmandu', day('2026-07-27')).toISOString()).toBe('2026-07-27T18:15:00.000Z');
  });

  it('holds on the days on which the clock changes', () => {
    expect(endOfDay('Europe/Berlin', day('2026-03-29')).toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfDay('Europe/Berlin', day('2026-10-25')).toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it('comes with the jump where the clock springs over midnight', () => {
    expect(endOfDay('Africa/Cairo', day('2026-04-23')).toISOString()).toBe('2026-04-23T22:00:00.000Z');
    expect(endOfDay('America/Sao_Paulo', day('2018-11-03')).toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  it('comes before the day that an island skipped', () => {
    expect(endOfDay('Pacific/Apia', day('2011-12-29')).toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });

  it('comes once where the hour after midnight is lived twice, and after both where it is the hour before', () => {
    expect(endOfDay('America/Havana', day('2026-10-31')).toISOString()).toBe('2026-11-01T04:00:00.000Z');
    expect(endOfDay('America/Sao_Paulo', day('2018-02-17')).toISOString()).toBe('2018-02-18T03:00:00.000Z');
  });

  it('is the very moment at which the date changes, on every day in every zone', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const end = endOfDay(zone, date);
        expect(dateIn(zone, end) > date).toBe(true);
        expect(dateIn(zone, new Date(end.getTime() - 1)) <= date).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves between 22 and 26 hours to a day, or none to a day that was skipped', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, date) => {
        const hours = (endOfDay(zone, date).getTime() - endOfDay(zone, addDays(date, -1)).getTime()) / 3_600_000;
        expect(hours === 0 || (hours >= 22 && hours <= 26)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isTimeZone', () => {
  it('knows the names of zones and nothing else', () => {
    expect(zones.every(isTimeZone)).toBe(true);
    for (const name of ['Europe/Northport', '', 'Berlin; drop table', 'local']) expect(isTimeZone(name)).toBe(false);
  });
});
