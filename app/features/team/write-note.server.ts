import type { Actor } from '~/domain/access/actor';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertCoachingNote } from '~db/queries/coaching-notes';
import type { Deps } from '../deps.server';

interface Input {
  actor: Actor;
  employeeId: EmployeeId;
  noteId: string;
  text: string;
  requestId: string;
}

/** Keeps a note about somebody. What it says stays out of the audit log, which more people read. */
export async function writeNote(deps: Deps, { actor, employeeId, noteId, text, requestId }: Input): Promise<void> {
  const [writtenAt, authorId] = [deps.now(), actor.employeeId];
  await inTransaction(deps.db, async (tx) => {
    if (!(await insertCoachingNote(tx, { id: noteId, employeeId, authorId, text, writtenAt }))) return;
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: writtenAt, actorId: authorId, deed: 'write-coaching-note' },
      ...{ subjectKind: 'employee', subjectId: employeeId, detail: { noteId }, requestId },
    });
  });
}
