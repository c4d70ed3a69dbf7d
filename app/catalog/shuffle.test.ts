import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedOrder } from './shuffle.server';

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 9 });
const toOptions = (list: readonly string[]) => list.map((id) => ({ id }));

describe('the order in which an order check is shown', () => {
  it('holds each option once, and is never the written order', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        const mixed = mixedOrder(toOptions(list), seed).map((option) => option.id);
        expect([...mixed].sort()).toEqual([...list].sort());
        expect(mixed).not.toEqual(list);
      }),
    );
  });

  it('is the same at every start', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        expect(mixedOrder(toOptions(list), seed)).toEqual(mixedOrder(toOptions(list), seed));
      }),
    );
  });

  it('follows from the ids, so that the written order cannot be reckoned back', () => {
    const mixed = mixedOrder(toOptions(['a', 'b', 'c', 'd']), 'lesson/check');
    const fromOtherOrders = [
      ['b', 'a', 'd', 'c'],
      ['d', 'b', 'a', 'c'],
    ].map((list) => mixedOrder(toOptions(list), 'lesson/check'));
    for (const other of fromOtherOrders) expect(other).toEqual(mixed);
  });
});
