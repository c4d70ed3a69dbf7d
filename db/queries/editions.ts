import type { EditionId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';

/** One state of a module's content, as it was published. `content` is the module as JSON. */
export interface StoredEdition {
  id: EditionId;
  moduleId: ModuleId;
  label: string;
  content: string;
}

export async function findEditionContent(db: Db, id: EditionId): Promise<string | undefined> {
  const row = await db.selectFrom('edition').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content;
}

/** Those of them that were ever published, in one statement. */
export async function listEditionContents(db: Db, ids: readonly EditionId[]): Promise<Map<EditionId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('edition').select(['id', 'content']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id as EditionId, row.content]));
}

/** Keeps the editions that are not kept yet; the others stay as they are. */
export async function insertMissingEditions(db: Db, editions: readonly StoredEdition[], firstSeenAt: Date): Promise<void> {
  for (const edition of editions) {
    await db
      .insertInto('edition')
      .values({
        id: edition.id,
        module_id: edition.moduleId,
        label: edition.label,
        content: edition.content,
        first_seen_at: firstSeenAt.toISOString(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}
