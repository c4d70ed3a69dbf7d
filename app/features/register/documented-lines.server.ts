import type { Db } from '~db/database';
import { listForeignDocuments, type ForeignDocument } from '~db/queries/earned-elsewhere';
import { listRegisterLines, type RegisterLine } from '~db/queries/register-list';
import type { RegisterQuestion } from '~db/queries/register-conditions';

/** A line of the register with the document of what was earned elsewhere; null for what was earned here. */
export interface DocumentedLine extends RegisterLine {
  document: ForeignDocument | null;
}

/** One page of the register for screen, files, packs and API alike. One statement, and one more where something was earned elsewhere. */
export async function listDocumentedLines(
  db: Db,
  question: RegisterQuestion,
  page: Parameters<typeof listRegisterLines>[2],
): Promise<DocumentedLine[]> {
  const lines = await listRegisterLines(db, question, page);
  const elsewhere = lines.flatMap(({ imported, certificationId }) => (imported ? [certificationId] : []));
  const documents = await listForeignDocuments(db, elsewhere);
  return lines.map((line) => ({ ...line, document: documents.get(line.certificationId) ?? null }));
}
