import { sql, type SqlBool } from 'kysely';
import { packQuestion, type PackQuestion } from '~/domain/register/pack-question';
import type { EmployeeId, EvidencePackId } from '~/domain/ids';
import type { Db } from '../database';
import type { EvidencePackTable } from '../schema';

export interface EvidencePack {
  id: EvidencePackId;
  askedById: EmployeeId;
  askedAt: Date;
  question: PackQuestion;
  state: EvidencePackTable['state'];
  attempts: number;
  partsDone: number;
  partsTotal: number;
  leasedUntil: Date | null;
  sha256: string | null;
  bytes: number | null;
  problem: string | null;
  endedAt: Date | null;
  expiresAt: Date | null;
}

/** False when there is one with this id already: a second press of the button. */
export async function insertPack(
  db: Db,
  pack: Pick<EvidencePack, 'id' | 'askedById' | 'askedAt' | 'question' | 'partsTotal'>,
): Promise<boolean> {
  const inserted = await db
    .insertInto('evidence_pack')
    .values({
      ...{ id: pack.id, asked_by_id: pack.askedById, asked_at: pack.askedAt.toISOString(), question: JSON.stringify(pack.question) },
      ...{ state: 'waiting', attempts: 0, parts_done: 0, parts_total: pack.partsTotal },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function findPack(db: Db, id: EvidencePackId): Promise<EvidencePack | undefined> {
  const row = await db.selectFrom('evidence_pack').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toPack(row);
}

/** The latest first, with the name of who asked. */
export async function listPacks(db: Db, limit: number): Promise<(EvidencePack & { askedByName: string })[]> {
  const rows = await db
    .selectFrom('evidence_pack as pack')
    .innerJoin('employee', 'employee.id', 'pack.asked_by_id')
    .selectAll('pack')
    .select('employee.name as asked_by_name')
    .orderBy('pack.asked_at', 'desc')
    .orderBy('pack.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toPack(row), askedByName: row.asked_by_name }));
}

/** Takes the pack that waits longest, for as long as the lease lasts: of two processes that ask together one gets it. */
export async function claimPack(db: Db, { now, until }: { now: Date; until: Date }): Promise<EvidencePack | undefined> {
  const isFree = sql<SqlBool>`state = 'waiting' and (leased_until is null or leased_until <= ${now.toISOString()})`;
  const row = await db
    .updateTable('evidence_pack')
    .set((column) => ({ leased_until: until.toISOString(), attempts: column('attempts', '+', 1), parts_done: 0 }))
    .where('id', '=', sql<string>`(select id from evidence_pack where ${isFree} order by asked_at, id limit 1)`)
    .where(isFree)
    .returningAll()
    .executeTakeFirst();
  return row && toPack(row);
}

/** How far it is; the lease goes on. False when another process has it by now: `attempt` says which of them asks. */
export async function touchPack(
  db: Db,
  id: EvidencePackId,
  { attempt, partsDone, until }: { attempt: number; partsDone: number; until: Date },
): Promise<boolean> {
  const touched = await db
    .updateTable('evidence_pack')
    .set({ parts_done: partsDone, leased_until: until.toISOString() })
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return touched.numUpdatedRows === 1n;
}

/** False when another process has it by now, or had ended it. */
export async function markPackReady(
  db: Db,
  id: EvidencePackId,
  ready: { attempt: number; sha256: string; bytes: number; at: Date; expiresAt: Date },
): Promise<boolean> {
  const marked = await db
    .updateTable('evidence_pack')
    .set((column) => ({
      ...{ state: 'ready' as const, sha256: ready.sha256, bytes: ready.bytes, leased_until: null, problem: null },
      ...{ parts_done: column.ref('parts_total'), ended_at: ready.at.toISOString(), expires_at: ready.expiresAt.toISOString() },
    }))
    .where('id', '=', id)
    .where('attempts', '=', ready.attempt)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}

/** Tried too often. */
export async function markPackFailed(db: Db, id: EvidencePackId, { problem, at }: { problem: string; at: Date }): Promise<void> {
  await db
    .updateTable('evidence_pack')
    .set({ state: 'failed', problem, leased_until: null, ended_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Those whose week is over. */
export async function listPacksOver(db: Db, now: Date): Promise<EvidencePackId[]> {
  const rows = await db
    .selectFrom('evidence_pack')
    .select('id')
    .where('state', '=', 'ready')
    .where('expires_at', '<=', now.toISOString())
    .execute();
  return rows.map(({ id }) => id as EvidencePackId);
}

export async function markPackGone(db: Db, id: EvidencePackId): Promise<void> {
  await db.updateTable('evidence_pack').set({ state: 'gone' }).where('id', '=', id).where('state', '=', 'ready').execute();
}

function toPack(row: EvidencePackTable): EvidencePack {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return {
    id: row.id as EvidencePackId,
    askedById: row.asked_by_id as EmployeeId,
    askedAt: new Date(row.asked_at),
    question: packQuestion.parse(JSON.parse(row.question)),
    state: row.state,
    attempts: row.attempts,
    partsDone: row.parts_done,
    partsTotal: row.parts_total,
    leasedUntil: instant(row.leased_until),
    sha256: row.sha256,
    bytes: row.bytes,
    problem: row.problem,
    endedAt: instant(row.ended_at),
    expiresAt: instant(row.expires_at),
  };
}
