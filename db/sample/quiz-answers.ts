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
 * they do with people; some of the rest are half right.
 */
export function answerQuiz(
  quiz: Quiz,
  drawn: Draw,
  wanted: { passed: boolean; weak: ObjectiveId | undefined },
  chance: Chance,
): GradedAnswers {
  const items = drawn.map((shown) => getItem(quiz, shown.itemId));
  const byRisk = weakFirst(shuffled(items, chance), wanted.weak);
  const slips: Slips = { misses: wanted.passed ? chance.below(3) : 3 + chance.below(3), halves: chance.below(3) };
  for (;;) {
    const graded = withSlips(quiz, drawn, byRisk, slips, chance);
    if (graded.grade.passed === wanted.passed) return graded;
    if (!wanted.passed && slips.misses < items.length) slips.misses += 1;
    else if (wanted.passed && slips.misses > 0) slips.misses -= 1;
    else if (wanted.passed && slips.halves > 0) slips.halves -= 1;
    else throw new Error(`No answers end as wanted in a quiz of ${items.length} items`);
  }
}

/** How many of the items are wrong, and how many of those that can be are half right. */
interface Slips {
  misses: number;
  halves: number;
}

function withSlips(quiz: Quiz, drawn: Draw, byRisk: readonly Item[], { misses, halves }: Slips, chance: Chance): GradedAnswers {
  const [missed, others] = [byRisk.slice(0, misses), byRisk.slice(misses)];
  const half = others.filter((item) => item.kind === 'match' || item.kind === 'best-and-worst').slice(0, halves);
  const answers = new Map([
    ...missed.map((item) => [item.id, wrongAnswer(item, chance)] as const),
    ...others.map((item) => [item.id, rightAnswer(item)] as const),
    ...half.map((item) => [item.id, halfAnswer(item)] as const),
  ]);
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

/** Two partners exchanged, or the best reply found and the worst not; what earns all or nothing is right. */
function halfAnswer(item: Item): Answer {
  const right = rightAnswer(item);
  if (right.kind === 'match') {
    const [one, other, ...rest] = right.matched;
    return one && other ? { ...right, matched: [{ ...one, right: other.right }, { ...other, right: one.right }, ...rest] } : right;
  }
  if (right.kind === 'best-and-worst' && item.kind === 'best-and-worst') return { ...right, worst: withRole(item, 'between') };
  return right;
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

function withRole(item: Extract<Item, { kind: 'best-and-worst' }>, role: 'best' | 'between' | 'worst'): OptionId | null {
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
