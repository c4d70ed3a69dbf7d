import { z } from 'zod';
import { itemId, objectiveId, type ItemId, type OptionId } from '../ids';
import { answer, type Answer, type AnswerTo } from './answer';
import { answerProgress } from './answer-progress';
import type { Draw, DrawnItem } from './draw-quiz';
import { getItem, type Item, type Quiz } from './quiz';

/** What every item is worth. Twelve, because halves, thirds, quarters and sixths of it are whole. */
export const pointsPerItem = 12;

/** How one item was scored, as it is kept with the submission. `answer` is null for an item that was left open. */
export const gradedItem = z.object({
  itemId,
  objective: objectiveId,
  answer: answer.nullable(),
  points: z.int().min(0),
  maxPoints: z.int().min(1),
});
export type GradedItem = z.infer<typeof gradedItem>;

export interface Grade {
  points: number;
  maxPoints: number;
  passed: boolean;
  items: readonly GradedItem[];
}

export type Answers = ReadonlyMap<ItemId, Answer>;

/** Scores the drawn items. An answer to anything else, with foreign options or of another kind, counts nothing. */
export function gradeQuiz(quiz: Quiz, drawn: Draw, answers: Answers): Grade {
  const items = drawn.map((shown) => gradeItem(getItem(quiz, shown.itemId), shown, answers.get(shown.itemId)));
  const points = sum(items.map((item) => item.points));
  const maxPoints = sum(items.map((item) => item.maxPoints));
  return { points, maxPoints, passed: passes(quiz, { points, maxPoints }), items };
}

/** Whole numbers only: as a fraction, 56 % of 25 is 14.000000000000002 and would fail an exact pass. */
export function passes(quiz: Quiz, { points, maxPoints }: { points: number; maxPoints: number }): boolean {
  return maxPoints > 0 && points * 100 >= quiz.passPercent * maxPoints;
}

/** The fewest points that pass. */
export function pointsToPass(quiz: Quiz, maxPoints: number): number {
  return Math.floor((quiz.passPercent * maxPoints + 99) / 100);
}

export interface ObjectiveResult {
  objective: GradedItem['objective'];
  points: number;
  maxPoints: number;
}

/** The score of each objective that was asked about, in the order of `objectives`. */
export function resultsByObjective(items: readonly GradedItem[], objectives: readonly GradedItem['objective'][]): ObjectiveResult[] {
  return objectives.flatMap((objective) => {
    const own = items.filter((item) => item.objective === objective);
    if (own.length === 0) return [];
    return [{ objective, points: sum(own.map((item) => item.points)), maxPoints: sum(own.map((item) => item.maxPoints)) }];
  });
}

function gradeItem(item: Item, shown: DrawnItem, given: Answer | undefined): GradedItem {
  const counted = given && answerProgress(item, shown, given) !== 'open' ? given : null;
  const points = counted ? pointsFor(item, counted) : 0;
  return { itemId: item.id, objective: item.objective, answer: counted, points, maxPoints: pointsPerItem };
}

function pointsFor(item: Item, given: Answer): number {
  switch (item.kind) {
    case 'single':
      return given.kind === 'single' && item.options.some((option) => option.correct && option.id === given.chosen) ? pointsPerItem : 0;
    case 'several':
      return given.kind === 'several' && sameSet(given.chosen, idsOf(item.options.filter((option) => option.correct))) ? pointsPerItem : 0;
    case 'order':
      return given.kind === 'order' && sameRow(given.order, idsOf(item.options)) ? pointsPerItem : 0;
    case 'match':
      return given.kind === 'match' ? matchPoints(idsOf(item.pairs), given) : 0;
    case 'best-and-worst':
      return given.kind === 'best-and-worst' ? bestAndWorstPoints(item.options, given) : 0;
  }
}

/** Each right pair earns its part. Where the pairs do not divide twelve the parts are cut, never rounded up. */
function matchPoints(pairs: readonly OptionId[], { matched }: AnswerTo<'match'>): number {
  const partners = new Map(matched.map(({ left, right }) => [left, right]));
  const right = pairs.filter((id) => partners.get(id) === id);
  return Math.floor((pointsPerItem * right.length) / pairs.length);
}

function bestAndWorstPoints(options: readonly { id: OptionId; role: string }[], given: AnswerTo<'best-and-worst'>): number {
  const has = (role: string, id: OptionId | null) => options.some((option) => option.role === role && option.id === id);
  return (has('best', given.best) ? pointsPerItem / 2 : 0) + (has('worst', given.worst) ? pointsPerItem / 2 : 0);
}

function sameSet(some: readonly OptionId[], others: readonly OptionId[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((id) => other.has(id));
}

function sameRow(some: readonly OptionId[], others: readonly OptionId[]): boolean {
  return some.length === others.length && some.every((id, place) => id === others[place]);
}

function idsOf(things: readonly { id: OptionId }[]): OptionId[] {
  return things.map((thing) => thing.id);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
