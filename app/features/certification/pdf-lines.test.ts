import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksAfter, brokenIntoLines, cutToLines } from './pdf-lines';

const upTo = (length: number) => (text: string) => text.length <= length;

describe('brokenIntoLines', () => {
  it('breaks words after spaces and hyphens, addresses after slashes', () => {
    expect(brokenIntoLines('von Hohenstein-Adebayo', upTo(15))).toEqual(['von Hohenstein-', 'Adebayo']);
    expect(brokenIntoLines('training.example/verify/K7QM4-TXW9R', upTo(27), breaksAfter.address)).toEqual([
      'training.example/verify/',
      'K7QM4-TXW9R',
    ]);
  });

  it('breaks a word only when no line could hold it', () => {
    expect(brokenIntoLines('Dana Wolfeschlegel', upTo(6))).toEqual(['Dana ', 'Wolfes', 'chlege', 'l']);
  });

  it('loses nothing, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
        const lines = brokenIntoLines(text, upTo(width));
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(line.trimEnd().length <= width || [...line].length === 1).toBe(true);
      }),
    );
  });
});

describe('cutToLines', () => {
  it('leaves what fits as it is', () => {
    expect(cutToLines(['one ', 'two'], 2, upTo(4))).toEqual(['one ', 'two']);
  });

  it('says with an ellipsis that there was more, within the width', () => {
    expect(cutToLines(['one ', 'two ', 'three'], 2, upTo(4))).toEqual(['one ', 'two…']);
    expect(cutToLines(['abcd', 'efgh'], 1, upTo(4))).toEqual(['abc…']);
  });
});
