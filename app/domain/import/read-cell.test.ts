import { describe, expect, it } from 'vitest';
import { dayCell, lineCell, orEmpty } from './read-cell';

const name = lineCell('The name', 120);
const day = dayCell('The hire date');

describe('a cell with text', () => {
  it('is trimmed and kept as it is', () => expect(name('  Zoë  Beauchamp ')).toEqual({ ok: true, value: 'Zoë Beauchamp' }));

  it.each([
    ['=HYPERLINK("http://x.test")', 'The name cannot begin with “=”.'],
    ['+49 431', 'The name cannot begin with “+”.'],
    ['@SUM(A1)', 'The name cannot begin with “@”.'],
    ['', 'The name is missing.'],
    ['Ada\u202Egnp', 'The name holds characters that cannot be shown. Type it again.'],
    ['Ada\nQuay', 'The name holds characters that cannot be shown. Type it again.'],
    ['Ad\uFFFDa', 'The name holds characters that cannot be read. Save the file as UTF-8.'],
    ['x'.repeat(100_000), 'The name may have up to 120 characters.'],
  ])('is refused with a sentence: %.20s', (text, what) => expect(name(text)).toEqual({ ok: false, what }));

  it('may be empty where nothing is needed', () => expect(orEmpty(name)(' ')).toEqual({ ok: true, value: null }));
});

describe('a cell with a day', () => {
  it.each([
    ['2026-11-27', '2026-11-27'],
    [' 2026-1-5 ', '2026-01-05'],
    ['27.11.2026', '2026-11-27'],
    ['1.2.2024', '2024-02-01'],
    ['29.02.2024', '2024-02-29'],
  ])('is read: %s', (text, value) => expect(day(text)).toEqual({ ok: true, value }));

  it.each([
    ['31.02.2026', 'February 2026 has 28 days.'],
    ['2026-13-01', 'There is no month 13. Write the day like 2026-11-27.'],
    ['03/04/2026', 'This can be read as two days. Write it like 2026-11-27.'],
    ['tomorrow', 'The hire date is no day. Write it like 2026-11-27.'],
    ['', 'The hire date is missing.'],
    ['0026-01-01', 'The year 26 cannot be right.'],
  ])('is refused with a sentence: %s', (text, what) => expect(day(text)).toEqual({ ok: false, what }));
});
