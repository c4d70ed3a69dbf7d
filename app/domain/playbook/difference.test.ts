import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesDifference, wordingDifference, type LineDifference } from './difference';

const shown = (lines: readonly LineDifference[]) =>
  lines.map(({ kind, runs }) => [kind, ...runs.map(({ kind: of, words }) => ({ same: '', added: '+', removed: '-' })[of] + words)]);

describe('the difference of two wordings', () => {
  it('names the words that came and went within a line', () => {
    expect(shown(linesDifference(['Promise at most two minutes.'], ['Promise at most one minute.']))).toEqual([
      ['changed', 'Promise at most', '-two minutes.', '+one minute.'],
    ]);
  });

  it('knows a line that is new among lines that stayed', () => {
    expect(shown(linesDifference(['Ask first.', 'Thank them.'], ['Ask first.', 'Be back early.', 'Thank them.']))).toEqual([
      ['same', 'Ask first.'],
      ['added', '+Be back early.'],
      ['same', 'Thank them.'],
    ]);
  });

  it('takes a line of which less than half is left for one that went and one that came', () => {
    expect(shown(linesDifference(['Answer within three rings.'], ['Greet whoever comes in at once.']))).toEqual([
      ['removed', '-Answer within three rings.'],
      ['added', '+Greet whoever comes in at once.'],
    ]);
  });

  it('sees no change in spaces alone', () => {
    const difference = wordingDifference(
      { title: 'Hold', says: ['Thank  you.'], steps: [] },
      { title: 'Hold ', says: ['Thank you.'], steps: [] },
    );
    expect(difference.changed).toBe(false);
  });

  it('sees a change of the title alone', () => {
    expect(wordingDifference({ title: 'Hold', says: [], steps: [] }, { title: 'Holding', says: [], steps: [] }).changed).toBe(true);
  });

  it('gives either wording back when the words of the other are left out', () => {
    const lines = fc.array(fc.array(fc.constantFrom('ask', 'first', 'wait', 'thank', 'ring'), { minLength: 1, maxLength: 5 }), {
      maxLength: 5,
    });
    const joined = (all: string[][]) => all.map((words) => words.join(' '));
    const without = (all: readonly LineDifference[], left: 'added' | 'removed') =>
      all
        .filter(({ kind }) => kind !== left)
        .map(({ runs }) => runs.flatMap(({ kind, words }) => (kind === left ? [] : [words])).join(' '));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const difference = linesDifference(joined(before), joined(after));
        expect(without(difference, 'added')).toEqual(joined(before));
        expect(without(difference, 'removed')).toEqual(joined(after));
      }),
    );
  });
});
