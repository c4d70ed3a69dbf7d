/**
 * The bits of a W3C Bitstring Status List: one for each credential, 1 when it is revoked. Lists have at least this many,
 * so that asking for one credential's bit does not tell which one is meant.
 */
export const bitsInList = 131_072;

/** In which list, and at which bit of it, the credential with this number (1, 2, 3 …) stands. */
export function placeInLists(number: number): { list: number; bit: number } {
  return { list: Math.floor(number / bitsInList), bit: number % bitsInList };
}

/** The numbers that a list is about: from the first up to but not including `below`. */
export function numbersOfList(list: number): { from: number; below: number } {
  return { from: list * bitsInList, below: (list + 1) * bitsInList };
}

/** The first bit is the highest one of the first byte. */
export function bitstring(bits: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(bitsInList / 8);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (128 >> (bit & 7));
  return bytes;
}
