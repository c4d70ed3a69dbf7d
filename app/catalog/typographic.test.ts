import { describe, expect, it } from 'vitest';
import { typographic } from './typographic';

describe('typography of authored text', () => {
  it.each([
    ['"Is that the heating firm?" she asks.', '“Is that the heating firm?” she asks.'],
    ["I'll stay on the line; it's Mina's call.", 'I’ll stay on the line; it’s Mina’s call.'],
    ['She says: "\'Soon\' is no time."', 'She says: “‘Soon’ is no time.”'],
    ['("One moment.")', '(“One moment.”)'],
    ["I can't find the, the...", 'I can’t find the, the…'],
    ['“Already curly.”', '“Already curly.”'],
  ])('sets %j as print does', (typed, set) => {
    expect(typographic(typed)).toBe(set);
  });

  it('decides at the edge of a piece of text by its neighbour', () => {
    expect([typographic('"I have told this to '), typographic('" of your people."')]).toEqual([
      '“I have told this to ',
      '” of your people.”',
    ]);
  });
});
