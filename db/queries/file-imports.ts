import { sql, type SqlBool } from 'kysely';
import type { EmployeeId, ImportId } from '~/domain/ids';
import { importOptions, importReport, type ImportOptions, type ImportReport, type ImportState } from '~/domain/import/import-report';
import type { Db } from '../database';
import type { FileImportTable } from '../schema';
import { inParts } from './in-parts';

export type ImportKind = FileImportTable['kind'];

/** A file that was sent in, without its text. */
export interface FileImport {
  id: ImportId;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  options: ImportOptions;
  /** What it would do, or did; null until it was looked at. */
  report: ImportReport | null;
  rowsRead: number;
  tries: number;
  /** null for a command. */
  uploadedById: EmployeeId | null;
  uploadedAt: Date;
  endedAt: Date | null;
}

export async function insertImport(
  db: Db,
  sent: Pick<FileImport, 'id' | 'kind' | 'fileName' | 'options' | 'uploadedById' | 'uploadedAt'> & { text: string },
): Promise<void> {
  await db
    .insertInto('file_import')
    .values({
      ...{ id: sent.id, kind: sent.kind, state: 'waiting', file_name: sent.fileName, options: JSON.stringify(sent.options) },
      ...{ report: null, rows_read: 0, tries: 0, uploaded_by_id: sent.uploadedById, uploaded_at: sent.uploadedAt.toISOString() },
    })
    .execute();
  await db.insertInto('import_text').values({ import_id: sent.id, text: sent.text }).execute();
}

export async function findImport(db: Db, id: ImportId): Promise<FileImport | undefined> {
  const row = await db.selectFrom('file_import').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toImport(row);
}

/** The latest imports of a kind. */
export async function listImports(db: Db, kind: ImportKind, limit: number): Promise<FileImport[]> {
  const rows = await db
    .selectFrom('file_import')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('uploaded_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toImport);
}

/** The text of the file; undefined once it is done with. */
export async function findImportText(db: Db, id: ImportId): Promise<string | undefined> {
  return (await db.selectFrom('import_text').select('text').where('import_id', '=', id).executeTakeFirst())?.text;
}

/** Takes the next import that has something to be done, for as long as the lease lasts. With an id, only that one. */
export async function claimImport(db: Db, { id, now, until }: { id?: ImportId; now: Date; until: Date }): Promise<FileImport | undefined> {
  const isFree = sql<SqlBool>`state in ('waiting', 'accepted') and (leased_until is null or leased_until <= ${now.toISOString()})`;
  const next = sql<string>`(select id from file_import where ${isFree} order by uploaded_at, id limit 1)`;
  const row = await db
    .updateTable('file_import')
    .set((column) => ({ leased_until: until.toISOString(), tries: column('tries', '+', 1) }))
    .where('id', '=', id ?? next)
    // Asked again of the row itself: another process may have taken it between the two looks.
    .where(isFree)
    .returningAll()
    .executeTakeFirst();
  return row && toImport(row);
}

/** How far it was read, and that somebody is still at it. */
export async function updateImportProgress(db: Db, id: ImportId, { rowsRead, until }: { rowsRead: number; until: Date }): Promise<void> {
  await db.updateTable('file_import').set({ rows_read: rowsRead, leased_until: until.toISOString() }).where('id', '=', id).execute();
}

/** Moves an import on from one of these states, and says whether it was in one: of two who try, one is told true. */
export async function moveImport(
  db: Db,
  id: ImportId,
  { from, to, report }: { from: readonly ImportState[]; to: ImportState; report?: ImportReport },
): Promise<boolean> {
  const moved = await db
    .updateTable('file_import')
    .set({ state: to, leased_until: null, tries: 0, ...(report && { report: JSON.stringify(report) }) })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Ends an import: its text goes, and of its report only the counts stay. */
export async function endImport(
  db: Db,
  id: ImportId,
  { to, report, now }: { to: 'done' | 'cancelled' | 'failed'; report: ImportReport | null; now: Date },
): Promise<void> {
  await db
    .updateTable('file_import')
    .set({ state: to, leased_until: null, ended_at: now.toISOString(), report: report && JSON.stringify(report) })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('import_text').where('import_id', '=', id).execute();
}

/** Imports that nobody confirmed since then. */
export async function listForgottenImports(db: Db, since: Date): Promise<FileImport[]> {
  const rows = await db
    .selectFrom('file_import')
    .selectAll()
    .where('state', 'in', ['checked', 'refused'])
    .where('uploaded_at', '<', since.toISOString())
    .limit(100)
    .execute();
  return rows.map(toImport);
}

export async function insertImportInvitations(db: Db, importId: ImportId, employeeIds: readonly EmployeeId[]): Promise<void> {
  const rows = employeeIds.map((id) => ({ import_id: importId, employee_id: id }));
  for (const part of inParts(rows, 300)) await db.insertInto('import_invitation').values(part).execute();
}

/** Whom imports have added and nobody has invited yet, with who wanted it. */
export async function listImportInvitations(
  db: Db,
  limit: number,
): Promise<{ importId: ImportId; employeeId: EmployeeId; uploadedById: EmployeeId | null }[]> {
  const rows = await db
    .selectFrom('import_invitation as invitation')
    .innerJoin('file_import', 'file_import.id', 'invitation.import_id')
    .select(['invitation.import_id', 'invitation.employee_id', 'file_import.uploaded_by_id'])
    .orderBy('invitation.import_id')
    .orderBy('invitation.employee_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ importId: row.import_id as ImportId, employeeId: row.employee_id as EmployeeId },
    uploadedById: row.uploaded_by_id as EmployeeId | null,
  }));
}

/** Takes one off the list, and says whether it stood there: of two who invite, one does. */
export async function deleteImportInvitation(db: Db, importId: ImportId, employeeId: EmployeeId): Promise<boolean> {
  const deleted = await db
    .deleteFrom('import_invitation')
    .where('import_id', '=', importId)
    .where('employee_id', '=', employeeId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

function toImport(row: FileImportTable): FileImport {
  return {
    id: row.id as ImportId,
    kind: row.kind,
    state: row.state,
    fileName: row.file_name,
    options: importOptions.parse(JSON.parse(row.options)),
    report: row.report === null ? null : importReport.parse(JSON.parse(row.report)),
    rowsRead: row.rows_read,
    tries: row.tries,
    uploadedById: row.uploaded_by_id as EmployeeId | null,
    uploadedAt: new Date(row.uploaded_at),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
  };
}
