import fs from 'node:fs';
import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import type { EvidencePackId } from '~/domain/ids';
import { insertAuditEntry } from '~db/queries/audit';
import { findPack } from '~db/queries/evidence-packs';
import type { Deps } from '../deps.server';
import { packFile } from './pack-files.server';

/** The file of a pack, to be read by this person; undefined when there is none, not yet, or not any more. */
export async function findPackFile(
  deps: Deps,
  { id, actor, requestId }: { id: EvidencePackId; actor: Actor; requestId: string },
): Promise<{ file: string; name: string } | undefined> {
  const pack = await findPack(deps.db, id);
  const isOver = pack?.expiresAt && pack.expiresAt <= deps.now();
  const file = packFile(deps, id);
  if (pack?.state !== 'ready' || isOver || !fs.existsSync(file)) return undefined;
  await insertAuditEntry(deps.db, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: 'download-evidence-pack', requestId },
    ...{ subjectKind: 'evidence-pack', subjectId: id, detail: { sha256: pack.sha256 } },
  });
  return { file, name: `evidence-${dateIn(deps.company.timeZone, pack.askedAt)}-${id.replace(/[^a-zA-Z0-9]/g, '').slice(-8)}.zip` };
}
