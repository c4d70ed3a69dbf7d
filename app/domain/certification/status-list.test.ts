import { expect, it } from 'vitest';
import { bitsInList, bitstring, numbersOfList, placeInLists } from './status-list';

it('has the first bit at the highest place of the first byte', () => {
  const bytes = bitstring([0, 9, bitsInList - 1]);
  expect([bytes[0], bytes[1], bytes[2], bytes.at(-1)]).toEqual([128, 64, 0, 1]);
  expect(bytes).toHaveLength(16_384);
});

it('gives every number one bit of one list', () => {
  expect(placeInLists(1)).toEqual({ list: 0, bit: 1 });
  expect(placeInLists(bitsInList)).toEqual({ list: 1, bit: 0 });
  expect(numbersOfList(1)).toEqual({ from: bitsInList, below: 2 * bitsInList });
});
