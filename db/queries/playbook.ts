import { z } from 'zod';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { Db } from '../database';

const lines = z.array(z.string());

export interface WrittenPlaybookEntry {
  entry: string;
  version: number;
  title: string;
  says: string[];
  steps: string[];
  effectiveOn: CalendarDate;
}

/** The version of each entry that is in force on this day: the highest that has taken effect. */
export async function listPlaybookEntries(db: Db, today: CalendarDate): Promise<WrittenPlaybookEntry[]> {
  const rows = await db.selectFrom('playbook_entry').selectAll().where('effective_on', '<=', today).orderBy('version').execute();
  const latest = new Map(rows.map((row) => [row.entry, row]));
  return [...latest.values()].map((row) => ({
    entry: row.entry,
    version: row.version,
    title: row.title,
    says: lines.parse(JSON.parse(row.says)),
    steps: lines.parse(JSON.parse(row.steps)),
    effectiveOn: row.effective_on as CalendarDate,
  }));
}
