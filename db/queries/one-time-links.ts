import type { EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { OneTimeLinkTable } from '../schema';

export type OneTimeLinkKind = OneTimeLinkTable['kind'];

export interface OneTimeLink {
  id: string;
  kind: OneTimeLinkKind;
  tokenHash: string;
  /** null for the set-up of a new installation. */
  employeeId: EmployeeId | null;
  createdById: EmployeeId | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
}

const instantOrNull = (text: string | null) => (text === null ? null : new Date(text));

function toOneTimeLink(row: OneTimeLinkTable): OneTimeLink {
  return {
    id: row.id,
    kind: row.kind,
    tokenHash: row.token_hash,
    employeeId: row.employee_id as EmployeeId | null,
    createdById: row.created_by_id as EmployeeId | null,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
    usedAt: instantOrNull(row.used_at),
    withdrawnAt: instantOrNull(row.withdrawn_at),
  };
}

type NewLink = Omit<OneTimeLink, 'usedAt' | 'withdrawnAt'>;

export async function insertOneTimeLink(db: Db, link: NewLink): Promise<void> {
  await db.insertInto('one_time_link').values(rowOf(link)).execute();
}

/** The same statement whether there is such an employee or not; without one nothing is written. */
export async function insertOneTimeLinkIfEmployed(db: Db, link: NewLink & { employeeId: EmployeeId }): Promise<void> {
  const row = rowOf(link);
  const columns = Object.keys(row) as (keyof typeof row)[];
  await db
    .insertInto('one_time_link')
    .columns(columns)
    .expression((make) =>
      make
        .selectFrom('employee')
        .select(columns.map((column) => make.cast<string | null>(make.val(row[column]), 'text').as(column)))
        .where('employee.id', '=', link.employeeId),
    )
    .execute();
}

function rowOf(link: NewLink) {
  return {
    id: link.id,
    kind: link.kind,
    token_hash: link.tokenHash,
    employee_id: link.employeeId,
    created_by_id: link.createdById,
    created_at: link.createdAt.toISOString(),
    expires_at: link.expiresAt.toISOString(),
  };
}

export async function findOneTimeLink(db: Db, kind: OneTimeLinkKind, tokenHash: string): Promise<OneTimeLink | undefined> {
  const row = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row && toOneTimeLink(row);
}

export async function findOneTimeLinkById(db: Db, id: string): Promise<OneTimeLink | undefined> {
  const row = await db.selectFrom('one_time_link').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toOneTimeLink(row);
}

/** Uses the link up. Of two who try at the same time, one is told true. */
export async function useOneTimeLink(db: Db, id: string, now: Date): Promise<boolean> {
  const used = await db
    .updateTable('one_time_link')
    .set({ used_at: now.toISOString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

/** The open links of this kind, for one employee (null: for the set-up), work no longer. */
export async function withdrawOneTimeLinks(db: Db, kind: OneTimeLinkKind, employeeId: EmployeeId | null, now: Date): Promise<void> {
  await db
    .updateTable('one_time_link')
    .set({ withdrawn_at: now.toISOString() })
    .where('kind', '=', kind)
    .where('employee_id', employeeId === null ? 'is' : '=', employeeId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}
