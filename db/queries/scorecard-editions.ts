import type { EditionId, ScorecardId } from '~/domain/ids';
import type { Db } from '../database';

/** One state of a scorecard, as it was published. `content` is the scorecard as JSON. */
export interface StoredScorecard {
  id: EditionId;
  scorecardId: ScorecardId;
  label: string;
  content: string;
}

export async function listScorecardContents(db: Db, ids: readonly EditionId[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('scorecard_edition').select('content').where('id', 'in', ids).execute();
  return rows.map((row) => row.content);
}

/** Keeps the editions that are not kept yet; the others stay as they are. */
export async function insertMissingScorecards(db: Db, scorecards: readonly StoredScorecard[], firstSeenAt: Date): Promise<void> {
  for (const { id, scorecardId, label, content } of scorecards) {
    await db
      .insertInto('scorecard_edition')
      .values({ id, scorecard_id: scorecardId, label, content, first_seen_at: firstSeenAt.toISOString() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}
