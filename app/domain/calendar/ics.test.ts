import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from './calendar';
import { icsCalendar, type DayEvent } from './ics';

const now = new Date('2026-11-23T08:00:00.123Z');
const event: DayEvent = {
  uid: 'assignment-1@training.example',
  on: '2026-12-31' as CalendarDate,
  title: 'Phone etiquette; hold, and transfer',
  text: 'First line\nC:\\second',
  url: 'https://training.example/modules/phone',
};
const written = (facts: Partial<DayEvent> = {}) => icsCalendar({ name: 'Training, due', events: [{ ...event, ...facts }], now });
/** As a reader does it: what begins with a blank belongs to the line before. */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('a calendar', () => {
  it('holds whole days that end with the next one, also over the end of a year', () => {
    const lines = unfolded(written());
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('DTSTAMP:20261123T080000Z');
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('escapes what would end a value', () => {
    const lines = unfolded(written());
    expect(lines).toContain('SUMMARY:Phone etiquette\\; hold\\, and transfer');
    expect(lines).toContain('DESCRIPTION:First line\\nC:\\\\second');
    expect(lines).toContain('X-WR-CALNAME:Training\\, due');
  });

  it('has lines of at most 75 bytes whatever stands in it, loses no letter and gets no line from outside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = written({ title });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const lines = unfolded(text);
        expect(lines.filter((line) => line.startsWith('BEGIN:'))).toHaveLength(2);
        const [summary = ''] = lines.filter((line) => line.startsWith('SUMMARY:'));
        const read = summary.slice('SUMMARY:'.length).replace(/\\([\\;,n])/g, (_all, mark: string) => (mark === 'n' ? '\n' : mark));
        expect(read).toBe(title.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' '));
      }),
    );
  });
});
