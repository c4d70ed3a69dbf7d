import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectiveId } from '../ids';
import { aMatch, anOrder, aPool, aQuiz } from '~tests/builders/quiz';
import { draw, drawQuiz, type Draw } from './draw-quiz';
import type { Quiz } from './quiz';

const poolCounts = fc.dictionary(
  fc.constantFrom('greet', 'listen', 'hold', 'close', 'kind-no', 'pass-on'),
  fc.integer({ min: 1, max: 9 }),
  { minKeys: 1 },
);

const missed = [objectiveId.parse('phone-hold'), objectiveId.parse('phone-close')] as const;

function countByObjective(quiz: Quiz, drawn: Draw): Map<string, number> {
  const counts = new Map<string, number>(quiz.pool.map((item) => [item.objective, 0]));
  for (const { itemId } of drawn) {
    const objective = quiz.pool.find((item) => item.id === itemId)?.objective ?? 'unknown';
    counts.set(objective, (counts.get(objective) ?? 0) + 1);
  }
  return counts;
}

describe('drawQuiz', () => {
  it('draws as many different items as the quiz asks for, or all of a smaller pool', () => {
    fc.assert(
      fc.property(poolCounts, fc.integer({ min: 1, max: 30 }), fc.string(), (counts, itemsPerAttempt, seed) => {
        const quiz = aQuiz({ pool: aPool(counts), itemsPerAttempt });
        const drawn = drawQuiz(quiz, { seed, earlier: [] });
        expect(drawn).toHaveLength(Math.min(itemsPerAttempt, quiz.pool.length));
        expect(new Set(drawn.map((item) => item.itemId)).size).toBe(drawn.length);
      }),
    );
  });

  it('gives every objective as many items as any other, give or take one, unless its own are used up', () => {
    fc.assert(
      fc.property(poolCounts, fc.integer({ min: 1, max: 30 }), fc.string(), (poolSizes, itemsPerAttempt, seed) => {
        const quiz = aQuiz({ pool: aPool(poolSizes), itemsPerAttempt });
        const counts = countByObjective(quiz, drawQuiz(quiz, { seed, earlier: [] }));
        const most = Math.max(...counts.values());
        for (const [objective, count] of counts) expect(count >= most - 1 || count === poolSizes[objective]).toBe(true);
      }),
    );
  });

  it('asks about every objective as soon as there are as many questions as objectives', () => {
    fc.assert(
      fc.property(poolCounts, fc.string(), (counts, seed) => {
        const quiz = aQuiz({ pool: aPool(counts), itemsPerAttempt: Object.keys(counts).length });
        expect([...countByObjective(quiz, drawQuiz(quiz, { seed, earlier: [] })).values()].every((count) => count === 1)).toBe(true);
      }),
    );
  });

  it('begins within each objective with what this learner missed most', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const pool = aPool({ greet: 5, listen: 5 }).map((item, index) =>
          index % 5 < 3 ? item : { ...item, recalls: missed.slice(index % 2) },
        );
        const drawn = drawQuiz(aQuiz({ pool, itemsPerAttempt: 4 }), { seed, earlier: [], missed }).map(({ itemId }) => itemId);
        const recalling = pool.flatMap(({ id, recalls }) => (recalls ? id : []));
        expect([...drawn].sort()).toEqual([...recalling].sort());
      }),
    );
  });

  it('gives every objective as many items as before, whatever was missed, and the same ones for the same seed', () => {
    fc.assert(
      fc.property(poolCounts, fc.integer({ min: 1, max: 30 }), fc.string(), (counts, itemsPerAttempt, seed) => {
        const pool = aPool(counts).map((item, index) => ({ ...item, recalls: missed.slice(index % 3) }));
        const quiz = aQuiz({ pool, itemsPerAttempt });
        const drawn = drawQuiz(quiz, { seed, earlier: [], missed });
        expect(countByObjective(quiz, drawn)).toEqual(countByObjective(quiz, drawQuiz(quiz, { seed, earlier: [] })));
        expect(drawQuiz(quiz, { seed, earlier: [], missed })).toEqual(drawn);
      }),
    );
  });

  it('repeats no question of an earlier attempt while its objective has a fresh one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const quiz = aQuiz({ pool: aPool({ greet: 4, listen: 5 }), itemsPerAttempt: 4 });
        const earlier = drawQuiz(quiz, { seed: first, earlier: [] });
        const seen = new Set(earlier.map((item) => item.itemId));
        const next = drawQuiz(quiz, { seed: second, earlier: [earlier] });
        expect(next.some((item) => seen.has(item.itemId))).toBe(false);
      }),
    );
  });

  it('is the same for the same seed, and another for most others', () => {
    const quiz = aQuiz({ pool: aPool({ greet: 10, listen: 10 }), itemsPerAttempt: 8 });
    const draws = Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawQuiz(quiz, { seed: `seed ${seed}`, earlier: [] })));
    expect(new Set(draws).size).toBe(20);
    expect(JSON.stringify(drawQuiz(quiz, { seed: 'seed 3', earlier: [] }))).toBe(draws[3]);
  });

  it('never shows the steps of an order question in their right order', () => {
    const quiz = aQuiz({ pool: [{ ...anOrder(), options: anOrder().options.slice(0, 2) }] });
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const [drawn] = drawQuiz(quiz, { seed, earlier: [] });
        expect(drawn).toMatchObject({ options: ['listen', 'greet'] });
      }),
    );
  });

  it('mixes the two sides of a match separately, with the right side that fits nowhere among the others', () => {
    const quiz = aQuiz({ pool: [aMatch()] });
    const paired = Array.from({ length: 200 }, (_, seed) => drawQuiz(quiz, { seed: `${seed}`, earlier: [] })[0]).filter(
      (drawn) => drawn?.shows === 'two-sides' && drawn.lefts[0] === drawn.rights[0],
    );
    // Of five right sides each stands first as often as the others: 40 times of 200, give or take.
    expect(paired.length).toBeGreaterThan(20);
    expect(paired.length).toBeLessThan(65);
    expect(drawQuiz(quiz, { seed: 'any', earlier: [] })[0]).toMatchObject({ rights: expect.arrayContaining(['none']) });
  });

  it('can be stored and read again', () => {
    const drawn = drawQuiz(aQuiz(), { seed: 'stored', earlier: [] });
    expect(draw.parse(JSON.parse(JSON.stringify(drawn)))).toEqual(drawn);
  });
});
