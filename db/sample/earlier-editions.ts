import type { Lesson, Module } from '~/domain/content/module';
import type { EditionId } from '~/domain/ids';
import type { SampleModule } from './story';

/** A module as the company knew it before its latest change. */
export interface EarlierEdition {
  module: Module;
  /** So many days ago the present edition came; undefined when it comes only now, with the first start. */
  untilDaysAgo: number | undefined;
}

interface Before {
  module: SampleModule;
  label: string;
  untilDaysAgo?: number;
  /** What a lesson was like before the change that the author marked. */
  lessons: Readonly<Record<string, (lesson: Lesson) => Lesson>>;
}

/** Two changes that content/ marks as material, and how the lessons read before them. */
const before: readonly Before[] = [
  {
    module: 'phone-etiquette',
    label: '2026.1',
    lessons: {
      'phone-hold-and-transfer': worded([
        ['To hold for two minutes, if', 'To hold for three minutes, if'],
        ['before the two minutes are up', 'before the three minutes are up'],
      ]),
      'phone-messages': worded([
        ['hold for two minutes while', 'hold for three minutes while'],
        ['One and a half are gone', 'Two and a half are gone'],
        ['You keep to two minutes', 'You keep to three minutes'],
        ['at two minutes the promise', 'at three minutes the promise'],
      ]),
    },
  },
  {
    module: 'ten-commandments',
    label: '2026.1',
    untilDaysAgo: 40,
    lessons: { 'ten-need-first': without('And if the answer is late?') },
  },
];

/** The editions before the changes of which authors say that they are material; none where the content is another one. */
export function earlierEditions(modules: readonly Module[], idOf: (content: Omit<Module, 'edition'>) => EditionId): EarlierEdition[] {
  return before.flatMap(({ module: id, label, untilDaysAgo, lessons }) => {
    const present = modules.find((module) => module.id === id);
    if (!present) return [];
    const { edition, changes, ...content } = present;
    const [change] = changes ?? [];
    if (change?.kind !== 'material' || change.edition === label) return [];
    const earlier = { ...content, lessons: content.lessons.map((lesson) => lessons[lesson.id]?.(lesson) ?? lesson) };
    const editionId = idOf(earlier);
    return editionId === edition.id ? [] : [{ module: { ...earlier, edition: { id: editionId, label } }, untilDaysAgo }];
  });
}

/** With other words, wherever the lesson has them. */
function worded(words: readonly (readonly [now: string, then: string])[]) {
  return (lesson: Lesson): Lesson =>
    JSON.parse(words.reduce((text, [now, then]) => text.replaceAll(now, then), JSON.stringify(lesson))) as Lesson;
}

/** Without the paragraph that holds these words. */
function without(words: string) {
  return (lesson: Lesson): Lesson => ({ ...lesson, body: lesson.body.filter((part) => !JSON.stringify(part).includes(words)) });
}
