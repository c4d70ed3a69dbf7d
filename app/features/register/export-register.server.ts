import { createHash } from 'node:crypto';
import type { Actor } from '~/domain/access/actor';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import { insertAuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';
import type { TableFormat } from '../reporting/table-columns';
import { writeTable } from '../reporting/write-table.server';
import { registerColumns } from './register-columns';
import { registerPages } from './register-pages.server';
import { registerQuestion } from './register-question.server';

/** What an export works with; a command has no more than that. */
export type ExportDeps = Pick<Deps, 'db' | 'now' | 'newId' | 'company' | 'appUrl'>;

export interface RegisterExport {
  /** null for a command or a schedule. */
  actor: Actor | null;
  format: TableFormat;
  filter: RegisterFilter;
  byteOrderMark?: boolean;
  requestId: string | null;
}

/**
 * The register as a file, exactly what the screen shows for the same filter. When the last byte was taken, or the
 * reader went away, the audit log keeps who took what: filter, rows, whether it was whole, and the hash of the file.
 */
export async function* exportRegister(deps: ExportDeps, asked: RegisterExport): AsyncIterable<Uint8Array> {
  const { format, filter, byteOrderMark } = asked;
  const hash = createHash('sha256');
  const counted = { rows: 0, whole: false };
  const pages = counting(registerPages(deps, registerQuestion(deps, filter)), counted);
  try {
    for await (const piece of writeTable(format, registerColumns(deps.appUrl), pages, { byteOrderMark, title: 'Certifications' })) {
      hash.update(piece);
      yield piece;
    }
    counted.whole = true;
  } finally {
    await recordExport(deps, asked, counted, hash.digest('hex'));
  }
}

async function* counting<Row>(pages: AsyncIterable<readonly Row[]>, counted: { rows: number }): AsyncIterable<readonly Row[]> {
  for await (const rows of pages) {
    counted.rows += rows.length;
    yield rows;
  }
}

function recordExport(deps: ExportDeps, asked: RegisterExport, { rows, whole }: { rows: number; whole: boolean }, sha256: string) {
  return insertAuditEntry(deps.db, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: asked.actor?.employeeId ?? null,
    deed: 'export-certifications',
    subjectKind: 'register',
    subjectId: asked.format,
    detail: { filter: filterQuery(asked.filter), rows, whole, sha256 },
    requestId: asked.requestId,
  });
}
