import type { RichText } from '../content/rich-text';
import type { LessonId, OptionId } from '../ids';
import type { Answer } from './answer';
import type { Draw, DrawnItem } from './draw-quiz';
import type { GradedItem } from './grade-quiz';
import { getItem, type ChoiceOption, type Item, type Quiz } from './quiz';

export interface ReviewedOption {
  text: RichText;
  chosen: boolean;
  /** null while it is not shown. */
  correct: boolean | null;
  why: RichText | null;
}

export interface ReviewedStep {
  text: RichText;
  /** Where the learner put it, from 1; null when it was left open. */
  place: number | null;
  inPlace: boolean;
  why: RichText | null;
}

export interface ReviewedPair {
  left: RichText;
  given: RichText | null;
  correct: boolean;
  /** The right partner; null while it is not shown. */
  right: RichText | null;
  why: RichText | null;
}

export interface ReviewedReply {
  text: RichText;
  /** What the learner chose it as, and whether rightly. */
  choices: readonly { as: 'best' | 'worst'; right: boolean }[];
  /** null while it is not shown. */
  role: 'best' | 'between' | 'worst' | null;
  why: RichText | null;
}

interface ReviewFrame {
  number: number;
  scene: boolean;
  ask: RichText;
  points: number;
  maxPoints: number;
  outcome: 'right' | 'partly' | 'not-yet' | 'open';
  /** Whether the right answer stands here as well, and not only what the learner chose. */
  keyShown: boolean;
  /** The lesson that teaches what was missed; null when nothing was. */
  readAgain: LessonId | null;
}

export type ReviewedItem = ReviewFrame &
  (
    | { kind: 'single' | 'several'; options: readonly ReviewedOption[] }
    | { kind: 'order'; steps: readonly ReviewedStep[] }
    | { kind: 'match'; pairs: readonly ReviewedPair[]; extra: readonly { right: RichText; why: RichText }[] }
    | { kind: 'best-and-worst'; options: readonly ReviewedReply[] }
  );

/**
 * A submitted attempt item by item, with reasons. Until `showKeys`, only what the learner chose has its reason: the
 * same questions may come again.
 */
export function reviewAttempt(quiz: Quiz, drawn: Draw, graded: readonly GradedItem[], { showKeys }: { showKeys: boolean }): ReviewedItem[] {
  return drawn.map((shown, place) => {
    const grade = graded.find((candidate) => candidate.itemId === shown.itemId);
    if (!grade) throw new Error(`Item ${shown.itemId} was drawn and not graded`);
    return reviewItem(getItem(quiz, shown.itemId), shown, { grade, number: place + 1, showKeys });
  });
}

/** The lessons that teach what was missed, most misses first. */
export function lessonsToReadAgain(items: readonly Pick<ReviewedItem, 'readAgain'>[]): { lessonId: LessonId; misses: number }[] {
  const misses = new Map<LessonId, number>();
  for (const { readAgain } of items) if (readAgain) misses.set(readAgain, (misses.get(readAgain) ?? 0) + 1);
  return [...misses].map(([lessonId, count]) => ({ lessonId, misses: count })).sort((one, other) => other.misses - one.misses);
}

function reviewItem(
  item: Item,
  shown: DrawnItem,
  { grade, number, showKeys }: { grade: GradedItem; number: number; showKeys: boolean },
): ReviewedItem {
  const { points, maxPoints, answer } = grade;
  const frame: ReviewFrame = {
    number,
    scene: item.scene,
    ask: item.ask,
    points,
    maxPoints,
    outcome: outcomeOf(grade),
    keyShown: showKeys || points === maxPoints,
    readAgain: points < maxPoints ? item.readAgain : null,
  };
  switch (item.kind) {
    case 'single':
    case 'several':
      return { ...frame, kind: item.kind, options: reviewOptions(inShownOrder(item.options, shown), answer, showKeys) };
    case 'order':
      return { ...frame, kind: 'order', steps: reviewSteps(item.options, shown, answer, showKeys) };
    case 'match':
      return {
        ...frame,
        kind: 'match',
        pairs: reviewPairs(item, shown, answer, showKeys),
        extra: showKeys ? item.extra.map(({ right, why }) => ({ right, why })) : [],
      };
    case 'best-and-worst':
      return { ...frame, kind: 'best-and-worst', options: reviewReplies(inShownOrder(item.options, shown), answer, showKeys) };
  }
}

