import type { CalendarDay, Instant, Json } from './values';

/** A file that was sent in to be taken over whole or not at all. */
export interface FileImportTable {
  id: string;
  kind: 'employees' | 'certifications';
  state: 'waiting' | 'checked' | 'refused' | 'accepted' | 'done' | 'cancelled' | 'failed';
  file_name: string;
  /** `ImportOptions` of app/domain/import. */
  options: Json;
  /** `ImportReport` of app/domain/import; once it is done with, only its counts. */
  report: Json | null;
  rows_read: number;
  /** Counted when a process takes it, so that one that kills its process is not tried for ever. */
  tries: number;
  uploaded_by_id: string | null;
  uploaded_at: Instant;
  /** A process is at it until then; if it dies, another one takes over. */
  leased_until: Instant | null;
  ended_at: Instant | null;
}

/** What stood in the file, until it is done with. */
export interface ImportTextTable {
  import_id: string;
  text: string;
}

/** Whom an import added and who is still to be invited. */
export interface ImportInvitationTable {
  import_id: string;
  employee_id: string;
}

/** What a program shows to read the register. It counts while whoever made it may make such tokens. */
export interface ApiTokenTable {
  id: string;
  name: string;
  /** SHA-256 of the token, base64url. */
  token_hash: string;
  /** Its last four characters, by which people tell tokens apart. */
  ending: string;
  /** Names of scopes with a space between. */
  scopes: string;
  /** Only records of this department; null for the whole register. */
  department: string | null;
  made_by_id: string;
  made_at: Instant;
  /** The last day on which it works; null when it does not end by itself. */
  expires_on: CalendarDay | null;
  /** To the minute, so that not every request writes. */
  last_used_at: Instant | null;
  revoked_at: Instant | null;
  revoked_by_id: string | null;
}

/** An export that is made again and again. It rests while whoever made it may not read the register. */
export interface ExportScheduleTable {
  id: string;
  name: string;
  /** As the query string has it. */
  filter: string;
  format: 'csv' | 'xlsx' | 'ndjson';
  every: 'week' | 'month';
  goes_to: 'folder' | 'mail';
  made_by_id: string;
  made_at: Instant;
  /** Days before this one are none of its business. */
  starts_on: CalendarDay;
  stopped_at: Instant | null;
  stopped_by_id: string | null;
}

/** One export with how far it is. Of a schedule and a day there is one, which is what makes it happen once. */
export interface ExportRunTable {
  id: string;
  schedule_id: string | null;
  due_on: CalendarDay | null;
  /** null for a command. */
  asked_by_id: string | null;
  format: 'csv' | 'xlsx' | 'ndjson';
  filter: string;
  state: 'running' | 'done' | 'broken';
  attempts: number;
  rows_done: number;
  rows_total: number;
  sha256: string | null;
  /** Its name within the folder of exports; null when it was downloaded while it was made. */
  file: string | null;
  started_at: Instant;
  /** When whoever makes it was last heard of. */
  touched_at: Instant;
  ended_at: Instant | null;
  file_removed_at: Instant | null;
}

/** A ZIP for an auditor, made in the background. Its id comes with the form, so that a second press finds it there. */
export interface EvidencePackTable {
  id: string;
  asked_by_id: string;
  asked_at: Instant;
  /** `PackQuestion` of app/domain/register. */
  question: Json;
  state: 'waiting' | 'ready' | 'failed' | 'gone';
  /** Counted when a process takes it. */
  attempts: number;
  parts_done: number;
  parts_total: number;
  /** A process is at it until then; if it dies, another one takes over. */
  leased_until: Instant | null;
  sha256: string | null;
  bytes: number | null;
  problem: string | null;
  ended_at: Instant | null;
  /** When its file is removed. */
  expires_at: Instant | null;
}
