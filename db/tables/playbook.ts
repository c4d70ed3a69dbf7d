import type { CalendarDay, Instant, Json } from './values';

/** The company's own wording of a procedure. The highest version stands; content/playbook.yaml fills what is missing. */
export interface PlaybookEntryTable {
  entry: string;
  version: number;
  title: string;
  says: Json;
  steps: Json;
  effective_on: CalendarDay;
  author_id: string | null;
  saved_at: Instant;
  /** Why it was written; empty for versions from before reasons were asked for. */
  reason: string;
}

/** Who was asked to read a version of a procedure; `confirmed_at` is null until they said that they did. */
export interface PlaybookReadingTable {
  entry: string;
  version: number;
  employee_id: string;
  asked_by_id: string;
  asked_at: Instant;
  confirmed_at: Instant | null;
}
