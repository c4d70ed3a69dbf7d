/** A repeatable row of whole numbers: the same seed gives the same row on every machine. */
export interface Chance {
  /** A whole number from 0 up to but not including `limit`, each equally likely. */
  below: (limit: number) => number;
}

/**
 * Chance from a text. The text is spread by xmur3 into the state of sfc32 (Chris Doty-Humphrey's small fast counting
 * generator, from PractRand). Only 32-bit operations, so nothing depends on the platform. Not for secrets: what may not
 * be guessed is the seed.
 */
export function seededChance(seed: string): Chance {
  const next = sfc32(xmur3(seed));
  return {
    below(limit) {
      // Numbers above the last full stretch are drawn again: a plain remainder would favour the small ones.
      const fair = 2 ** 32 - (2 ** 32 % limit);
      let number = next();
      while (number >= fair) number = next();
      return number % limit;
    },
  };
}

/** A copy in an order by chance (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  const rest = [...things];
  const mixed: Thing[] = [];
  while (rest.length > 0) mixed.push(...rest.splice(chance.below(rest.length), 1));
  return mixed;
}

type Numbers = () => number;

function xmur3(text: string): Numbers {
  let hash = 1779033703 ^ text.length;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
}

function sfc32(spread: Numbers): Numbers {
  let [a, b, c, counter] = [spread(), spread(), spread(), spread()];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
}
