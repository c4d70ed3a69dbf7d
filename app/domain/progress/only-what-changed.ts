import type { Module } from '../content/module';
import type { PartsAgain } from '../content/parts-again';

/** What a study asks for, on the way to a certification. Without a quiz, the one that was passed before counts. */
export type Way = Pick<Module, 'lessons' | 'scenarios' | 'observations'> & { quiz: Module['quiz'] | null };

/** The whole module, or of a renewal after a change only what is to be done again; what was observed on the job still counts. */
export function wayThrough(module: Pick<Module, keyof Way>, again: PartsAgain | undefined): Way {
  if (!again) return module;
  return {
    lessons: module.lessons.filter(({ id }) => again.lessons.includes(id)),
    quiz: again.quiz ? module.quiz : null,
    // Also of one that is otherwise for practice: the author named it.
    scenarios: module.scenarios.filter(({ id }) => again.scenarios.includes(id)).map((scenario) => ({ ...scenario, required: true })),
  };
}

/** What this edition still has of the named parts; undefined when nothing of them is left. */
export function partsIn(module: Pick<Module, 'lessons' | 'scenarios'>, again: PartsAgain): PartsAgain | undefined {
  const lessons = again.lessons.filter((id) => module.lessons.some((lesson) => lesson.id === id));
  const scenarios = again.scenarios.filter((id) => module.scenarios.some((scenario) => scenario.id === id));
  return lessons.length + scenarios.length > 0 || again.quiz ? { lessons, quiz: again.quiz, scenarios } : undefined;
}
