import { genesisHash } from '~/domain/register/chain';
import { correctedFields, type Correction } from '~/domain/register/correction';
import type { Commitments, RegisterEvent } from '~/domain/register/record-form';
import type { CertificationId, EmployeeId } from '~/domain/ids';
import type { Db } from '../database';
import type { CertificationCorrectionTable, RegisterEntryTable, RegisterSealTable } from '../schema';
import { inParts } from './in-parts';

/** One link of the chain over the register, with the salts that are still kept. */
export interface RegisterEntry {
  seq: number;
  kind: RegisterEntryTable['kind'];
  recordId: string;
  certificationId: CertificationId;
  commitments: Commitments;
  salts: Commitments;
  recordHash: string;
  previousHash: string;
  hash: string;
  enteredAt: Date;
}

/** The last link; before the first one its number is 0 and its hash the one that the first is tied to. */
export async function findChainHead(db: Db): Promise<{ seq: number; hash: string }> {
  const row = await db.selectFrom('register_entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ?? { seq: 0, hash: genesisHash };
}

/** Entries in order with their salts, after a number. Two statements, however many. */
export async function listRegisterEntries(db: Db, { after, limit }: { after: number; limit: number }): Promise<RegisterEntry[]> {
  const rows = await db.selectFrom('register_entry').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute();
  const last = rows.at(-1)?.seq ?? after;
  const salts = await db.selectFrom('register_salt').selectAll().where('seq', '>', after).where('seq', '<=', last).execute();
  const bySeq = new Map<string, string>(salts.map(({ seq, part, salt }) => [`${seq} ${part}`, salt]));
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    recordId: row.record_id,
    certificationId: row.certification_id as CertificationId,
    commitments: { holder: row.holder_commitment, manager: row.manager_commitment },
    salts: { holder: bySeq.get(`${row.seq} holder`) ?? null, manager: bySeq.get(`${row.seq} manager`) ?? null },
    recordHash: row.record_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
    enteredAt: new Date(row.entered_at),
  }));
}

/** The links of one certification and of what was entered about it. */
export async function listEntriesOf(db: Db, id: CertificationId): Promise<{ recordId: string; seq: number; hash: string }[]> {
  const rows = await db.selectFrom('register_entry').select(['record_id', 'seq', 'hash']).where('certification_id', '=', id).execute();
  return rows.map(({ record_id, seq, hash }) => ({ recordId: record_id, seq, hash }));
}

/** The numbers of the links, from one up to but not including another, at which something was issued that is revoked today. */
export async function listRevokedLinks(db: Db, { from, below }: { from: number; below: number }): Promise<number[]> {
  const rows = await db
    .selectFrom('register_row')
    .innerJoin('register_entry as entry', 'entry.record_id', 'register_row.certification_id')
    .select('entry.seq')
    .where('register_row.standing', '=', 'revoked')
    .where('entry.seq', '>=', from)
    .where('entry.seq', '<', below)
    .execute();
  return rows.map(({ seq }) => seq);
}

/** @throws on a second link with this number or for this record: two processes that append together try again. */
export async function insertRegisterEntries(db: Db, entries: readonly RegisterEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    seq: entry.seq,
    kind: entry.kind,
    record_id: entry.recordId,
    certification_id: entry.certificationId,
    holder_commitment: entry.commitments.holder,
    manager_commitment: entry.commitments.manager,
    record_hash: entry.recordHash,
    previous_hash: entry.previousHash,
    hash: entry.hash,
    entered_at: entry.enteredAt.toISOString(),
  }));
  const salts = entries.flatMap(({ seq, salts: { holder, manager } }) => [
    ...(holder === null ? [] : [{ seq, part: 'holder' as const, salt: holder }]),
    ...(manager === null ? [] : [{ seq, part: 'manager' as const, salt: manager }]),
  ]);
  for (const part of inParts(rows, 80)) await db.insertInto('register_entry').values(part).execute();
  for (const part of inParts(salts, 300)) await db.insertInto('register_salt').values(part).execute();
}

