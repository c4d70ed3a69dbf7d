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

/** What was done to these, the earliest first. */
export async function listAuditEntriesAbout(db: Db, subjects: Readonly<Record<string, readonly string[]>>): Promise<AuditEntry[]> {
  const rows: AuditEntryTable[] = [];
  for (const [kind, ids] of Object.entries(subjects)) {
    for (const part of inParts(ids, 500)) {
      rows.push(
        ...(await db.selectFrom('audit_entry').selectAll().where('subject_kind', '=', kind).where('subject_id', 'in', part).execute()),
      );
    }
  }
  return rows.sort((one, other) => (one.happened_at < other.happened_at ? -1 : 1)).map(toEntry);
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

/** Whether somebody did this to this subject since then. */
export async function hasDone(
  db: Db,
  done: Pick<AuditEntry, 'actorId' | 'deed' | 'subjectKind' | 'subjectId'>,
  since: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entry')
    .select('id')
    .where('subject_kind', '=', done.subjectKind)
    .where('subject_id', '=', done.subjectId)
    .where('deed', '=', done.deed)
    .where('actor_id', '=', done.actorId)
    .where('happened_at', '>', since.toISOString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was done to a subject, the latest first. */
export async function listDeedsOn(db: Db, subjectKind: string, subjectId: string, deeds: readonly string[]): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .where('deed', 'in', deeds)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toEntry);
}

export function toEntry(row: AuditEntryTable): AuditEntry {
  return {
    id: row.id,
    happenedAt: new Date(row.happened_at),
    actorId: row.actor_id as EmployeeId | null,
    deed: row.deed,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: readDetail(row.detail),
    requestId: row.request_id,
  };
}

/** Whatever an older Servewell wrote there: what is no object says nothing. */
function readDetail(text: string): Record<string, unknown> {
  const read: unknown = JSON.parse(text);
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : {};
}
