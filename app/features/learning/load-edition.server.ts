import type { Module } from '~/domain/content/module';
import type { EditionId } from '~/domain/ids';
import { findEditionContent, listEditionContents } from '~db/queries/editions';
import type { Db } from '~db/database';
import type { Deps } from '../deps.server';

/** Old editions stay few in memory: those that somebody is still in the middle of. */
const keptEditions = 50;
const kept = new WeakMap<Deps['catalog'], Map<EditionId, Module>>();

/**
 * The module exactly as this edition had it: from the catalog when it is the current one, else from the database.
 * Inside a transaction give `tx` as the database. Throws when nobody ever published such an edition.
 */
export async function getEditionModule(deps: Pick<Deps, 'db' | 'catalog'>, id: EditionId, db: Db = deps.db): Promise<Module> {
  const current = deps.catalog.modules.find((module) => module.edition.id === id);
  if (current) return current;
  const known = keptOf(deps).get(id);
  if (known) return known;
  const content = await findEditionContent(db, id);
  if (content === undefined) throw new Error(`No edition ${id} was ever published`);
  return keep(deps, id, content);
}

function keptOf({ catalog }: Pick<Deps, 'catalog'>): Map<EditionId, Module> {
  const editions = kept.get(catalog) ?? new Map<EditionId, Module>();
  kept.set(catalog, editions);
  return editions;
}

function keep(deps: Pick<Deps, 'catalog'>, id: EditionId, content: string): Module {
  // The first editions were kept before there were scenarios.
  const module = { scenarios: [], ...(JSON.parse(content) as Omit<Module, 'scenarios'>) };
  const editions = keptOf(deps);
  if (editions.size >= keptEditions) editions.delete(editions.keys().next().value as EditionId);
  editions.set(id, module);
  return module;
}

/** Many editions at once: what is not at hand comes in one statement. */
export async function getEditionModules(
  deps: Pick<Deps, 'db' | 'catalog'>,
  ids: ReadonlySet<EditionId>,
): Promise<ReadonlyMap<EditionId, Module>> {
  const modules = new Map<EditionId, Module>();
  const current = new Map(deps.catalog.modules.map((module) => [module.edition.id, module]));
  for (const id of ids) {
    const module = current.get(id) ?? keptOf(deps).get(id);
    if (module) modules.set(id, module);
  }
  const missing = [...ids].filter((id) => !modules.has(id));
  for (const [id, content] of await listEditionContents(deps.db, missing)) modules.set(id, keep(deps, id, content));
  return modules;
}
