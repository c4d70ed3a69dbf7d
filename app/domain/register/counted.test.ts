import { describe, expect, it } from 'vitest';
import { countedInWords, countedUpTo, sumOf } from './counted';

describe('a count', () => {
  it('says that there are more where it stopped', () => {
    expect(countedInWords(countedUpTo(10_000, 10_000))).toBe('10,000');
    expect(countedInWords(countedUpTo(10_000, 10_001))).toBe('10,000+');
  });

  it('is at least a sum when one of its parts is at least', () => {
    const some = [countedUpTo(10, 3), countedUpTo(10, 11)];
    expect(countedInWords(sumOf(some))).toBe('13+');
    expect(countedInWords(sumOf(some.slice(0, 1)))).toBe('3');
  });
});
