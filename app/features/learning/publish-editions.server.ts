import type { Catalog } from '~/catalog/catalog.server';
import type { Db } from '~db/database';
import { insertMissingEditions } from '~db/queries/editions';

/** Keeps every edition of the catalog in the database, so that what somebody begins or earns stays readable for good. */
export async function publishEditions(db: Db, catalog: Catalog, now: Date): Promise<void> {
  const editions = catalog.modules.map((module) => ({
    id: module.edition.id,
    moduleId: module.id,
    label: module.edition.label,
    content: JSON.stringify(module),
  }));
  await insertMissingEditions(db, editions, now);
}
