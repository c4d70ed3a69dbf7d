import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBestAndWorst, aMatch, anOrder, answersTo, aPool, aQuiz, aSeveral, aSingle, rightAnswer, wrongAnswer } from '~tests/builders/quiz';
import { itemId, objectiveId, optionId, type ItemId, type OptionId } from '../ids';
import type { Answer } from './answer';
import { drawQuiz } from './draw-quiz';
import { gradeQuiz, passes, pointsToPass, resultsByObjective } from './grade-quiz';
import type { Item } from './quiz';

const option = (id: string) => optionId.parse(id);
const options = (...ids: string[]) => ids.map(option);
const match = (pairs: Record<string, string>): Answer => ({
  kind: 'match',
  matched: Object.entries(pairs).map(([left, right]) => ({ left: option(left), right: option(right) })),
});

function pointsOf(item: Item, answer: Answer): number {
  const quiz = aQuiz({ pool: [item] });
  return gradeQuiz(quiz, drawQuiz(quiz, { seed: 'any', earlier: [] }), new Map([[item.id, answer]])).points;
}

describe('gradeQuiz, one item', () => {
  it.each<[string, Item, Answer, number]>([
    ['the right option', aSingle(), { kind: 'single', chosen: option('wait') }, 12],
    ['another option', aSingle(), { kind: 'single', chosen: option('talk') }, 0],
    ['nothing chosen', aSingle(), { kind: 'single', chosen: null }, 0],
    ['both right options, in any order', aSeveral(), { kind: 'several', chosen: options('number', 'name') }, 12],
    ['one of two right options', aSeveral(), { kind: 'several', chosen: options('name') }, 0],
    ['both right options and one more', aSeveral(), { kind: 'several', chosen: options('name', 'number', 'mood') }, 0],
    ['everything ticked', aSeveral(), { kind: 'several', chosen: options('name', 'mood', 'number', 'blame', 'rumour') }, 0],
    ['the right order', anOrder(), { kind: 'order', order: options('greet', 'listen', 'solve', 'thank') }, 12],
    ['two steps swapped', anOrder(), { kind: 'order', order: options('greet', 'solve', 'listen', 'thank') }, 0],
    ['an order with a step missing', anOrder(), { kind: 'order', order: options('greet', 'listen', 'solve') }, 0],
    ['an order with a step twice', anOrder(), { kind: 'order', order: options('greet', 'listen', 'solve', 'thank', 'thank') }, 0],
    ['all pairs', aMatch(), match({ hurry: 'hurry', worry: 'worry', doubt: 'doubt', anger: 'anger' }), 12],
    ['two right pairs of four', aMatch(), match({ hurry: 'hurry', worry: 'worry', doubt: 'anger', anger: 'none' }), 6],
    ['one pair, the others left open', aMatch(), match({ doubt: 'doubt' }), 3],
    ['best and worst', aBestAndWorst(), { kind: 'best-and-worst', best: option('offer'), worst: option('promise') }, 12],
    ['only the best', aBestAndWorst(), { kind: 'best-and-worst', best: option('offer'), worst: null }, 6],
    ['only the worst', aBestAndWorst(), { kind: 'best-and-worst', best: option('rule'), worst: option('promise') }, 6],
    ['best and worst swapped', aBestAndWorst(), { kind: 'best-and-worst', best: option('promise'), worst: option('offer') }, 0],
    ['an answer of another kind', aSingle(), { kind: 'several', chosen: options('wait') }, 0],
    ['an option of another item', aSingle(), { kind: 'single', chosen: option('offer') }, 0],
  ])('%s', (_what, item, answer, points) => {
    expect(pointsOf(item, answer)).toBe(points);
  });

  it('does not give a left side two partners to be right with one of them', () => {
    const matched = options('none', 'hurry', 'none').map((right) => ({ left: option('hurry'), right }));
    expect(pointsOf(aMatch(), { kind: 'match', matched })).toBe(0);
  });

  it('cuts what does not divide by twelve, and still gives all twelve for all pairs', () => {
    const five = { ...aMatch(), pairs: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id: option(id), left: [], right: [], why: [] })) };
    expect(pointsOf(five, match({ a: 'a', b: 'b' }))).toBe(4);
    expect(pointsOf(five, match({ a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' }))).toBe(12);
  });
});

const anyAnswer: fc.Arbitrary<Answer> = (() => {
  const id: fc.Arbitrary<OptionId> = fc
    .constantFrom('wait', 'name', 'number', 'greet', 'hurry', 'none', 'offer', 'promise', 'foreign')
    .map(option);
  const ids = fc.array(id, { maxLength: 6 });
  const oneOrNone = fc.option(id);
  return fc.oneof(
    fc.record({ kind: fc.constant('single' as const), chosen: oneOrNone }),
    fc.record({ kind: fc.constant('several' as const), chosen: ids }),
    fc.record({ kind: fc.constant('order' as const), order: ids }),
    fc.record({ kind: fc.constant('match' as const), matched: fc.array(fc.record({ left: id, right: id })) }),
    fc.record({ kind: fc.constant('best-and-worst' as const), best: oneOrNone, worst: oneOrNone }),
  );
})();

describe('gradeQuiz', () => {
  const quiz = aQuiz();
  const drawn = drawQuiz(quiz, { seed: 'any', earlier: [] });

  it('never throws and never leaves the range of whole points, whatever was answered to whatever', () => {
    const anyAnswers = fc.dictionary(fc.constantFrom(...quiz.pool.map((item) => String(item.id)), 'elsewhere'), anyAnswer);
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const answers = new Map(Object.entries(given).map(([id, answer]) => [itemId.parse(id), answer]));
        const { points, maxPoints } = gradeQuiz(quiz, drawn, answers);
        expect(maxPoints).toBe(60);
        expect(Number.isInteger(points) && points >= 0 && points <= 60).toBe(true);
      }),
    );
  });

  it('counts nothing for an item that was not drawn', () => {
    const pool = aPool({ greet: 4 });
    const small = aQuiz({ pool, itemsPerAttempt: 1 });
    const one = drawQuiz(small, { seed: 'any', earlier: [] });
    const others = pool.filter((item) => item.id !== one[0]?.itemId);
    expect(gradeQuiz(small, one, answersTo(others, rightAnswer))).toMatchObject({ points: 0, maxPoints: 12, passed: false });
  });

  it('passes when all is right, and not when all is wrong or open', () => {
    expect(gradeQuiz(quiz, drawn, answersTo(quiz.pool, rightAnswer))).toMatchObject({ points: 60, passed: true });
    expect(gradeQuiz(quiz, drawn, answersTo(quiz.pool, wrongAnswer))).toMatchObject({ points: 0, passed: false });
    expect(gradeQuiz(quiz, drawn, new Map())).toMatchObject({ points: 0, passed: false });
  });

  it('keeps what was answered, and null for what was left open or untouched', () => {
    const shownOrder = drawn.find((shown) => shown.itemId === 'order');
    const untouched: Answer = { kind: 'order', order: shownOrder?.shows === 'options' ? shownOrder.options : [] };
    const single: Answer = { kind: 'single', chosen: option('talk') };
    const answers = new Map<ItemId, Answer>([
      [itemId.parse('single'), single],
      [itemId.parse('order'), untouched],
    ]);
    const { items } = gradeQuiz(quiz, drawn, answers);
    expect(items.find((item) => item.itemId === 'single')?.answer).toEqual(single);
    expect(items.find((item) => item.itemId === 'order')?.answer).toBeNull();
    expect(items.find((item) => item.itemId === 'match')?.answer).toBeNull();
  });

  it('sums the points of each objective that was asked about, in the order of the module', () => {
    const pool = [...aPool({ greet: 2, hold: 1 })];
    const both = aQuiz({ pool });
    const { items } = gradeQuiz(both, drawQuiz(both, { seed: 'any', earlier: [] }), answersTo(pool.slice(1), rightAnswer));
    const objectives = ['hold', 'unasked', 'greet'].map((id) => objectiveId.parse(id));
    expect(resultsByObjective(items, objectives)).toEqual([
      { objective: 'hold', points: 12, maxPoints: 12 },
      { objective: 'greet', points: 12, maxPoints: 24 },
    ]);
  });
});

describe('the pass mark', () => {
  const marks = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 3000 }));

  it('is met exactly from the fewest points that pass, for every percentage and every size', () => {
    fc.assert(
      fc.property(marks, ([passPercent, maxPoints]) => {
        const quiz = aQuiz({ passPercent });
        const needed = pointsToPass(quiz, maxPoints);
        expect(passes(quiz, { points: needed, maxPoints })).toBe(true);
        expect(passes(quiz, { points: needed - 1, maxPoints })).toBe(false);
      }),
    );
  });

  it('does not round up: 115 of 144 points are less than 80 %', () => {
    expect(passes(aQuiz({ passPercent: 80 }), { points: 115, maxPoints: 144 })).toBe(false);
    expect(passes(aQuiz({ passPercent: 80 }), { points: 116, maxPoints: 144 })).toBe(true);
  });

  it('does not lose an exact pass: 14 of 25 points are 56 %', () => {
    expect(passes(aQuiz({ passPercent: 56 }), { points: 14, maxPoints: 25 })).toBe(true);
  });
});
