import { describe, expect, it } from 'vitest';
import { nearestWord, suggestion } from './did-you-mean';

describe('did you mean', () => {
  it('finds a word with a letter left out, doubled, changed, swapped or in the wrong case', () => {
    const known = ['passPercent', 'maxAttempts', 'items'];
    expect(nearestWord('pasPercent', known)).toBe('passPercent');
    expect(nearestWord('itemss', known)).toBe('items');
    expect(nearestWord('aks', ['ask', 'id'])).toBe('ask');
    expect(nearestWord('maxAttemps', known)).toBe('maxAttempts');
    expect(nearestWord('PASSPERCENT', known)).toBe('passPercent');
  });

  it('prefers the nearest of several', () => {
    expect(nearestWord('hols', ['holds', 'hold', 'calls'])).toBe('holds');
  });

  it('names all that is known when nothing is near', () => {
    expect(suggestion('colour', ['title', 'summary'])).toBe('Known are `title`, `summary`.');
    expect(suggestion('colour', [])).toBe('Nothing may stand here.');
  });
});
