import type { Lesson, Module, Passage } from '~/domain/content/module';
import type { LessonId, ModuleId } from '~/domain/ids';
import { excerptOf } from './excerpt';
import type { Excerpt } from './excerpt';
import { fold, phrasePattern, wordPattern, wordsOf } from './fold';

/** A section of a lesson that answers a search. `anchor` and `heading` are empty for what stands above the first heading. */
export interface SearchHit {
  moduleId: ModuleId;
  moduleTitle: string;
  lessonId: LessonId;
  lessonTitle: string;
  anchor: string;
  heading: string;
  excerpt: Excerpt;
}

interface Entry {
  module: Module;
  lesson: Lesson;
  passage: Passage;
  first: boolean;
  title: string;
  heading: string;
  text: string;
}

/** Folds all lessons once; what it returns searches them. */
export function createSearch(modules: readonly Module[]): (query: string, limit: number) => SearchHit[] {
  const entries = modules.flatMap((module) => module.lessons.flatMap((lesson) => entriesOf(module, lesson)));
  return (query, limit) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const patterns = words.map(wordPattern);
    const phrase = words.length > 1 ? phrasePattern(words) : undefined;
    return entries
      .map((entry) => ({ entry, score: scoreOf(entry, patterns, phrase) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ entry }) => toHit(entry, words));
  };
}

function entriesOf(module: Module, lesson: Lesson): Entry[] {
  const title = fold(lesson.title);
  return lesson.passages.map((passage, index) => {
    return { module, lesson, passage, first: index === 0, title, heading: fold(passage.heading), text: fold(passage.text) };
  });
}

/**
 * A word counts where it weighs most: 100 in the lesson's title, 20 in the heading, else 1 for each time in the text, up
 * to 10; the words side by side weigh 50 more. 0 means no hit: a word is missing, or the title alone has them and this is
 * not the lesson's first section.
 */
function scoreOf({ title, heading, text, first }: Entry, patterns: readonly RegExp[], phrase: RegExp | undefined): number {
  let score = 0;
  let here = first;
  for (const pattern of patterns) {
    const inHeading = heading.search(pattern) !== -1;
    const inText = Math.min(10, text.match(pattern)?.length ?? 0);
    const weight = title.search(pattern) !== -1 ? 100 + inText : inHeading ? 20 + inText : inText;
    if (weight === 0) return 0;
    here ||= inHeading || inText > 0;
    score += weight;
  }
  const together = phrase && [title, heading, text].some((part) => phrase.test(part)) ? 50 : 0;
  return here ? score + together : 0;
}

function toHit({ module, lesson, passage }: Entry, words: readonly string[]): SearchHit {
  return {
    moduleId: module.id,
    moduleTitle: module.title,
    lessonId: lesson.id,
    lessonTitle: lesson.title,
    anchor: passage.anchor,
    heading: passage.heading,
    excerpt: excerptOf(passage.text, words),
  };
}
