import type { ItemId, ObjectiveId, OptionId } from '~/domain/ids';
import type { Answer } from '~/domain/quiz/answer';
import type { Draw } from '~/domain/quiz/draw-quiz';
import { gradeQuiz, type Grade } from '~/domain/quiz/grade-quiz';
import { getItem, type Item, type Quiz } from '~/domain/quiz/quiz';
import { shuffled, type Chance } from '~/domain/quiz/seeded-chance';

export interface GradedAnswers {
  answers: ReadonlyMap<ItemId, Answer>;
  grade: Grade;
}

/**
 * Answers to a drawn attempt that pass or fail as asked, and their grade. Misses fall on the weak objective first, as
 * they do with people.
 */
export function answerQuiz(
  quiz: Quiz,
  drawn: Draw,
  wanted: { passed: boolean; weak: ObjectiveId | undefined },
  chance: Chance,
): GradedAnswers {
  const items = drawn.map((shown) => getItem(quiz, shown.itemId));
  const likelyMisses = weakFirst(shuffled(items, chance), wanted.weak).map((item) => item.id);
  const direction = wanted.passed ? -1 : 1;
  let misses = wanted.passed ? chance.below(3) : 3 + chance.below(3);
  for (;;) {
    const graded = withMisses(quiz, drawn, items, new Set(likelyMisses.slice(0, misses)), chance);
    if (graded.grade.passed === wanted.passed) return graded;
    misses += direction;
    if (misses < 0 || misses > items.length) throw new Error(`No answers end as wanted in a quiz of ${items.length} items`);
  }
}

function withMisses(quiz: Quiz, drawn: Draw, items: readonly Item[], missed: ReadonlySet<ItemId>, chance: Chance): GradedAnswers {
  const answers = new Map(items.map((item) => [item.id, missed.has(item.id) ? wrongAnswer(item, chance) : rightAnswer(item)]));
  return { answers, grade: gradeQuiz(quiz, drawn, answers) };
}

function weakFirst(items: readonly Item[], weak: ObjectiveId | undefined): Item[] {
  return [...items.filter((item) => item.objective === weak), ...items.filter((item) => item.objective !== weak)];
}

function rightAnswer(item: Item): Answer {
  switch (item.kind) {
    case 'single':
      return { kind: 'single', chosen: item.options.find((option) => option.correct)?.id ?? null };
    case 'several':
      return { kind: 'several', chosen: idsOf(item.options.filter((option) => option.correct)) };
    case 'order':
      return { kind: 'order', order: idsOf(item.options) };
    case 'match':
      return { kind: 'match', matched: item.pairs.map(({ id }) => ({ left: id, right: id })) };
    case 'best-and-worst':
      return { kind: 'best-and-worst', best: withRole(item, 'best'), worst: withRole(item, 'worst') };
  }
}

/** A whole answer that somebody could give, and that earns nothing. */
function wrongAnswer(item: Item, chance: Chance): Answer {
  switch (item.kind) {
    case 'single':
      return { kind: 'single', chosen: oneOf(idsOf(item.options.filter((option) => !option.correct)), chance) };
    case 'several':
      return { kind: 'several', chosen: oneExchanged(item, chance) };
    case 'order':
      return { kind: 'order', order: rotated(idsOf(item.options)) };
    case 'match': {
      const rights = rotated(idsOf(item.pairs));
      return { kind: 'match', matched: item.pairs.flatMap(({ id }, place) => (rights[place] ? [{ left: id, right: rights[place] }] : [])) };
    }
    case 'best-and-worst':
      return {
        kind: 'best-and-worst',
        best: oneOf(idsOf(item.options.filter((option) => option.role === 'between')), chance),
        worst: withRole(item, 'best'),
      };
  }
}

/** As many as are asked for, one of them wrong. */
function oneExchanged(item: Extract<Item, { kind: 'several' }>, chance: Chance): OptionId[] {
  const right = idsOf(item.options.filter((option) => option.correct));
  const wrong = oneOf(idsOf(item.options.filter((option) => !option.correct)), chance);
  return [...right.slice(1), ...(wrong ? [wrong] : [])];
}

function withRole(item: Extract<Item, { kind: 'best-and-worst' }>, role: 'best' | 'worst'): OptionId | null {
  return item.options.find((option) => option.role === role)?.id ?? null;
}

function oneOf(ids: readonly OptionId[], chance: Chance): OptionId | null {
  return ids.length === 0 ? null : (ids[chance.below(ids.length)] ?? null);
}

function rotated<Id>(ids: readonly Id[]): Id[] {
  return [...ids.slice(1), ...ids.slice(0, 1)];
}

function idsOf(things: readonly { id: OptionId }[]): OptionId[] {
  return things.map((thing) => thing.id);
}
