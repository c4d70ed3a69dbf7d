import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededChance, shuffled } from './seeded-chance';

describe('seededChance', () => {
  it('gives this very row for this seed, on every machine', () => {
    const chance = seededChance('servewell');
    expect(Array.from({ length: 8 }, () => chance.below(1000))).toEqual([486, 291, 212, 661, 489, 966, 123, 193]);
  });

  it('gives the same row for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 500 }), (seed, limit) => {
        const [one, other] = [seededChance(seed), seededChance(seed)];
        for (let round = 0; round < 5; round += 1) expect(one.below(limit)).toBe(other.below(limit));
      }),
    );
  });

  it('gives whole numbers below the limit', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 31 }), (seed, limit) => {
        const number = seededChance(seed).below(limit);
        expect(Number.isInteger(number) && number >= 0 && number < limit).toBe(true);
      }),
    );
  });

  it('favours no number', () => {
    const chance = seededChance('fair');
    const thrown = Array.from({ length: 6000 }, () => chance.below(6));
    for (const face of [0, 1, 2, 3, 4, 5]) expect(Math.abs(thrown.filter((number) => number === face).length - 1000)).toBeLessThan(150);
  });
});

describe('shuffled', () => {
  it('keeps every thing exactly once and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), (seed, things) => {
        const before = [...things];
        expect(shuffled(things, seededChance(seed)).sort()).toEqual([...things].sort());
        expect(things).toEqual(before);
      }),
    );
  });
});
