import { describe, expect, it } from 'vitest';
import { aQuiz } from '~tests/builders/quiz';
import { drawQuiz } from './draw-quiz';
import { optionAt } from './fields';
import { forLearner } from './for-learner';
import type { Item } from './quiz';

const quiz = aQuiz();
const grownOptions = (item: Item) => ('options' in item ? { options: item.options.map((option) => ({ ...option, share: 'canary' })) } : {});
const drawn = drawQuiz(quiz, { seed: 'any', earlier: [] });

describe('forLearner', () => {
  it('carries no key, no reason, no role, no lesson and none of the words that authors use as ids', () => {
    const sent = JSON.stringify(forLearner(quiz, drawn));
    for (const word of ['correct', 'why', 'role', 'Reason of', 'readAgain', 'lesson-1', 'objective', 'asks', 'judge', 'pairs', 'extra']) {
      expect(sent).not.toContain(word);
    }
    const ids = quiz.pool.flatMap((item) => (item.kind === 'match' ? item.pairs : item.options).map((option) => option.id));
    for (const id of ids) expect(sent).not.toContain(`:"${id}"`);
  });

  it('leaves a secret at home that somebody adds to an item or an option later', () => {
    const grown = aQuiz({ pool: quiz.pool.map((item) => Object.assign({}, item, { hint: 'canary' }, grownOptions(item))) });
    expect(JSON.stringify(forLearner(grown, drawn))).not.toContain('canary');
  });

  it('names every option by its place, so that the two sides of a pair share nothing', () => {
    const match = forLearner(quiz, drawn).find((item) => item.kind === 'match');
    expect(match?.kind === 'match' && match.lefts.map((left) => left.id)).toEqual(['l1', 'l2', 'l3', 'l4']);
    expect(match?.kind === 'match' && match.rights.map((right) => right.id)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  });

  it('shows the text that belongs to the option of that place', () => {
    const place = drawn.findIndex((shown) => shown.itemId === 'single');
    const [item, shown] = [forLearner(quiz, drawn)[place], drawn[place]];
    if (item?.kind !== 'single' || shown?.shows !== 'options') throw new Error('expected a single choice');
    for (const option of item.options) expect(option.text).toEqual([`Text of ${optionAt('o', shown.options, option.id)}`]);
  });
});
