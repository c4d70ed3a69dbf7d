import { genesisHash, linkForm, sealForm, type ChainFault } from '~/domain/register/chain';
import { erasedName } from '~/domain/register/erasure';
import type { RegisteredCertification } from '~/domain/certification/certification';
import { listOriginalsById } from '~db/queries/certifications';
import {
  countRecordsAndLinks,
  listCorrections,
  listRegisterEntries,
  listRegisterEvents,
  listSeals,
  listUnlinkedRecords,
  type RegisterEntry,
  type RegisterSeal,
} from '~db/queries/register-chain';
import { listRegisterRows, registerRowsOf } from '~db/queries/register-rows';
import type { Deps } from '../deps.server';
import { sha256 } from './hash.server';
import { commitmentsOf, hashOfRecord, type RegisterRecord } from './record-hash.server';

export type Verification =
  | { kind: 'intact'; links: number; head: string; seals: number; lastSealedOn: string | null }
  | { kind: 'broken'; links: number; fault: ChainFault };

const pageSize = 1000;

/**
 * Computes the whole chain again from the records themselves and names the first place where it does not hold. Reads
 * in pages, so that memory stays flat; `told` hears how many links were checked.
 */
export async function verifyRegister(deps: Pick<Deps, 'db' | 'signer'>, told: (links: number) => void = () => {}): Promise<Verification> {
  const seals = await listSeals(deps.db);
  let head = { seq: 0, hash: genesisHash };
  for (;;) {
    const page = await listRegisterEntries(deps.db, { after: head.seq, limit: pageSize });
    if (page.length === 0) break;
    const fault = await findFault(deps, head, page, seals);
    if (fault) return { kind: 'broken', links: head.seq, fault };
    const last = page[page.length - 1] as RegisterEntry;
    head = { seq: last.seq, hash: last.hash };
    told(head.seq);
  }
  const fault = await findFaultOutside(deps, head.seq, seals);
  if (fault) return { kind: 'broken', links: head.seq, fault };
  return { kind: 'intact', links: head.seq, head: head.hash, seals: seals.length, lastSealedOn: seals.at(-1)?.sealedOn ?? null };
}

/** The first fault on a page: link by link, and at each link its record, its line in the list and the seals on it. */
async function findFault(
  deps: Pick<Deps, 'db' | 'signer'>,
  head: { seq: number; hash: string },
  page: readonly RegisterEntry[],
  seals: readonly RegisterSeal[],
): Promise<ChainFault | undefined> {
  const records = await readPage(deps, page);
  let before = head;
  for (const entry of page) {
    const fault = linkFault(before, entry) ?? recordFault(entry, records) ?? listFault(entry, records) ?? sealFault(deps, entry, seals);
    if (fault) return fault;
    before = entry;
  }
  return undefined;
}

interface PageOfRecords {
  certifications: ReadonlyMap<string, RegisteredCertification>;
  byId: ReadonlyMap<string, RegisterRecord>;
  /** Certifications whose line in the list says something else. */
  differing: ReadonlySet<string>;
}

async function readPage({ db }: Pick<Deps, 'db'>, page: readonly RegisterEntry[]): Promise<PageOfRecords> {
  const ids = [...new Set(page.map(({ certificationId }) => certificationId))];
  const certifications = await listOriginalsById(db, ids);
  const events = await listRegisterEvents(db, ids);
  const corrections = await listCorrections(db, ids);
  const wanted = registerRowsOf(certifications, corrections);
  const listed = new Map((await listRegisterRows(db, ids)).map((row) => [row.certification_id, row]));
  return {
    certifications: new Map(certifications.map((record) => [record.id, record])),
    byId: new Map<string, RegisterRecord>([
      ...certifications.map((record): [string, RegisterRecord] => [record.id, { kind: 'issued', record }]),
      ...events.map((record): [string, RegisterRecord] => [record.id, { kind: record.kind, record }]),
      ...corrections.map((record): [string, RegisterRecord] => [record.id, { kind: 'corrected', record }]),
    ]),
    differing: new Set(wanted.filter((row) => !isSame(row, listed.get(row.certification_id))).map((row) => row.certification_id)),
  };
}

function isSame(wanted: object, listed: object | undefined): boolean {
  return listed !== undefined && Object.entries(wanted).every(([column, value]) => (listed as Record<string, unknown>)[column] === value);
}

function linkFault(before: { seq: number; hash: string }, entry: RegisterEntry): ChainFault | undefined {
  const { seq, certificationId } = entry;
  if (seq !== before.seq + 1) return { kind: 'links-missing', seq: before.seq + 1 };
  const holds = entry.previousHash === before.hash && entry.hash === sha256(linkForm(entry));
  return holds ? undefined : { kind: 'link-broken', seq, certificationId };
}

function recordFault(entry: RegisterEntry, { byId, certifications }: PageOfRecords): ChainFault | undefined {
  const { seq, certificationId, commitments, salts } = entry;
  const found = byId.get(entry.recordId);
  if (!found || found.kind !== entry.kind) return { kind: 'record-missing', seq, certificationId };
  const holds = hashOfRecord(found, commitments) === entry.recordHash && provesPerson(found, entry, commitmentsOf(found, salts));
  return holds ? undefined : { kind: 'record-changed', seq, certificationId, number: certifications.get(certificationId)?.number ?? null };
}

/** With their salts the commitments prove the personal data; where a salt is gone the data must be gone, too. */
function provesPerson(found: RegisterRecord, { commitments, salts }: RegisterEntry, made: RegisterEntry['commitments']): boolean {
  if (salts.holder !== null && made.holder !== commitments.holder) return false;
  if (salts.manager !== null && made.manager !== commitments.manager) return false;
  switch (found.kind) {
    case 'issued': {
      const { holder, erasedAt } = found.record;
      const holderGone = erasedAt !== null && holder.name === erasedName && holder.employeeNumber === '' && holder.email === null;
      return (salts.holder !== null || holderGone) && (salts.manager !== null || holder.managerName === null);
    }
    case 'corrected':
      return salts.holder !== null || Object.keys(found.record.changes).length === 0;
    case 'revoked':
    case 'reinstated':
      return true;
  }
}

function listFault({ certificationId }: RegisterEntry, { differing, certifications }: PageOfRecords): ChainFault | undefined {
  if (!differing.has(certificationId)) return undefined;
  return { kind: 'list-differs', certificationId, number: certifications.get(certificationId)?.number ?? null };
}

function sealFault({ signer }: Pick<Deps, 'signer'>, { seq, hash }: RegisterEntry, seals: readonly RegisterSeal[]): ChainFault | undefined {
  const broken = seals.find((seal) => seal.seq === seq && !(seal.hash === hash && signer.verify(sealForm(seal), seal.signature)));
  return broken && { kind: 'seal-broken', sealedOn: broken.sealedOn };
}

/** What no link shows: links cut off at the end although a seal has seen them, and records without a link. */
async function findFaultOutside({ db }: Pick<Deps, 'db'>, links: number, seals: readonly RegisterSeal[]): Promise<ChainFault | undefined> {
  if (seals.some((seal) => seal.seq > links)) return { kind: 'links-missing', seq: links + 1 };
  const count = await countRecordsAndLinks(db);
  if (count.records === count.links) return undefined;
  const [first] = await listUnlinkedRecords(db, 1);
  if (!first) return { kind: 'links-missing', seq: links + 1 };
  const [certification] = await listOriginalsById(db, [first.certificationId]);
  return { kind: 'record-unlinked', certificationId: first.certificationId, number: certification?.number ?? null };
}
