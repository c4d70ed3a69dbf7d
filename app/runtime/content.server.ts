import { createCatalog, type Catalog } from '~/catalog/catalog.server';
import { holdCatalog, type CatalogHolder } from '~/catalog/catalog-holder.server';
import { problemLine, type ContentProblem } from '~/catalog/content-problem';
import { loadCatalog } from '~/catalog/load-catalog.server';

/** The content has mistakes, so the server does not start: learners would meet them. */
export class ContentRefused extends Error {
  constructor(problems: readonly ContentProblem[]) {
    super(
      `The content has mistakes. Mend them and start again (npm run content:check lists them too):\n${problems.map(problemLine).join('\n')}`,
    );
  }
}

interface ContentOptions {
  contentDir: string;
  cacheDir: string;
  /** For development: follow the files, and start even when they have mistakes, which the browser then shows. */
  watch: boolean;
  /** Before a catalog is served: its editions must be kept. */
  publish: (catalog: Catalog) => Promise<void>;
}

/** Compiles the content and holds it. Throws ContentRefused when it has mistakes and nobody watches. */
export async function openContent({ contentDir, cacheDir, watch, publish }: ContentOptions): Promise<CatalogHolder> {
  const result = await loadCatalog({ contentDir, cacheDir });
  if (!result.ok && !watch) throw new ContentRefused(result.problems);
  const first = result.ok ? result.catalog : createCatalog({ courses: [], modules: [], playbook: {}, sources: [] });
  await publish(first);
  if (!watch) return { current: () => first, problems: () => [], close: () => {} };
  let atStart: readonly ContentProblem[] = result.ok ? [] : result.problems;
  const holder = holdCatalog(first, {
    contentDir,
    cacheDir,
    onProblems: (problems) => {
      atStart = [];
      if (problems.length === 0) void publish(holder.current());
    },
  });
  return { ...holder, problems: () => (atStart.length > 0 ? atStart : holder.problems()) };
}
