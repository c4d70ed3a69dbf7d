import type { Actor } from '~/domain/access/actor';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import type { Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { endExportRun, insertExportRun, touchExportRun } from '~db/queries/export-runs';
import { countRegisterLines } from '~db/queries/register-list';
import type { Deps } from '../deps.server';
import { loggedExport, type TakenFile } from '../reporting/logged-export.server';
import type { TableFormat } from '../reporting/table-columns';
import { registerColumns } from './register-columns';
import { registerPages } from './register-pages.server';
import { registerQuestion } from './register-question.server';

/** What an export works with; a command has no more than that. */
export type ExportDeps = Pick<Deps, 'db' | 'now' | 'newId' | 'company' | 'appUrl'>;

export interface RegisterExport {
  /** null for a command. */
  actor: Actor | null;
  format: TableFormat;
  filter: RegisterFilter;
  byteOrderMark?: boolean;
  requestId: string | null;
}

/**
 * The register as a file, exactly what the screen shows for the same filter. How far it is stands in the database
 * meanwhile. When the last byte was taken, or the reader went away, the audit log keeps who took what: filter, rows,
 * whether it was whole, and the hash of the file.
 */
export async function* exportRegister(deps: ExportDeps, asked: RegisterExport): AsyncIterable<Uint8Array> {
  const id = deps.newId();
  const rowsTotal = await countRegisterLines(deps.db, registerQuestion(deps, asked.filter));
  const askedById = asked.actor?.employeeId ?? null;
  await insertExportRun(deps.db, { id, askedById, format: asked.format, filter: filterQuery(asked.filter), rowsTotal, at: deps.now() });
  yield* exportPieces(deps, asked, {
    reached: (rowsDone) => touchExportRun(deps.db, id, { rowsDone, rowsTotal, at: deps.now() }),
    ended: async (outcome) => {
      const { rows, whole, sha256 } = outcome;
      await endExportRun(deps.db, id, { state: whole ? 'done' : 'broken', rowsDone: rows, sha256, file: null, at: deps.now() });
      await recordExport(deps, deps.db, { ...asked, actorId: askedById }, outcome);
    },
  });
}

interface Followed {
  /** Told every second or so. */
  reached: (rows: number) => Promise<void>;
  /** Told once, also when whoever reads went away. */
  ended: (outcome: TakenFile) => Promise<void>;
}

/** The pieces of the file alone, for whoever keeps its own account of the export. */
export function exportPieces(
  deps: ExportDeps,
  { format, filter, byteOrderMark }: Pick<RegisterExport, 'format' | 'filter' | 'byteOrderMark'>,
  { reached, ended }: Followed,
): AsyncIterable<Uint8Array> {
  return loggedExport({
    ...{ format, reached, log: ended, columns: registerColumns(deps.appUrl) },
    pages: registerPages(deps, registerQuestion(deps, filter)),
    options: { byteOrderMark, title: 'Certifications' },
  });
}

/** Writes into the audit log who took what. */
export function recordExport(
  deps: Pick<Deps, 'newId' | 'now'>,
  db: Db,
  asked: Omit<RegisterExport, 'actor'> & { actorId: string | null; schedule?: string },
  { rows, whole, sha256 }: TakenFile,
) {
  const { schedule } = asked;
  return insertAuditEntry(db, {
    id: deps.newId(),
    happenedAt: deps.now(),
    actorId: asked.actorId as Actor['employeeId'] | null,
    deed: 'export-certifications',
    subjectKind: 'register',
    subjectId: asked.format,
    detail: { filter: filterQuery(asked.filter), rows, whole, sha256, ...(schedule === undefined ? {} : { schedule }) },
    requestId: asked.requestId,
  });
}
