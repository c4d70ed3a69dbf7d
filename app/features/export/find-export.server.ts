import fs from 'node:fs';
import path from 'node:path';
import type { Actor } from '~/domain/access/actor';
import { insertAuditEntry } from '~db/queries/audit';
import { findExportRun } from '~db/queries/export-runs';
import type { Deps } from '../deps.server';
import type { TableFormat } from '../reporting/table-columns';
import { exportFolder } from './export-files.server';

/** The file of a scheduled export, to be read by this person; undefined when there is none, or not any more. */
export async function findExportFile(
  deps: Deps,
  { id, actor, requestId }: { id: string; actor: Actor; requestId: string },
): Promise<{ file: string; name: string; format: TableFormat } | undefined> {
  const run = await findExportRun(deps.db, id);
  if (!run?.file || run.state !== 'done' || run.fileRemovedAt) return undefined;
  const file = path.join(exportFolder(deps), path.basename(run.file));
  if (!fs.existsSync(file)) return undefined;
  await insertAuditEntry(deps.db, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: 'download-export', requestId },
    ...{ subjectKind: 'export', subjectId: run.id, detail: { file: run.file, sha256: run.sha256, filter: run.filter } },
  });
  return { file, name: run.file, format: run.format };
}
