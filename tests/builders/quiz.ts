import type { Lesson, Module } from '~/domain/content/module';
import { itemId, lessonId, moduleId, objectiveId, editionId, optionId, type ItemId, type OptionId } from '~/domain/ids';
import type { Answer } from '~/domain/quiz/answer';
import type { Item, ItemKind, Quiz } from '~/domain/quiz/quiz';

type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>;
interface Words {
  id?: string;
  objective?: string;
  readAgain?: string;
}

const option = (id: string) => optionId.parse(id);
const choice = (id: string) => ({ id: option(id), text: [`Text of ${id}`], why: [`Reason of ${id}`] });

function frame({ id = 'item', objective = 'greet', readAgain = 'lesson-1' }: Words) {
  return {
    id: itemId.parse(id),
    objective: objectiveId.parse(objective),
    asks: 'judge' as const,
    readAgain: lessonId.parse(readAgain),
    scene: false,
    ask: [`Question of ${id}`],
  };
}

/** One answer; `wait` is right. */
export function aSingle(words: Words = {}): ItemOf<'single'> {
  const options = ['wait', 'talk', 'ring', 'sigh'].map((id) => ({ ...choice(id), correct: id === 'wait' }));
  return { ...frame({ id: 'single', ...words }), kind: 'single', options };
}

/** Two answers; `name` and `number` are right. */
export function aSeveral(words: Words = {}): ItemOf<'several'> {
  const options = ['name', 'mood', 'number', 'blame', 'rumour'].map((id) => ({ ...choice(id), correct: ['name', 'number'].includes(id) }));
  return { ...frame({ id: 'several', ...words }), kind: 'several', choose: 2, options };
}

/** The right order is greet, listen, solve, thank. */
export function anOrder(words: Words = {}): ItemOf<'order'> {
  return { ...frame({ id: 'order', ...words }), kind: 'order', options: ['greet', 'listen', 'solve', 'thank'].map(choice) };
}

/** Each of the four left sides belongs to the right side of the same pair; `none` fits nowhere. */
export function aMatch(words: Words = {}): ItemOf<'match'> {
  const pairs = ['hurry', 'worry', 'doubt', 'anger'].map((id) => ({
    id: option(id),
    left: [`Left of ${id}`],
    right: [`Right of ${id}`],
    why: [`Reason of ${id}`],
  }));
  const extra = [{ id: option('none'), right: ['Right of none'], why: ['Reason of none'] }];
  return { ...frame({ id: 'match', ...words }), kind: 'match', pairs, extra };
}

/** `offer` is best, `promise` is worst, `rule` and `hope` lie between. */
export function aBestAndWorst(words: Words = {}): ItemOf<'best-and-worst'> {
  const roles = { rule: 'between', offer: 'best', hope: 'between', promise: 'worst' } as const;
  const options = Object.entries(roles).map(([id, role]) => ({ ...choice(id), role }));
  return { ...frame({ id: 'best-and-worst', ...words }), kind: 'best-and-worst', options };
}

/** A quiz of one item of each kind, unless told otherwise. */
export function aQuiz(own: Partial<Quiz> = {}): Quiz {
  const pool = own.pool ?? [aSingle(), aSeveral(), anOrder(), aMatch(), aBestAndWorst()];
  return { itemsPerAttempt: pool.length, passPercent: 80, maxAttempts: 3, coolDownHours: 0, timeLimitMinutes: null, ...own, pool };
}

/** `counts` says how many singles each objective has. */
export function aPool(counts: Record<string, number>): Item[] {
  return Object.entries(counts).flatMap(([objective, count]) =>
    Array.from({ length: count }, (_, place) => aSingle({ id: `${objective}-q${place + 1}`, objective })),
  );
}

export function aLesson(own: Partial<Lesson> = {}): Lesson {
  const { number = 1 } = own;
  return {
    id: lessonId.parse(`lesson-${number}`),
    number,
    title: `Lesson ${number}`,
    minutes: 6,
    summary: '',
    objectives: [objectiveId.parse('greet')],
    sources: [],
    body: [{ tag: 'p', children: ['Read this.'] }],
    interactions: [],
    checks: {},
    passages: [],
    ...own,
  };
}

export function aModule(own: Partial<Module> = {}): Module {
  const quiz = own.quiz ?? aQuiz();
  const objectives = [...new Set(quiz.pool.map((item) => item.objective))].map((id) => ({ id, text: `You can ${id}.` }));
  return {
    id: moduleId.parse('phone'),
    title: 'Phone etiquette',
    summary: 'How we answer.',
    owner: 'Training',
    edition: { id: editionId.parse('edition-1'), label: '2026.1' },
    lessons: [aLesson(), aLesson({ number: 2 })],
    scenarios: [],
    validityMonths: 12,
    objectives,
    ...own,
    quiz,
  };
}

/** The answer that earns everything. */
export function rightAnswer(item: Item): Answer {
  switch (item.kind) {
    case 'single':
      return { kind: 'single', chosen: item.options.find((each) => each.correct)?.id ?? null };
    case 'several':
      return { kind: 'several', chosen: item.options.filter((each) => each.correct).map((each) => each.id) };
    case 'order':
      return { kind: 'order', order: item.options.map((each) => each.id) };
    case 'match':
      return { kind: 'match', matched: item.pairs.map(({ id }) => ({ left: id, right: id })) };
    case 'best-and-worst':
      return { kind: 'best-and-worst', best: withRole(item, 'best'), worst: withRole(item, 'worst') };
  }
}

/** A whole answer that earns nothing. */
export function wrongAnswer(item: Item): Answer {
  switch (item.kind) {
    case 'single':
      return { kind: 'single', chosen: item.options.find((each) => !each.correct)?.id ?? null };
    case 'several':
      return { kind: 'several', chosen: item.options.filter((each) => !each.correct).map((each) => each.id) };
    case 'order':
      return { kind: 'order', order: item.options.map((each) => each.id).reverse() };
    case 'match':
      return { kind: 'match', matched: item.pairs.map(({ id }, place) => ({ left: id, right: item.pairs.at(place - 1)?.id ?? id })) };
    case 'best-and-worst':
      return { kind: 'best-and-worst', best: withRole(item, 'worst'), worst: withRole(item, 'best') };
  }
}

export function answersTo(items: readonly Item[], answering: (item: Item) => Answer): Map<ItemId, Answer> {
  return new Map(items.map((item) => [item.id, answering(item)]));
}

function withRole(item: ItemOf<'best-and-worst'>, role: 'best' | 'worst'): OptionId | null {
  return item.options.find((each) => each.role === role)?.id ?? null;
}
