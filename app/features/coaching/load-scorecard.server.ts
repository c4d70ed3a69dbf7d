import type { Scorecard } from '~/domain/coaching/scorecard';
import type { EditionId } from '~/domain/ids';
import type { Db } from '~db/database';
import { listScorecardContents } from '~db/queries/scorecard-editions';
import type { Deps } from '../deps.server';

/**
 * Scorecards exactly as these editions had them: from the catalog where it is the current one, else from the database, all
 * in one statement. Inside a transaction give `tx` as the database. Throws when one was never published.
 */
export async function loadScorecards(
  deps: Pick<Deps, 'db' | 'catalog'>,
  ids: readonly EditionId[],
  db: Db = deps.db,
): Promise<Map<EditionId, Scorecard>> {
  const found = new Map(deps.catalog.scorecards.map((scorecard) => [scorecard.edition.id, scorecard]));
  const missing = [...new Set(ids)].filter((id) => !found.has(id));
  for (const content of await listScorecardContents(db, missing)) {
    const scorecard = JSON.parse(content) as Scorecard;
    found.set(scorecard.edition.id, scorecard);
  }
  return found;
}

export async function getScorecard(deps: Pick<Deps, 'db' | 'catalog'>, id: EditionId, db: Db = deps.db): Promise<Scorecard> {
  const scorecard = (await loadScorecards(deps, [id], db)).get(id);
  if (!scorecard) throw new Error(`No edition ${id} of a scorecard was ever published`);
  return scorecard;
}