function outcomeOf({ points, maxPoints, answer }: GradedItem): ReviewFrame['outcome'] {
  if (answer === null) return 'open';
  if (points === maxPoints) return 'right';
  return points > 0 ? 'partly' : 'not-yet';
}

function inShownOrder<Option extends { id: OptionId }>(options: readonly Option[], shown: DrawnItem): Option[] {
  const order = shown.shows === 'options' ? shown.options : shown.lefts;
  return order.flatMap((id) => options.filter((option) => option.id === id));
}

function reviewOptions(
  options: readonly (ChoiceOption & { correct: boolean })[],
  answer: Answer | null,
  showKeys: boolean,
): ReviewedOption[] {
  const chosenIds = answer?.kind === 'single' ? [answer.chosen] : answer?.kind === 'several' ? answer.chosen : [];
  return options.map(({ id, text, correct, why }) => {
    const chosen = chosenIds.includes(id);
    const told = chosen || showKeys;
    return { text, chosen, correct: told ? correct : null, why: told ? why : null };
  });
}

/** In the learner's order, or in the right one once it may be shown. A step that stands in its place has its reason. */
function reviewSteps(right: readonly ChoiceOption[], shown: DrawnItem, answer: Answer | null, showKeys: boolean): ReviewedStep[] {
  const given = answer?.kind === 'order' ? answer.order : [];
  const listed = showKeys
    ? right
    : given.length > 0
      ? given.flatMap((id) => right.filter((step) => step.id === id))
      : inShownOrder(right, shown);
  return listed.map(({ id, text, why }) => {
    const place = given.indexOf(id);
    const inPlace = place >= 0 && right[place]?.id === id;
    return { text, place: place < 0 ? null : place + 1, inPlace, why: inPlace || showKeys ? why : null };
  });
}

type MatchItem = Extract<Item, { kind: 'match' }>;

/** The reason of a pair names its partner, so a pair that was not found keeps it; a partner that fits nowhere has its own. */
function reviewPairs(item: MatchItem, shown: DrawnItem, answer: Answer | null, showKeys: boolean): ReviewedPair[] {
  const partners = new Map(answer?.kind === 'match' ? answer.matched.map(({ left, right }) => [left, right]) : []);
  return inShownOrder(item.pairs, shown).map(({ id, left, right, why }) => {
    const partner = partners.get(id);
    const given = [...item.pairs, ...item.extra].find((side) => side.id === partner)?.right ?? null;
    const correct = partner === id;
    const strayWhy = item.extra.find((side) => side.id === partner)?.why ?? null;
    return { left, given, correct, right: correct || showKeys ? right : null, why: correct || showKeys ? why : strayWhy };
  });
}

type ReplyOption = Extract<Item, { kind: 'best-and-worst' }>['options'][number];

function reviewReplies(options: readonly ReplyOption[], answer: Answer | null, showKeys: boolean): ReviewedReply[] {
  const chosen = answer?.kind === 'best-and-worst' ? { best: answer.best, worst: answer.worst } : { best: null, worst: null };
  return options.map(({ id, text, role, why }) => {
    const choices = (['best', 'worst'] as const).filter((as) => chosen[as] === id).map((as) => ({ as, right: role === as }));
    const told = choices.length > 0 || showKeys;
    return { text, choices, role: showKeys ? role : null, why: told ? why : null };
  });
}
