import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../calendar/calendar';
import { digestMonday, isMailTime, nextMailMorning, remindersOn } from './mail-times';

const day = (text: string) => text as CalendarDate;
const zone = 'America/New_York';

describe('daily mails', () => {
  it.each([
    ['2026-11-23T11:59:59Z', false],
    ['2026-11-23T12:00:00Z', true],
    ['2026-11-24T00:59:59Z', true],
    ['2026-11-24T01:00:00Z', false],
  ])('at %s may begin: %s', (instant, may) => {
    expect(isMailTime(zone, new Date(instant))).toBe(may);
  });

  it('go on at seven the next morning on the company’s clock', () => {
    expect(nextMailMorning(zone, new Date('2026-11-24T03:00:00Z'))).toEqual(new Date('2026-11-24T12:00:00Z'));
    expect(nextMailMorning(zone, new Date('2026-11-24T13:00:00Z'))).toEqual(new Date('2026-11-25T12:00:00Z'));
  });
});

describe('the digest', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-25', '2026-11-23'],
    ['2026-11-27', '2026-11-23'],
    ['2026-11-28', undefined],
    ['2026-11-29', undefined],
    ['2026-11-30', '2026-11-30'],
  ])('on %s is that of %s', (today, monday) => {
    expect(digestMonday(day(today))).toBe(monday);
  });
});

describe('a due date', () => {
  const dueOn = '2026-11-27';
  const told = (today: string, assignedOn = '2026-11-01') => {
    const assignedAt = new Date(`${assignedOn}T23:30:00-05:00`);
    const reminders = remindersOn(zone, day(today)).filter(
      ({ from, to, assignedBefore }) => from <= dueOn && dueOn <= to && (assignedBefore === null || assignedAt < assignedBefore),
    );
    expect(reminders.length).toBeLessThan(2);
    return reminders[0]?.kind;
  };

  it('is reminded of three days before, on the day, and afterwards', () => {
    expect(told('2026-11-23')).toBeUndefined();
    expect(told('2026-11-24')).toBe('due-soon');
    expect(told('2026-11-27')).toBe('due-today');
    expect(told('2026-11-28')).toBe('overdue');
  });

  it('is reminded of late when nothing ran on the third day before, and a month after the date no more', () => {
    expect(told('2026-11-26')).toBe('due-soon');
    expect(told('2026-12-27')).toBe('overdue');
    expect(told('2026-12-28')).toBeUndefined();
  });

  it('needs no reminder by those who have just been told it', () => {
    expect(told('2026-11-24', '2026-11-23')).toBe('due-soon');
    expect(told('2026-11-25', '2026-11-24')).toBeUndefined();
    expect(told('2026-11-27', '2026-11-27')).toBeUndefined();
    expect(told('2026-11-27', '2026-11-26')).toBe('due-today');
  });
});
