import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { AuditEntryTable } from '../schema';
import { inParts } from './in-parts';

/** One act for the audit log: who did what to whom. `actorId` is null for what happens by itself. */
export interface AuditEntry {
  id: string;
  happenedAt: Date;
  actorId: EmployeeId | null;
  deed: string;
  subjectKind: string;
  subjectId: string;
  detail: Record<string, unknown>;
  requestId: string | null;
}

/** Appends to the audit log. Call it in the transaction of the act itself, so that neither exists without the other. */
export async function insertAuditEntry(db: Db, entry: AuditEntry): Promise<void> {
  await insertAuditEntries(db, [entry]);
}

/** The same for an act that concerns many at once. */
export async function insertAuditEntries(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  for (const part of inParts(entries, 100)) await db.insertInto('audit_entry').values(part.map(toRow)).execute();
}

function toRow(entry: AuditEntry): AuditEntryTable {
  return {
    id: entry.id,
    happened_at: entry.happenedAt.toISOString(),
    actor_id: entry.actorId,
    deed: entry.deed,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    detail: JSON.stringify(entry.detail),
    request_id: entry.requestId,
  };
}
