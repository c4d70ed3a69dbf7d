import { canonicalJson } from '~/catalog/edition.server';
import type { PartsAgain } from '~/domain/content/parts-again';
import type { Module } from '~/domain/content/module';

export type PartChange = 'new' | 'changed' | 'gone' | 'same';

/** A lesson, a scenario or the quiz in two editions, and whether the author asks for it again. */
export interface ComparedPart {
  kind: 'lesson' | 'scenario' | 'quiz';
  id: string;
  title: string;
  change: PartChange;
  named: boolean;
}

/** What really differs between two editions beside what the author named; what is the same and not named is left out. */
export function compareEditions(before: Module | undefined, after: Module, named: PartsAgain): ComparedPart[] {
  const lessons = comparedList(before?.lessons, after.lessons, named.lessons, lessonContent).map((part) => ({
    ...part,
    kind: 'lesson' as const,
  }));
  const scenarios = comparedList(before?.scenarios, after.scenarios, named.scenarios, (one) => one).map((part) => ({
    ...part,
    kind: 'scenario' as const,
  }));
  const quizChange = before && canonicalJson(before.quiz) !== canonicalJson(after.quiz) ? 'changed' : 'same';
  const quiz = { kind: 'quiz' as const, id: 'quiz', title: 'Quiz', change: quizChange as PartChange, named: named.quiz };
  return [...lessons, quiz, ...scenarios].filter((part) => part.named || part.change !== 'same');
}

interface Part {
  id: string;
  title: string;
}

function comparedList<One extends Part>(
  before: readonly One[] | undefined,
  after: readonly One[],
  named: readonly string[],
  contentOf: (part: One) => unknown,
): Omit<ComparedPart, 'kind'>[] {
  const changeOf = (part: One): PartChange => {
    if (!before) return 'same';
    const earlier = before.find(({ id }) => id === part.id);
    if (!earlier) return 'new';
    return canonicalJson(contentOf(earlier)) === canonicalJson(contentOf(part)) ? 'same' : 'changed';
  };
  const gone = (before ?? []).filter(({ id }) => !after.some((part) => part.id === id));
  return [
    ...after.map((part) => ({ id: part.id, title: part.title, change: changeOf(part), named: named.includes(part.id) })),
    ...gone.map(({ id, title }) => ({ id, title, change: 'gone' as const, named: false })),
  ];
}

/** As it counts for an edition: neither its place, nor what is derived, nor how a source is described. */
function lessonContent({ number: _, passages: __, sources, ...lesson }: Module['lessons'][number]) {
  return { ...lesson, sources: sources.map(({ id }) => id) };
}
