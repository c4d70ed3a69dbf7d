import type { Module } from '~/domain/content/module';
import type { EditionId } from '~/domain/ids';
import { findEditionContent } from '~db/queries/editions';
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
  const editions = kept.get(deps.catalog) ?? new Map<EditionId, Module>();
  kept.set(deps.catalog, editions);
  const known = editions.get(id);
  if (known) return known;
  const content = await findEditionContent(db, id);
  if (content === undefined) throw new Error(`No edition ${id} was ever published`);
  // The first editions were kept before there were scenarios.
  const module = { scenarios: [], ...(JSON.parse(content) as Omit<Module, 'scenarios'>) };
  if (editions.size >= keptEditions) editions.delete(editions.keys().next().value as EditionId);
  editions.set(id, module);
  return module;
}
