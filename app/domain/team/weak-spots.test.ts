import { describe, expect, it } from 'vitest';
import { aScenario } from '~tests/builders/scenario';
import { itemId, objectiveId, type ReplyId } from '../ids';
import type { GradedItem } from '../quiz/grade-quiz';
import { totalOf } from '../scenario/points';
import { weakItems, weakTurns } from './weak-spots';

function graded(id: string, points: number): GradedItem {
  return { itemId: itemId.parse(id), objective: objectiveId.parse('greet'), answer: null, points, maxPoints: 12 };
}

describe('what a team gets wrong', () => {
  it('is ranked by the share of those who were asked, a single miss last', () => {
    const submissions = [
      [graded('a', 0), graded('b', 6), graded('c', 0)],
      [graded('a', 12), graded('b', 0)],
      [graded('a', 0), graded('b', 0), graded('d', 12)],
    ];
    expect(weakItems(submissions)).toEqual([
      { id: 'b', asked: 3, missed: 3 },
      { id: 'a', asked: 3, missed: 2 },
      { id: 'c', asked: 1, missed: 1 },
    ]);
  });

  it('counts in a turn every choice but the best, and what the clock chose', () => {
    const scenario = aScenario();
    const [turn] = scenario.turns;
    const points = turn!.replies.map((reply) => totalOf(reply.points));
    const best = turn!.replies[points.indexOf(Math.max(...points))]!;
    const worst = turn!.replies[points.indexOf(Math.min(...points))]!;
    const counts = new Map<ReplyId, { times: number; timedOut: number }>([
      [best.id, { times: 3, timedOut: 1 }],
      [worst.id, { times: 2, timedOut: 2 }],
    ]);
    expect(weakTurns(scenario, counts)).toEqual([{ id: turn!.id, asked: 5, missed: 3 }]);
  });
});
