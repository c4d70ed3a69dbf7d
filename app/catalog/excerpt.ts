import { foldWithPlaces, wordPattern } from './fold';

/** A piece of a text. Each match is [from, to) within the piece. */
export interface Excerpt {
  text: string;
  matches: readonly (readonly [number, number])[];
}

interface Match {
  word: string;
  from: number;
  to: number;
}

const before = 60;
const atMost = 180;

/** The surroundings of the place where most of the words stand, or the beginning when none does. Words are kept whole. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const all = matchesIn(text, words);
  const from = wordStart(text, Math.max(0, densest(all) - before));
  const to = wordEnd(text, Math.min(text.length, from + atMost));
  const lead = from > 0 ? '… ' : '';
  const moved = all
    .filter((match) => match.from >= from && match.to <= to)
    .map((match) => [match.from - from + lead.length, match.to - from + lead.length] as const);
  return { text: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`, matches: moved };
}

/** Where to begin so that as many different words as can be come into view. */
function densest(matches: readonly Match[]): number {
  const inView = ({ from }: Match) =>
    new Set(matches.filter((other) => other.from >= from && other.to <= from + atMost - before).map(({ word }) => word)).size;
  const counted = matches.map((match) => ({ from: match.from, count: inView(match) }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best), { from: 0, count: 0 }).from;
}

/** Where the words stand in the text as it was written, in order, without overlaps. */
function matchesIn(text: string, words: readonly string[]): Match[] {
  const folded = foldWithPlaces(text);
  const placeOf = (index: number) => folded.starts[index] ?? text.length;
  const found = words
    .flatMap((word) => [...folded.text.matchAll(wordPattern(word))].map(({ index }) => ({ word, index })))
    .map(({ word, index }) => ({ word, from: placeOf(index), to: placeOf(index + word.length) }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(({ from }, index) => index === 0 || found.slice(0, index).every((other) => other.to <= from));
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
