import { endOfTime, type CalendarDate } from '~/domain/calendar/calendar';
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

/** An edition without its content. */
export interface SeenEdition {
  id: EditionId;
  moduleId: ModuleId;
  label: string;
  firstSeenAt: Date;
}

/** Every edition that was ever published, the first first. */
export async function listSeenEditions(db: Db): Promise<SeenEdition[]> {
  const rows = await db
    .selectFrom('edition')
    .select(['id', 'module_id', 'label', 'first_seen_at'])
    .orderBy('first_seen_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id as EditionId, moduleId: row.module_id as ModuleId, label: row.label },
    firstSeenAt: new Date(row.first_seen_at),
  }));
}

/**
 * How many employed people hold a certification of these modules that counts today, by the label of its edition. One
 * statement, answered from register_row_by_edition alone: hence `coalesce`, and no join.
 */
export async function countHolders(
  db: Db,
  today: CalendarDate,
  moduleIds: readonly ModuleId[],
): Promise<{ moduleId: ModuleId; label: string; origin: 'earned' | 'imported'; people: number }[]> {
  if (moduleIds.length === 0) return [];
  const rows = await db
    .selectFrom('register_row')
    .select(['subject_id', 'edition_label', 'origin'])
    .select((column) => column.fn.countAll<string | number>().as('people'))
    .where('subject_id', 'in', moduleIds)
    .where('kind', '=', 'module')
    .where('standing', '=', 'standing')
    .where((where) => where(where.fn.coalesce('expires_on', where.val(endOfTime)), '>=', today))
    .where('employee_id', 'not in', db.selectFrom('employee').select('id').where('ended_on', '<', today))
    .groupBy(['subject_id', 'edition_label', 'origin'])
    .orderBy('edition_label', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ moduleId: row.subject_id as ModuleId, label: row.edition_label, origin: row.origin },
    people: Number(row.people),
  }));
}
