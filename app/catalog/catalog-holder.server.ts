import { watch } from 'node:fs';
import type { Catalog } from './catalog.server';
import type { ContentProblem } from './content-problem';
import { loadCatalog } from './load-catalog.server';

interface HolderOptions {
  contentDir: string;
  cacheDir: string;
  /** Called after each reload; an empty list means that the new content is the current one. */
  onProblems: (problems: readonly ContentProblem[]) => void;
  /** An editor that saves writes several times: reload when this long nothing has happened. */
  quietMs?: number;
}

export interface CatalogHolder {
  /** The last catalog without mistakes. */
  current: () => Catalog;
  problems: () => readonly ContentProblem[];
  close: () => void;
}

/** For development: follows content/ while authors write. A mistake leaves the last good catalog in use. */
export function holdCatalog(first: Catalog, { contentDir, cacheDir, onProblems, quietMs = 150 }: HolderOptions): CatalogHolder {
  let current = first;
  let problems: readonly ContentProblem[] = [];
  let timer: NodeJS.Timeout | undefined;
  let reloads = Promise.resolve();

  async function reload() {
    const result = await loadCatalog({ contentDir, cacheDir });
    if (result.ok) current = result.catalog;
    problems = result.ok ? [] : result.problems;
    onProblems(problems);
  }

  function reloadSoon() {
    clearTimeout(timer);
    // One after the other: a slow reload must not overtake the one after it.
    timer = setTimeout(() => (reloads = reloads.then(reload)), quietMs);
  }

  // A folder that is moved while it is watched comes as an error: what is there now is to be read all the same.
  const watcher = watch(contentDir, { recursive: true }, reloadSoon).on('error', reloadSoon);

  return {
    current: () => current,
    problems: () => problems,
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
