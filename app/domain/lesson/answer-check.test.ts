import { describe, expect, it } from 'vitest';
import type { CheckKey } from '../content/module';
import { answerCheck, checkFeedback, type KnowledgeCheck } from './answer-check';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: [`Option ${id}`] }));
const check = (kind: KnowledgeCheck['kind'], choose?: number): KnowledgeCheck => ({
  piece: 'KnowledgeCheck',
  id: 'check',
  kind,
  ask: ['Which?'],
  choose,
  optional: false,
  options,
});
const why = { a: ['because a'], b: ['because b'], c: ['because c'] };
const single: CheckKey = { kind: 'single', correct: ['b'], why };
const several: CheckKey = { kind: 'several', correct: ['a', 'c'], why };
const order: CheckKey = { kind: 'order', order: ['c', 'a', 'b'], why: ['because of the order'] };

describe('answering a knowledge check', () => {
  it('counts as answered when it is wrong', () => {
    expect(answerCheck(check('single'), single, ['a'])).toEqual({
      kind: 'answered',
      saved: { kind: 'check', answer: ['a'], right: false, tried: ['a'], tries: 1 },
    });
  });

  it('keeps what was tried before', () => {
    const first = answerCheck(check('single'), single, ['a']);
    if (first.kind !== 'answered') throw new Error('expected an answer');
    const second = answerCheck(check('single'), single, ['b'], first.saved);
    expect(second).toMatchObject({ saved: { right: true, tried: ['a', 'b'], tries: 2 } });
  });

  it('asks for the number that was named', () => {
    expect(answerCheck(check('several', 2), several, ['a'])).toEqual({ kind: 'wrong-number', choose: 2 });
  });

  it('takes several in any order', () => {
    expect(answerCheck(check('several', 2), several, ['c', 'a'])).toMatchObject({ saved: { right: true } });
  });

  it('takes an order only when all of it is there', () => {
    expect(answerCheck(check('order'), order, ['c', 'a'])).toEqual({ kind: 'no-such-answer' });
    expect(answerCheck(check('order'), order, ['c', 'a', 'b'])).toMatchObject({ saved: { right: true } });
    expect(answerCheck(check('order'), order, ['a', 'c', 'b'])).toMatchObject({ saved: { right: false } });
  });

  it.each([[['x']], [['__proto__']], [['a', 'a']]])('refuses ids that are not its own: %j', (answer) => {
    expect(answerCheck(check('single'), single, answer)).toEqual({ kind: 'no-such-answer' });
  });

  it('says when nothing was chosen', () => {
    expect(answerCheck(check('single'), single, [])).toEqual({ kind: 'nothing-chosen' });
  });
});

describe('the feedback on a knowledge check', () => {
  it('gives the reasons of the tried options and of no other', () => {
    const feedback = checkFeedback(single, { kind: 'check', answer: ['a'], right: false, tried: ['a'], tries: 1 });
    expect(feedback.reasons).toEqual([{ optionId: 'a', right: false, why: ['because a'] }]);
    expect(JSON.stringify(feedback)).not.toContain('because b');
  });

  it('keeps the right order and its reason until it was found', () => {
    const wrong = checkFeedback(order, { kind: 'check', answer: ['a', 'c', 'b'], right: false, tried: ['a', 'b', 'c'], tries: 1 });
    expect(wrong.order).toEqual({ inPlace: ['b'], of: 3 });
    const right = checkFeedback(order, { kind: 'check', answer: ['c', 'a', 'b'], right: true, tried: ['a', 'b', 'c'], tries: 2 });
    expect(right.order).toEqual({ inPlace: ['c', 'a', 'b'], of: 3, why: ['because of the order'] });
  });
});
