import type { Wording } from './entry';

type Change = 'same' | 'added' | 'removed';

/** Words in a row that share one fate. */
export interface Run {
  kind: Change;
  words: string;
}

/** One line of the later wording, or one that is gone. A changed one holds runs of several kinds. */
export interface LineDifference {
  kind: Change | 'changed';
  runs: readonly Run[];
}

export interface WordingDifference {
  title: LineDifference;
  says: readonly LineDifference[];
  steps: readonly LineDifference[];
  changed: boolean;
}

/** What became of one wording on the way to another, line by line and word by word. Spaces do not count. */
export function wordingDifference(before: Wording, after: Wording): WordingDifference {
  const title = lineDifference(before.title, after.title);
  const says = linesDifference(before.says, after.says);
  const steps = linesDifference(before.steps, after.steps);
  return { title, says, steps, changed: [title, ...says, ...steps].some(({ kind }) => kind !== 'same') };
}

/** A line that kept at least half of its words is a changed one; otherwise one went and another came. */
export function linesDifference(before: readonly string[], after: readonly string[]): LineDifference[] {
  return align(before, after, likeness).map(({ before: old, after: fresh }) => {
    if (old === undefined) return { kind: 'added', runs: [{ kind: 'added', words: tidy(fresh ?? '') }] };
    if (fresh === undefined) return { kind: 'removed', runs: [{ kind: 'removed', words: tidy(old) }] };
    return lineDifference(old, fresh);
  });
}

function lineDifference(before: string, after: string): LineDifference {
  const runs: Run[] = [];
  for (const pair of align(wordsOf(before), wordsOf(after), (one, other) => (one === other ? 1 : 0))) {
    const kind = pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'same';
    const word = pair.after ?? pair.before ?? '';
    const last = runs.at(-1);
    if (last?.kind === kind) last.words += ` ${word}`;
    else runs.push({ kind, words: word });
  }
  return { kind: runs.every(({ kind }) => kind === 'same') ? 'same' : 'changed', runs };
}

/** In whole percent, which add up exactly: the part of their words that two lines share, and 0 below a half. */
function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const all = words.length + others.length;
  if (all === 0) return 100;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = others.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return shared * 4 < all ? 0 : Math.floor((shared * 200) / all);
}

interface Pair<Item> {
  before?: Item;
  after?: Item;
}

/** Pairs that keep the order of both lists and are as alike as possible in all; what finds no partner stands alone, the old first. */
function align<Item>(before: readonly Item[], after: readonly Item[], alike: (one: Item, other: Item) => number): Pair<Item>[] {
  const best = bestFrom(before, after, alike);
  const pairs: Pair<Item>[] = [];
  const from = (row: number, column: number) => best[row]?.[column] ?? 0;
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const [old, fresh] = [before[row] as Item, after[column] as Item];
    const together = alike(old, fresh);
    if (together > 0 && from(row, column) === together + from(row + 1, column + 1)) {
      pairs.push({ before: old, after: fresh });
      [row, column] = [row + 1, column + 1];
    } else if (from(row, column) === from(row + 1, column)) pairs.push({ before: before[row++] as Item });
    else pairs.push({ after: after[column++] as Item });
  }
  return [...pairs, ...before.slice(row).map((item) => ({ before: item })), ...after.slice(column).map((item) => ({ after: item }))];
}

/** How alike the rest of both lists can become, from each place on. */
function bestFrom<Item>(before: readonly Item[], after: readonly Item[], alike: (one: Item, other: Item) => number): number[][] {
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const together = alike(before[row] as Item, after[column] as Item);
      const paired = together > 0 ? together + at(row + 1, column + 1) : 0;
      (best[row] as number[])[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  return best;
}

function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

function tidy(line: string): string {
  return wordsOf(line).join(' ');
}
