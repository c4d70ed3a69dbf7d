import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQuiz, rightAnswer, wrongAnswer } from '~tests/builders/quiz';
import type { Answer } from './answer';
import { fieldsOf, readAnswer } from './answer-fields';
import { answerProgress } from './answer-progress';
import { drawQuiz, type DrawnItem } from './draw-quiz';
import { getItem, type Item, type ItemKind } from './quiz';

const quiz = aQuiz();
const drawn = drawQuiz(quiz, { seed: 'any', earlier: [] });

function drawnOf(kind: ItemKind): { item: Item; shown: DrawnItem } {
  const shown = drawn.find((each) => getItem(quiz, each.itemId).kind === kind);
  if (!shown) throw new Error(`No ${kind} was drawn`);
  return { item: getItem(quiz, shown.itemId), shown };
}

const read = (kind: ItemKind, fields: Record<string, string[]>) => readAnswer(kind, drawnOf(kind).shown, 3, fields);
const kinds: ItemKind[] = ['single', 'several', 'order', 'match', 'best-and-worst'];

describe('answers as fields of a form', () => {
  it.each(kinds)('come back as they went out: %s', (kind) => {
    const { item, shown } = drawnOf(kind);
    for (const answering of [rightAnswer, wrongAnswer]) {
      expect(sorted(readAnswer(kind, shown, 3, fieldsOf(shown, 3, answering(item))))).toEqual(sorted(answering(item)));
    }
  });

  it('may be partial: a best without a worst, one pair of four', () => {
    expect(read('best-and-worst', { 'q3-best': ['o2'] })).toMatchObject({ kind: 'best-and-worst', worst: null });
    expect(read('match', { 'q3-l2': ['r1'], 'q3-l3': [''] })).toMatchObject({ matched: [{}] });
    expect(read('single', {})).toEqual({ kind: 'single', chosen: null });
  });

  it.each<[string, ItemKind, Record<string, string[]>]>([
    ['a place that is not shown', 'single', { q3: ['o9'] }],
    ['an author’s id', 'single', { q3: ['wait'] }],
    ['two answers where one is asked', 'single', { q3: ['o1', 'o2'] }],
    ['the same option twice', 'several', { q3: ['o1', 'o1'] }],
    ['a right side on the left', 'match', { 'q3-l1': ['l1'] }],
    ['two partners for one left side', 'match', { 'q3-l1': ['r1', 'r2'] }],
    ['two best replies', 'best-and-worst', { 'q3-best': ['o1', 'o2'] }],
    ['a name out of every object', 'single', { q3: ['__proto__'] }],
  ])('are refused as a whole: %s', (_what, kind, fields) => {
    expect(read(kind, fields)).toBeUndefined();
  });

  it('never throw, whatever the fields hold', () => {
    const values = fc.array(fc.oneof(fc.string(), fc.constantFrom('o1', 'o2', 'o3', 'l1', 'r1', 'r5')), { maxLength: 5 });
    const fields = fc.dictionary(fc.constantFrom('q3', 'q3-l1', 'q3-l2', 'q3-best', 'q3-worst'), values);
    fc.assert(fc.property(fc.constantFrom(...kinds), fields, (kind, given) => void read(kind, given)));
  });
});

describe('answerProgress', () => {
  const progress = (kind: ItemKind, fields: Record<string, string[]>) => {
    const { item, shown } = drawnOf(kind);
    return answerProgress(item, shown, readAnswer(kind, shown, 3, fields));
  };

  it.each<[ItemKind, Record<string, string[]>, string]>([
    ['single', {}, 'open'],
    ['single', { q3: ['o1'] }, 'answered'],
    ['several', { q3: ['o1'] }, 'partly'],
    ['several', { q3: ['o1', 'o2'] }, 'answered'],
    ['several', { q3: ['o1', 'o2', 'o3'] }, 'partly'],
    ['order', { q3: ['o1', 'o2', 'o3', 'o4'] }, 'open'],
    ['order', { q3: ['o2', 'o1', 'o3', 'o4'] }, 'answered'],
    ['match', { 'q3-l1': ['r1'] }, 'partly'],
    ['match', { 'q3-l1': ['r1'], 'q3-l2': ['r2'], 'q3-l3': ['r3'], 'q3-l4': ['r4'] }, 'answered'],
    ['best-and-worst', { 'q3-best': ['o1'] }, 'partly'],
    ['best-and-worst', { 'q3-best': ['o1'], 'q3-worst': ['o2'] }, 'answered'],
    ['best-and-worst', { 'q3-best': ['o1'], 'q3-worst': ['o1'] }, 'partly'],
  ])('%s with %j is %s', (kind, fields, expected) => {
    expect(progress(kind, fields)).toBe(expected);
  });
});

/** The pairs of a match are a set: on the way they take the order of the page. */
function sorted(answer: Answer | undefined) {
  return answer?.kind === 'match'
    ? { ...answer, matched: [...answer.matched].sort((one, other) => one.left.localeCompare(other.left)) }
    : answer;
}
