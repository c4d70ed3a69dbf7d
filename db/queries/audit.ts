import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';

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
  await db
    .insertInto('audit_entry')
    .values({
      id: entry.id,
      happened_at: entry.happenedAt.toISOString(),
      actor_id: entry.actorId,
      deed: entry.deed,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      detail: JSON.stringify(entry.detail),
      request_id: entry.requestId,
    })
    .execute();
}
