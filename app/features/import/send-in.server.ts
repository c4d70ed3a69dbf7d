import type { Actor } from '~/domain/access/actor';
import { decodeText } from '~/domain/import/decode-text';
import type { ImportOptions } from '~/domain/import/import-report';
import { importId, type ImportId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { endImport, findImport, insertImport, moveImport, type ImportKind } from '~db/queries/file-imports';
import type { Deps } from '../deps.server';

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

interface Sending {
  /** null for a command. */
  actor: Actor | null;
  kind: ImportKind;
  file: SentFile;
  options: Omit<ImportOptions, 'encoding'>;
  requestId: string | null;
}

/** Keeps a file to be looked at in the background; answers its id. */
export function sendIn(deps: Deps, { actor, kind, file, options, requestId }: Sending): Promise<ImportId> {
  const { text, encoding } = decodeText(file.bytes);
  const id = importId.parse(deps.newId());
  return inTransaction(deps.db, async (tx) => {
    const fileName = shownName(file.name);
    const sent = {
      id,
      kind,
      fileName,
      text,
      options: { ...options, encoding },
      uploadedById: actor?.employeeId ?? null,
      uploadedAt: deps.now(),
    };
    await insertImport(tx, sent);
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor?.employeeId ?? null, requestId },
      ...{ deed: 'send-in-file', subjectKind: 'import', subjectId: id, detail: { kind, fileName, ...options } },
    });
    return id;
  });
}

/** A name is shown, not used: without folders and what could not be shown, and not very long. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain.slice(0, 120) || 'file.csv';
}

interface Decision {
  actor: Actor | null;
  id: ImportId;
  kind: ImportKind;
  requestId: string | null;
}

export type AcceptResult = { kind: 'accepted' } | { kind: 'nothing-to-do' } | { kind: 'changed-meanwhile' } | { kind: 'no-such-import' };

/** Confirms what a page showed, by its fingerprint. Twice is once; what was shown anew meanwhile has to be looked at first. */
export function acceptImport(
  deps: Deps,
  { actor, id, kind, requestId, fingerprint }: Decision & { fingerprint: string },
): Promise<AcceptResult> {
  return inTransaction(deps.db, async (tx): Promise<AcceptResult> => {
    const sent = await findImport(tx, id);
    if (sent?.kind !== kind) return { kind: 'no-such-import' };
    if (sent.state !== 'checked' || sent.report?.kind !== 'plan' || sent.report.wrongCells > 0) return { kind: 'nothing-to-do' };
    if (sent.report.fingerprint !== fingerprint) return { kind: 'changed-meanwhile' };
    await moveImport(tx, id, { from: ['checked'], to: 'accepted' });
    const { added, changed, left } = sent.report;
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor?.employeeId ?? null, requestId },
      ...{ deed: 'confirm-file', subjectKind: 'import', subjectId: id, detail: { kind, fileName: sent.fileName, added, changed, left } },
    });
    return { kind: 'accepted' };
  });
}

/** Takes a file back that was not taken over; false when there is none or it is too late. */
export function cancelImport(deps: Deps, { actor, id, kind, requestId }: Decision): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    const sent = await findImport(tx, id);
    if (sent?.kind !== kind || !(await moveImport(tx, id, { from: ['waiting', 'checked', 'refused'], to: 'cancelled' }))) return false;
    await endImport(tx, id, { to: 'cancelled', report: null, now: deps.now() });
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor?.employeeId ?? null, requestId },
      ...{ deed: 'take-file-back', subjectKind: 'import', subjectId: id, detail: { kind, fileName: sent.fileName } },
    });
    return true;
  });
}