/** How many records there are, and how many of them are linked. Equal, unless a process died or somebody meddled. */
export async function countRecordsAndLinks(db: Db): Promise<{ records: number; links: number }> {
  const count = async (table: 'certification' | 'certification_event' | 'certification_correction' | 'register_entry') => {
    const row = await db
      .selectFrom(table)
      .select((column) => column.fn.countAll<string | number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const records = (await count('certification')) + (await count('certification_event')) + (await count('certification_correction'));
  return { records, links: await count('register_entry') };
}

/** What a link can stand for. */
export interface RegisterRecordName {
  kind: 'certification' | 'event' | 'correction';
  id: string;
  certificationId: CertificationId;
}

/** Records that no link stands for, in the order in which they happened. */
export async function listUnlinkedRecords(db: Db, limit: number): Promise<RegisterRecordName[]> {
  const found = [
    ...(await unlinked(db, limit, 'certification')),
    ...(await unlinked(db, limit, 'event')),
    ...(await unlinked(db, limit, 'correction')),
  ];
  const inOrder = found.sort((one, other) => (one.at === other.at ? (one.place < other.place ? -1 : 1) : one.at < other.at ? -1 : 1));
  return inOrder.slice(0, limit).map(({ kind, id, certificationId }) => ({ kind, id, certificationId }));
}

async function unlinked(db: Db, limit: number, kind: RegisterRecordName['kind']) {
  const rows = await recordNames(db, kind)
    .leftJoin('register_entry as entry', 'entry.record_id', 'record.id')
    .where('entry.seq', 'is', null)
    .orderBy('record.at')
    .orderBy('record.place')
    .limit(limit)
    .selectAll('record')
    .execute();
  return rows.map((row) => ({ ...row, kind, certificationId: row.certification_id as CertificationId }));
}

function recordNames(db: Db, kind: RegisterRecordName['kind']) {
  if (kind === 'certification')
    return db.selectFrom((query) =>
      query.selectFrom('certification').select(['id', 'id as certification_id', 'earned_at as at', 'number as place']).as('record'),
    );
  const table = kind === 'event' ? 'certification_event' : 'certification_correction';
  return db.selectFrom((query) =>
    query.selectFrom(table).select(['id', 'certification_id', 'happened_at as at', 'id as place']).as('record'),
  );
}

export async function listRegisterEvents(db: Db, certificationIds: readonly CertificationId[]): Promise<RegisterEvent[]> {
  if (certificationIds.length === 0) return [];
  const rows = await db
    .selectFrom('certification_event')
    .selectAll()
    .where('certification_id', 'in', certificationIds)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    certificationId: row.certification_id,
    kind: row.kind,
    reason: row.reason,
    authorId: row.author_id,
    happenedAt: new Date(row.happened_at),
  }));
}

/** The corrections of these certifications, earlier ones first. */
export async function listCorrections(db: Db, certificationIds: readonly CertificationId[]): Promise<Correction[]> {
  if (certificationIds.length === 0) return [];
  const rows = await db
    .selectFrom('certification_correction')
    .selectAll()
    .where('certification_id', 'in', certificationIds)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  return rows.map(toCorrection);
}

export async function insertCorrection(db: Db, correction: Correction): Promise<void> {
  await db
    .insertInto('certification_correction')
    .values({
      id: correction.id,
      certification_id: correction.certificationId,
      changes: JSON.stringify(correction.changes),
      reason: correction.reason,
      author_id: correction.authorId,
      happened_at: correction.happenedAt.toISOString(),
    })
    .execute();
}

function toCorrection(row: CertificationCorrectionTable): Correction {
  return {
    id: row.id,
    certificationId: row.certification_id as CertificationId,
    changes: correctedFields.parse(JSON.parse(row.changes)),
    reason: row.reason,
    authorId: row.author_id as EmployeeId | null,
    happenedAt: new Date(row.happened_at),
  };
}

/** The head of the chain as it was signed on a day. */
export interface RegisterSeal {
  sealedOn: string;
  seq: number;
  hash: string;
  keyId: string;
  signature: string;
  sealedAt: Date;
}

export async function listSeals(db: Db): Promise<RegisterSeal[]> {
  const rows = await db.selectFrom('register_seal').selectAll().orderBy('sealed_on').execute();
  return rows.map(toSeal);
}

export async function findLastSeal(db: Db): Promise<RegisterSeal | undefined> {
  const row = await db.selectFrom('register_seal').selectAll().orderBy('sealed_on', 'desc').limit(1).executeTakeFirst();
  return row && toSeal(row);
}

function toSeal(row: RegisterSealTable): RegisterSeal {
  return {
    sealedOn: row.sealed_on,
    seq: row.seq,
    hash: row.hash,
    keyId: row.key_id,
    signature: row.signature,
    sealedAt: new Date(row.sealed_at),
  };
}

/** Seals a day once: whoever comes second changes nothing. */
export async function insertSeal(db: Db, seal: RegisterSeal): Promise<void> {
  await db
    .insertInto('register_seal')
    .values({
      sealed_on: seal.sealedOn,
      seq: seal.seq,
      hash: seal.hash,
      key_id: seal.keyId,
      signature: seal.signature,
      sealed_at: seal.sealedAt.toISOString(),
    })
    .onConflict((conflict) => conflict.column('sealed_on').doNothing())
    .execute();
}
