import type { CertificationId } from '~/domain/ids';
import { linkForm } from '~/domain/register/chain';
import { inTransaction, type Db } from '~db/database';
import { listOriginalsById } from '~db/queries/certifications';
import {
  findChainHead,
  insertRegisterEntries,
  listCorrections,
  listRegisterEvents,
  listUnlinkedRecords,
  type RegisterEntry,
  type RegisterRecordName,
} from '~db/queries/register-chain';
import { refreshRegisterRows } from '~db/queries/register-rows';
import type { Deps } from '../deps.server';
import { sha256 } from './hash.server';
import { commitmentsOf, hashOfRecord, newSalts, type RegisterRecord } from './record-hash.server';

type LinkDeps = Pick<Deps, 'now' | 'newId' | 'company'>;

/**
 * Ties new records to the end of the chain, in this order, and makes the register's list say what they say. Call it in
 * the transaction that writes them, so that no record is ever without its link.
 */
export async function linkRecords(deps: LinkDeps, tx: Db, records: readonly RegisterRecord[]): Promise<void> {
  let head = await findChainHead(tx);
  const entries = records.map((record) => {
    const entry = nextEntry(deps, head, record);
    head = entry;
    return entry;
  });
  await insertRegisterEntries(tx, entries);
  await refreshRegisterRows(tx, [...new Set(entries.map((entry) => entry.certificationId))], deps.company.timeZone);
}

/** The link that ties a record to this end of the chain. */
export function nextEntry(deps: LinkDeps, head: { seq: number; hash: string }, entry: RegisterRecord): RegisterEntry {
  const salts = newSalts(entry, deps.newId);
  const commitments = commitmentsOf(entry, salts);
  const recordHash = hashOfRecord(entry, commitments);
  const link = { seq: head.seq + 1, previousHash: head.hash, recordHash, enteredAt: deps.now() };
  const certificationId = entry.kind === 'issued' ? entry.record.id : (entry.record.certificationId as CertificationId);
  return { ...link, kind: entry.kind, recordId: entry.record.id, certificationId, commitments, salts, hash: sha256(linkForm(link)) };
}

/**
 * Links what was written before there was a chain, or in bulk, and returns how many records that were. Only a register
 * without any link is linked so: later, a record without its link is a fault that nobody may paper over.
 */
export async function linkFirstRecords(deps: Pick<Deps, 'db'> & LinkDeps): Promise<number> {
  if ((await findChainHead(deps.db)).seq > 0) return 0;
  return inTransaction(deps.db, async (tx) => {
    if ((await findChainHead(tx)).seq > 0) return 0;
    for (let linked = 0; ;) {
      const records = await readRecords(tx, await listUnlinkedRecords(tx, batchSize));
      if (records.length === 0) return linked;
      await linkRecords(deps, tx, records);
      linked += records.length;
    }
  });
}

const batchSize = 500;

/** The records with these names, in the same order. Three statements. */
async function readRecords(db: Db, names: readonly RegisterRecordName[]): Promise<RegisterRecord[]> {
  const ids = [...new Set(names.map(({ certificationId }) => certificationId))];
  const certifications = new Map<string, RegisterRecord>(
    (await listOriginalsById(db, ids)).map((record) => [record.id, { kind: 'issued', record }]),
  );
  const events = new Map<string, RegisterRecord>(
    (await listRegisterEvents(db, ids)).map((record) => [record.id, { kind: record.kind, record }]),
  );
  const corrections = new Map<string, RegisterRecord>(
    (await listCorrections(db, ids)).map((record) => [record.id, { kind: 'corrected', record }]),
  );
  const of = { certification: certifications, event: events, correction: corrections };
  return names.flatMap(({ kind, id }) => of[kind].get(id) ?? []);
}
