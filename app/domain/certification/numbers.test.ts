import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBytes, parseVerificationCode, printedNumber, runningNumber, verificationCode } from './numbers';

describe('printedNumber', () => {
  it('holds the year and the running number with its zeros', () => {
    expect(printedNumber(2026, 123)).toBe('SW-2026-000123');
  });

  it('goes on past a million, and is read back as it was printed', () => {
    expect(printedNumber(2026, 1_000_000)).toBe('SW-2026-1000000');
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (running) => runningNumber(printedNumber(2026, running)) === running));
  });

  it('is refused when it was made elsewhere', () => {
    expect(() => runningNumber('HP-2026-000001')).toThrow('not a certificate number');
  });
});

const randomBytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes });

describe('verificationCode', () => {
  it('has four groups of five characters that cannot be taken for one another', () => {
    fc.assert(fc.property(randomBytes, (bytes) => /^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/.test(verificationCode(bytes))));
  });

  it('keeps a hundred bits: whichever of them differs, the code differs', () => {
    fc.assert(
      fc.property(randomBytes, fc.integer({ min: 0, max: 99 }), (bytes, bit) => {
        const other = bytes.slice();
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
        expect(verificationCode(other)).not.toBe(verificationCode(bytes));
      }),
    );
  });

  it('is refused from too few bytes', () => {
    expect(() => verificationCode(new Uint8Array(codeBytes - 1))).toThrow('random bytes');
  });
});

describe('parseVerificationCode', () => {
  it('reads back every code, however people type it', () => {
    const spaced = fc.constantFrom('', ' ', '-', '–', ' - ', '.');
    fc.assert(
      fc.property(
        randomBytes,
        spaced,
        fc.constantFrom('O', 'o', '0'),
        fc.constantFrom('I', 'l', '1'),
        fc.boolean(),
        (bytes, gap, zero, one, lower) => {
          const code = verificationCode(bytes);
          const cased = lower ? code.toLowerCase() : code;
          const typed = cased.replace(/-/g, gap).replace(/0/g, zero).replace(/1/g, one);
          expect(parseVerificationCode(`  ${typed} `)).toBe(code);
        },
      ),
    );
  });

  it('is undefined for what cannot be a code', () => {
    for (const typed of [
      '',
      'K7QM4',
      'UUUUU-UUUUU-UUUUU-UUUUU',
      '00000-00000-00000-000000',
      '<script>',
      '%00',
      "' or 1=1 --",
      '０'.repeat(20),
      '0'.repeat(100_000),
    ]) {
      expect(parseVerificationCode(typed)).toBeUndefined();
    }
  });

  it('takes any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => void parseVerificationCode(typed)));
  });
});
