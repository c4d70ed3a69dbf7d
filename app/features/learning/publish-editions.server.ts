import type { Catalog } from '~/catalog/catalog.server';
import type { Db } from '~db/database';
import { insertMissingScorecards } from '~db/queries/scorecard-editions';
import { insertMissingEditions } from '~db/queries/editions';

/** Keeps every edition of the catalog's modules and scorecards in the database, so that what somebody begins or earns stays readable for good. */
export async function publishEditions(db: Db, catalog: Catalog, now: Date): Promise<void> {
  const editions = catalog.modules.map((module) => ({
    id: module.edition.id,
    moduleId: module.id,
    label: module.edition.label,
    content: JSON.stringify(module),
  }));
  await insertMissingEditions(db, editions, now);
  const scorecards = catalog.scorecards.map((scorecard) => ({
    id: scorecard.edition.id,
    scorecardId: scorecard.id,
    label: scorecard.edition.label,
    content: JSON.stringify(scorecard),
  }));
  await insertMissingScorecards(db, scorecards, now);
}
