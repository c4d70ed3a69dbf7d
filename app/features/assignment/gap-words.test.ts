import { describe, expect, it } from 'vitest';
import { day } from '~tests/builders/certification';
import { gapsInWords } from './gap-words';

const gap = (name: string, from: string) => ({ employeeId: name, name, from: day(from) });
const says = (...gaps: ReturnType<typeof gap>[]) => gapsInWords(gaps, day('2026-11-23'));

describe('who would be uncertified, in words', () => {
  it('names one person, with the first day of several modules', () => {
    expect(says(gap('Dana', '2026-12-08'))).toBe('Dana will be uncertified from Tue 8 Dec until this is renewed.');
    expect(says(gap('Dana', '2026-12-11'), gap('Dana', '2026-12-08'))).toContain('Dana will be uncertified from Tue 8 Dec');
  });

  it('counts several, with one day or with the first and the last', () => {
    expect(says(gap('Dana', '2026-12-08'), gap('Jo', '2026-12-08'))).toBe('2 people will be uncertified from Tue 8 Dec until they renew.');
    expect(says(gap('Dana', '2026-12-08'), gap('Jo', '2026-12-11'))).toBe(
      '2 people will be uncertified until they renew, the first from Tue 8 Dec, the last from Fri 11 Dec.',
    );
  });

  it('says nothing of nobody', () => {
    expect(says()).toBeNull();
  });
});
