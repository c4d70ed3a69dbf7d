import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuiz } from '~/domain/quiz/draw-quiz';
import { gradeQuiz } from '~/domain/quiz/grade-quiz';
import { seededChance } from '~/domain/quiz/seeded-chance';
import { aBestAndWorst, aMatch, anOrder, aPool, aQuiz, aSeveral, aSingle } from '~tests/builders/quiz';
import { answerQuiz } from './quiz-answers';

const everyKind = aQuiz();
const kinds = [aSingle, aSeveral, anOrder, aMatch, aBestAndWorst];

describe('answerQuiz', () => {
  it('ends as it is asked to, by the grade of the quiz itself, in whatever quiz', () => {
    const anyQuiz = fc
      .record({ passPercent: fc.integer({ min: 1, max: 100 }), shape: fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }) })
      .map(({ passPercent, shape }) =>
        aQuiz({ passPercent, pool: shape.map((kind, place) => (kinds[kind] ?? aSingle)({ id: `q${place}` })) }),
      );
    fc.assert(
      fc.property(anyQuiz, fc.boolean(), fc.string(), (quiz, passed, seed) => {
        const drawn = drawQuiz(quiz, { seed, earlier: [] });
        const { answers, grade } = answerQuiz(quiz, drawn, { passed, weak: undefined }, seededChance(seed));
        expect(grade.passed).toBe(passed);
        expect(grade).toEqual(gradeQuiz(quiz, drawn, answers));
        expect(answers.size).toBe(drawn.length);
      }),
    );
  });

  it('answers with options of the item only', () => {
    const drawn = drawQuiz(everyKind, { seed: 'any', earlier: [] });
    const { answers } = answerQuiz(everyKind, drawn, { passed: false, weak: undefined }, seededChance('any'));
    for (const item of everyKind.pool) {
      const known = item.kind === 'match' ? item.pairs : item.options;
      const named = JSON.stringify(answers.get(item.id)).match(/"[a-z]+"/g) ?? [];
      const values = named
        .map((word) => word.slice(1, -1))
        .filter((word) => !['kind', 'chosen', 'order', 'matched', 'left', 'right', 'best', 'worst', item.kind].includes(word));
      expect(known.map((option) => option.id as string)).toEqual(expect.arrayContaining(values));
    }
  });

  it('misses what the learner is weak in before anything else', () => {
    const quiz = aQuiz({ pool: aPool({ greet: 6, listen: 6 }) });
    const drawn = drawQuiz(quiz, { seed: 'weak', earlier: [] });
    const weak = quiz.pool[0]?.objective;
    const { grade } = answerQuiz(quiz, drawn, { passed: false, weak }, seededChance('weak'));
    const missed = grade.items.filter((item) => item.points === 0);
    expect(missed.length).toBeGreaterThanOrEqual(3);
    expect(missed.every((item) => item.objective === weak)).toBe(true);
  });
});
