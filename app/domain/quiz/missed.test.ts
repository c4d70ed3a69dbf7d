import { describe, expect, it } from 'vitest';
import { itemId, objectiveId } from '../ids';
import type { GradedItem } from './grade-quiz';
import { mostMissed } from './missed';
import { recalledMiss } from './recalled-miss';

const [hold, close, listen] = ['phone-hold', 'phone-close', 'listen-three'].map((id) => objectiveId.parse(id)) as [
  ReturnType<typeof objectiveId.parse>,
  ReturnType<typeof objectiveId.parse>,
  ReturnType<typeof objectiveId.parse>,
];
const graded = (objective: GradedItem['objective'], points: number): GradedItem => ({
  ...{ itemId: itemId.parse(`${objective}-q01`), objective, answer: null, points, maxPoints: 12 },
});
const namesOf = (submissions: GradedItem[][]) => mostMissed(submissions).map(({ objective }) => objective);

describe('what a learner missed most', () => {
  it('is nothing before the first answer, and nothing where every point was earned', () => {
    expect(mostMissed([])).toEqual([]);
    expect(mostMissed([[graded(hold, 12)]])).toEqual([]);
  });

  it('is told by the part of the points, over all attempts and modules', () => {
    expect(namesOf([[graded(hold, 6), graded(hold, 12)], [graded(listen, 0)], [graded(close, 6)]])).toEqual([listen, close, hold]);
  });

  it('counts half of much for more than half of little', () => {
    expect(namesOf([[graded(close, 6)], [graded(hold, 6), graded(hold, 6)]])).toEqual([hold, close]);
  });

  it('has the same order whichever attempt came first', () => {
    expect(namesOf([[graded(listen, 0)], [graded(close, 0)]])).toEqual(namesOf([[graded(close, 0)], [graded(listen, 0)]]));
  });
});

describe('what an item brings back', () => {
  it('is the most missed of its objectives', () => {
    expect(recalledMiss({ recalls: [close, hold] }, [listen, hold, close])).toBe(hold);
  });

  it('is nothing when it recalls nothing, or nothing that was missed', () => {
    expect(recalledMiss({}, [hold])).toBeUndefined();
    expect(recalledMiss({ recalls: [close] }, [hold])).toBeUndefined();
  });
});
