import { foldWithPlaces, wordPattern } from './fold';

/** A piece of a text. Each match is [from, to) within the piece. */
export interface Excerpt {
  text: string;
  matches: readonly (readonly [number, number])[];
}

const before = 60;
const atMost = 180;

/** The surroundings of the first match, or the beginning when nothing matches. Words are kept whole. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const all = matchesIn(text, words);
  const from = wordStart(text, Math.max(0, (all[0]?.[0] ?? 0) - before));
  const to = wordEnd(text, Math.min(text.length, from + atMost));
  const lead = from > 0 ? '… ' : '';
  const moved = all
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start - from + lead.length, end - from + lead.length] as const);
  return { text: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, matches: moved };
}

/** Where the words stand in the text as it was written, in order, without overlaps. */
function matchesIn(text: string, words: readonly string[]): [number, number][] {
  const folded = foldWithPlaces(text);
  const found = words
    .flatMap((word) => [...folded.text.matchAll(wordPattern(word))])
    .map((match): [number, number] => [folded.starts[match.index] ?? 0, folded.starts[match.index + match[0].length] ?? text.length])
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(([start], index) => found.slice(0, index).every(([, end]) => end <= start));
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 || space - from > before ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to === text.length) return to;
  const space = text.lastIndexOf(' ', to);
  return space <= to - before ? to : space;
}
