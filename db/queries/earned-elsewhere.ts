import { evidence } from '~/domain/certification/evidence';
import type { CertificationId } from '~/domain/ids';
import type { Db } from '../database';
import { inParts } from './in-parts';

/** What a certification that was earned elsewhere rests on. */
export interface ForeignDocument {
  issuer: string;
  reference: string;
}

/** The documents of those of these certifications that were earned elsewhere. */
export async function listForeignDocuments(db: Db, ids: readonly CertificationId[]): Promise<Map<CertificationId, ForeignDocument>> {
  const documents = new Map<CertificationId, ForeignDocument>();
  for (const part of inParts(ids, 500)) {
    const rows = await db.selectFrom('certification').select(['id', 'evidence']).where('id', 'in', part).execute();
    for (const row of rows) {
      const read = evidence.parse(JSON.parse(row.evidence));
      if (read.kind === 'imported') documents.set(row.id as CertificationId, { issuer: read.issuer, reference: read.documentReference });
    }
  }
  return documents;
}
