import type { GlossaryTerm } from '~/domain/content/glossary';
import { compareProblems } from './content-problem';
import type { ContentProblem } from './content-problem';
import { editLesson } from './edit-lesson';
import { editLinks, pagesOf } from './edit-links';
import { editPool } from './edit-pool';
import { editTerms } from './edit-terms';
import type { ModuleFiles } from './load-module.server';

/**
 * What an editor would say about content that is sound in its form: length, reading level, options given away by their length, words
 * that differ from the glossary, links that lead nowhere. The app starts all the same; `npm run content:check` fails.
 */
export function editContent(
  modules: readonly ModuleFiles[],
  glossary: readonly GlossaryTerm[],
  hasFile: (address: string) => boolean,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const pages = pagesOf(modules, glossary);
  for (const module of modules) {
    for (const lesson of module.lessons) editLesson(lesson, problems);
    if (module.quiz) editPool(module.quiz, problems);
    editTerms(module, glossary, problems);
    editLinks(module, { pages, hasFile }, problems);
  }
  return problems.sort(compareProblems);
}
