import type { CalendarDate } from '~/domain/calendar/calendar';
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

/** How many employed people hold a certification that counts today, by module and the label of its edition. One statement. */
export async function countHolders(
  db: Db,
  today: CalendarDate,
): Promise<{ moduleId: ModuleId; label: string; origin: 'earned' | 'imported'; people: number }[]> {
  const rows = await db
    .selectFrom('register_row as held')
    .innerJoin('employee', 'employee.id', 'held.employee_id')
    .select(['held.subject_id', 'held.edition_label', 'held.origin'])
    .select((column) => column.fn.countAll<string | number>().as('people'))
    .where('held.kind', '=', 'module')
    .where('held.standing', '=', 'standing')
    .where((where) => where.or([where('held.expires_on', 'is', null), where('held.expires_on', '>=', today)]))
    .where((where) => where.or([where('employee.ended_on', 'is', null), where('employee.ended_on', '>=', today)]))
    .groupBy(['held.subject_id', 'held.edition_label', 'held.origin'])
    .orderBy('held.edition_label', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ moduleId: row.subject_id as ModuleId, label: row.edition_label, origin: row.origin },
    people: Number(row.people),
  }));
}
