import { describe, expect, it } from 'vitest';
import { aBestAndWorst, aMatch, anOrder, aQuiz, aSeveral, aSingle, rightAnswer } from '~tests/builders/quiz';
import { optionId } from '../ids';
import type { Answer } from './answer';
import { drawQuiz } from './draw-quiz';
import { gradeQuiz } from './grade-quiz';
import type { Item } from './quiz';
import { lessonsToReadAgain, reviewAttempt, type ReviewedItem } from './review';

const option = (id: string) => optionId.parse(id);

function review(item: Item, answer: Answer | null, showKeys: boolean): ReviewedItem {
  const quiz = aQuiz({ pool: [item] });
  const drawn = drawQuiz(quiz, { seed: 'any', earlier: [] });
  const { items } = gradeQuiz(quiz, drawn, answer ? new Map([[item.id, answer]]) : new Map());
  const [reviewed] = reviewAttempt(quiz, drawn, items, { showKeys });
  if (!reviewed) throw new Error('nothing to review');
  return reviewed;
}

/** Every reason that this review tells. */
function reasonsIn(reviewed: ReviewedItem): string[] {
  return [...new Set(JSON.stringify(reviewed).match(/Reason of [a-z-]+/g) ?? [])].sort();
}

describe('reviewAttempt while another attempt is left', () => {
  it('tells the reason of the chosen option alone, and not which option is right', () => {
    const reviewed = review(aSingle(), { kind: 'single', chosen: option('talk') }, false);
    expect(reasonsIn(reviewed)).toEqual(['Reason of talk']);
    expect(reviewed.kind === 'single' && reviewed.options.map((each) => each.correct).filter((claim) => claim !== null)).toEqual([false]);
    expect(reviewed.keyShown).toBe(false);
  });

  it('tells of several chosen options which belong, and nothing of the others', () => {
    const reviewed = review(aSeveral(), { kind: 'several', chosen: [option('name'), option('mood')] }, false);
    expect(reasonsIn(reviewed)).toEqual(['Reason of mood', 'Reason of name']);
    expect(reviewed.kind === 'several' && reviewed.options.filter((each) => each.correct).map((each) => each.text)).toEqual([
      ['Text of name'],
    ]);
  });

  it('keeps the right order, and tells only what stands in its place already', () => {
    const order = ['greet', 'solve', 'listen', 'thank'].map(option);
    const reviewed = review(anOrder(), { kind: 'order', order }, false);
    expect(reasonsIn(reviewed)).toEqual(['Reason of greet', 'Reason of thank']);
    expect(reviewed.kind === 'order' && reviewed.steps.map((step) => step.text)).toEqual(order.map((id) => [`Text of ${id}`]));
  });

  it('keeps the partner of a pair that was not found, with the reason that would name it', () => {
    const matched = [
      { left: option('hurry'), right: option('hurry') },
      { left: option('worry'), right: option('doubt') },
      { left: option('doubt'), right: option('none') },
    ];
    const reviewed = review(aMatch(), { kind: 'match', matched }, false);
    expect(reasonsIn(reviewed)).toEqual(['Reason of hurry', 'Reason of none']);
    expect(reviewed.kind === 'match' && reviewed.pairs.flatMap((pair) => pair.right ?? [])).toEqual(['Right of hurry']);
    expect(reviewed.kind === 'match' && reviewed.extra).toEqual([]);
  });

  it('tells of best and worst only what was chosen, and no role', () => {
    const reviewed = review(aBestAndWorst(), { kind: 'best-and-worst', best: option('hope'), worst: option('promise') }, false);
    expect(reasonsIn(reviewed)).toEqual(['Reason of hope', 'Reason of promise']);
    expect(reviewed.kind === 'best-and-worst' && reviewed.options.every((each) => each.role === null)).toBe(true);
    expect(reviewed.outcome).toBe('partly');
  });

  it('tells nothing about a question that was left open, but which lesson to read', () => {
    for (const item of [aSingle(), aSeveral(), anOrder(), aMatch(), aBestAndWorst()]) {
      const reviewed = review(item, null, false);
      expect(reasonsIn(reviewed)).toEqual([]);
      expect(reviewed).toMatchObject({ outcome: 'open', readAgain: 'lesson-1' });
    }
  });

  it('gives every reason that belongs to a right answer', () => {
    expect(review(anOrder(), rightAnswer(anOrder()), false)).toMatchObject({ outcome: 'right', keyShown: true, readAgain: null });
    expect(reasonsIn(review(anOrder(), rightAnswer(anOrder()), false))).toHaveLength(4);
  });
});

describe('reviewAttempt once the keys may be shown', () => {
  it('gives every reason of every kind of item', () => {
    const counts = [aSingle(), aSeveral(), anOrder(), aMatch(), aBestAndWorst()].map((item) => reasonsIn(review(item, null, true)).length);
    expect(counts).toEqual([4, 5, 4, 5, 4]);
  });

  it('lists the steps in the right order and says where the learner put each', () => {
    const reviewed = review(anOrder(), { kind: 'order', order: ['thank', 'greet', 'listen', 'solve'].map(option) }, true);
    expect(reviewed.kind === 'order' && reviewed.steps.map((step) => [step.text[0], step.place])).toEqual([
      ['Text of greet', 2],
      ['Text of listen', 3],
      ['Text of solve', 4],
      ['Text of thank', 1],
    ]);
  });
});

describe('lessonsToReadAgain', () => {
  it('names each lesson once, the one with most misses first', () => {
    const missed = (readAgain: string | null) =>
      review(aSingle(readAgain ? { readAgain } : {}), readAgain ? null : rightAnswer(aSingle()), false);
    expect(lessonsToReadAgain([missed('close'), missed(null), missed('hold'), missed('hold')])).toEqual([
      { lessonId: 'hold', misses: 2 },
      { lessonId: 'close', misses: 1 },
    ]);
  });
});
