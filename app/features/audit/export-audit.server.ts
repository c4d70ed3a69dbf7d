import type { Actor } from '~/domain/access/actor';
import { auditQuery, type AuditFilter } from '~/domain/audit/audit-filter';
import { insertAuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';
import { keysetPages } from '../reporting/keyset-pages.server';
import type { ListPlace } from '../reporting/list-place';
import { loggedExport, type TakenFile } from '../reporting/logged-export.server';
import type { TableColumn, TableFormat } from '../reporting/table-columns';
import { auditQuestion, listAuditLines, type AuditLine } from './audit-lines.server';

const columns: readonly TableColumn<AuditLine>[] = [
  { key: 'happenedAt', label: 'When (UTC)', width: 26, value: (line) => line.happenedAt },
  { key: 'who', label: 'Who', width: 28, value: (line) => line.who },
  { key: 'what', label: 'What', width: 32, value: (line) => line.what },
  { key: 'whom', label: 'To whom or what', width: 32, value: (line) => line.whom },
  {
    key: 'changes',
    label: 'Before and after',
    width: 50,
    value: ({ changes }) => changes.map(({ fact, before, after }) => `${fact}: ${before} → ${after}`).join('; '),
  },
  { key: 'detail', label: 'Details', width: 50, value: (line) => line.detail },
  { key: 'deed', label: 'Deed', width: 24, value: (line) => line.deed },
  { key: 'id', label: 'Entry', width: 38, value: (line) => line.id },
];

interface AuditExport {
  actor: Actor;
  format: TableFormat;
  filter: AuditFilter;
  byteOrderMark: boolean;
  requestId: string;
}

/** The audit log as a file, exactly what the screen shows for the same filter; that it was taken is in it from then on. */
export async function* exportAudit(
  deps: Deps,
  { actor, format, filter, byteOrderMark, requestId }: AuditExport,
): AsyncIterable<Uint8Array> {
  const log = (taken: TakenFile) =>
    insertAuditEntry(deps.db, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: 'export-audit', requestId },
      ...{ subjectKind: 'audit', subjectId: format, detail: { filter: auditQuery(filter), ...taken } },
    });
  yield* loggedExport({ format, columns, pages: pagesOf(deps, filter), options: { title: 'Audit log', byteOrderMark }, log });
}

async function* pagesOf(deps: Deps, filter: AuditFilter): AsyncIterable<AuditLine[]> {
  const question = await auditQuestion(deps, filter);
  yield* keysetPages<AuditLine, ListPlace>(
    (page) => listAuditLines(deps, question, page),
    ({ happenedAt, id }) => ({ value: happenedAt, id }),
  );
}
