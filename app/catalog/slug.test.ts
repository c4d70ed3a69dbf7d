import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorMaker, slugOf } from './slug';

describe('anchors of headings', () => {
  it('are the words in small letters, without accents, apostrophes and marks', () => {
    expect(slugOf('"Hi, it\'s me"')).toBe('hi-its-me');
    expect(slugOf('Café: ça va?')).toBe('cafe-ca-va');
    expect(slugOf('電話 123')).toBe('電話-123');
    expect(slugOf('…')).toBe('section');
  });

  it('are counted from the second of the same words on', () => {
    const anchorFor = anchorMaker([]);
    expect([anchorFor('Try it'), anchorFor('Try it!'), anchorFor('try it')]).toEqual(['try-it', 'try-it-2', 'try-it-3']);
  });

  it('never meet an id that a component has', () => {
    expect(anchorMaker(['first-ten-seconds'])('First ten seconds')).toBe('first-ten-seconds-2');
  });

  it('differ for any headings of a page', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (headings) => {
        const anchors = headings.map(anchorMaker([]));
        expect(new Set(anchors).size).toBe(headings.length);
      }),
    );
  });
});
