import type { GlossaryTerm } from '~/domain/content/glossary';
import { reportTo } from './content-problem';
import type { ContentProblem } from './content-problem';
import { suggestion } from './did-you-mean';
import type { ModuleFiles } from './load-module.server';
import { placeAt } from './text-places';

/** What links and pictures of content may lead to. */
export interface Destinations {
  pages: readonly string[];
  /** Whether public/ has a file for this address. */
  hasFile: (address: string) => boolean;
}

const siteLink = /(!?)\[[^\]\n]*\]\((\/[^)\s]*)\)/g;

/** Finds links to pages of this site that do not exist, and pictures without a file. Other sites are not asked. */
export function editLinks(files: ModuleFiles, { pages, hasFile }: Destinations, problems: ContentProblem[]) {
  const written = [...files.lessons, ...files.scenarios, ...(files.quiz ? [files.quiz] : [])];
  for (const { file } of written) {
    for (const { index, 1: mark, 2: address = '' } of file.text.matchAll(siteLink)) {
      const report = (sentence: string) => reportTo(problems, file.path)(placeAt(file.text, index), sentence);
      if (mark === '!' && !hasFile(address)) report(`There is no picture \`${address}\` in public/; put it there, or mend the address.`);
      if (mark === '' && !pages.includes(pathOf(address)) && !hasFile(address))
        report(`The link leads nowhere: there is no page \`${address}\`. ${suggestion(address, pages)}`);
    }
  }
}

/** An anchor counts only in the glossary, whose anchors are its ids; elsewhere the page is enough. */
function pathOf(address: string): string {
  const [path = '', anchor] = address.split('#');
  return path === '/glossary' && anchor !== undefined ? address : (path.split('?')[0] ?? '');
}

/** The pages that content brings with it, and those that are always there. */
export function pagesOf(modules: readonly ModuleFiles[], glossary: readonly GlossaryTerm[]): string[] {
  return [
    ...['/learn', '/catalog', '/certificates', '/search', '/glossary', '/account'],
    ...glossary.map(({ id }) => `/glossary#${id}`),
    ...modules.flatMap(({ id, names, scenarioNames }) => [
      `/modules/${id}`,
      `/modules/${id}/quiz`,
      ...names.map((lesson) => `/modules/${id}/lessons/${lesson.id}`),
      ...scenarioNames.map((scenario) => `/modules/${id}/scenarios/${scenario.id}`),
    ]),
  ];
}
