/** How many there are. With `orMore` counting stopped there: it is at least so many. */
export interface Counted {
  number: number;
  orMore: boolean;
}

/** So many are counted together, by one look at each. Of more than these, each number is counted for itself and cut off. */
export const countedMost = { together: 100_000, each: 10_000 };

/** Of what was looked for up to one more than `most`. */
export function countedUpTo(most: number, found: number): Counted {
  return { number: Math.min(found, most), orMore: found > most };
}

export function sumOf(all: readonly Counted[]): Counted {
  return { number: all.reduce((sum, { number }) => sum + number, 0), orMore: all.some(({ orMore }) => orMore) };
}

/** “12,345”, or “10,000+” for at least so many. */
export function countedInWords({ number, orMore }: Counted): string {
  return `${number.toLocaleString('en')}${orMore ? '+' : ''}`;
}

/** A plain number is exact. */
export function asCounted(given: number | Counted): Counted {
  return typeof given === 'number' ? { number: given, orMore: false } : given;
}
