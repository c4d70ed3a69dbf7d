import type { Place } from './content-problem';

/** Where a pattern occurs in a text. The pattern needs the flag g. */
export function placesOf(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ index }) => placeAt(text, index));
}

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
