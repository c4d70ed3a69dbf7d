/** A text as search compares it: without case and accents. `starts[i]` is where the i-th folded letter stands in the original. */
export interface Folded {
  text: string;
  starts: readonly number[];
}

/** A text as search compares it: lower case, no accents, ligatures such as `ﬁ` taken apart, and one Greek sigma for both. */
export function fold(original: string): string {
  return original.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ς/g, 'σ');
}

/** Folds letter by letter, so that a match can be shown in the text as it was written; `starts` ends with the original's length. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of original) {
    const folded = fold(letter);
    for (let index = 0; index < folded.length; index += 1) starts.push(at);
    text += folded;
    at += letter.length;
  }
  return { text, starts: [...starts, original.length] };
}

/** The words of a query, each once. Nobody types more than ten in earnest. */
export function wordsOf(query: string): string[] {
  return [...new Set(fold(query.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 10);
}

/** Matches the words one after the other, as they were typed. */
export function phrasePattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}`, 'u');
}

/** Matches a word, or a longer one that begins with it. */
export function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'gu');
}
