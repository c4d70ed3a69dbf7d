import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { PlaybookEntryId, Wording } from '~/domain/playbook/entry';
import type { Db } from '../database';
import type { PlaybookEntryTable } from '../schema';

const lines = z.array(z.string());

/** A procedure as the company wrote it. */
export interface WrittenPlaybookEntry extends Wording {
  entry: PlaybookEntryId;
  version: number;
  effectiveOn: CalendarDate;
}

/** One version with who wrote it, when and why. */
export interface PlaybookVersion extends WrittenPlaybookEntry {
  savedAt: Date;
  /** null for a version from nobody in particular. */
  authorName: string | null;
  reason: string;
}

function toWritten(row: Selectable<PlaybookEntryTable>): WrittenPlaybookEntry {
  return {
    entry: row.entry as PlaybookEntryId,
    version: row.version,
    title: row.title,
    says: lines.parse(JSON.parse(row.says)),
    steps: lines.parse(JSON.parse(row.steps)),
    effectiveOn: row.effective_on as CalendarDate,
  };
}

/** The version of each entry that is in force on this day: the highest that has taken effect. */
export async function listPlaybookEntries(db: Db, today: CalendarDate): Promise<WrittenPlaybookEntry[]> {
  const rows = await db.selectFrom('playbook_entry').selectAll().where('effective_on', '<=', today).orderBy('version').execute();
  const latest = new Map(rows.map((row) => [row.entry, row]));
  return [...latest.values()].map(toWritten);
}

/** Every version that the company wrote, of this entry or of all, the first first. */
export async function listPlaybookVersions(db: Db, entry?: PlaybookEntryId): Promise<PlaybookVersion[]> {
  const rows = await db
    .selectFrom('playbook_entry')
    .leftJoin('employee as author', 'author.id', 'playbook_entry.author_id')
    .selectAll('playbook_entry')
    .select('author.name as author_name')
    .$if(entry !== undefined, (query) => query.where('playbook_entry.entry', '=', entry as string))
    .orderBy('playbook_entry.entry')
    .orderBy('playbook_entry.version')
    .execute();
  return rows.map((row) => ({ ...toWritten(row), savedAt: new Date(row.saved_at), authorName: row.author_name, reason: row.reason }));
}

/** @throws a unique violation when there is such a version already. */
export async function insertPlaybookVersion(
  db: Db,
  version: WrittenPlaybookEntry & { authorId: EmployeeId; savedAt: Date; reason: string },
): Promise<void> {
  await db
    .insertInto('playbook_entry')
    .values({
      ...{ entry: version.entry, version: version.version, title: version.title, reason: version.reason },
      ...{ says: JSON.stringify(version.says), steps: JSON.stringify(version.steps), effective_on: version.effectiveOn },
      ...{ author_id: version.authorId, saved_at: version.savedAt.toISOString() },
    })
    .execute();
}
