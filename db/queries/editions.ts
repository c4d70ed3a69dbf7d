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
