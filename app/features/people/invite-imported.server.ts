import { inTransaction } from '~db/database';
import { deleteImportInvitation, listImportInvitations } from '~db/queries/file-imports';
import { loadActor } from '../account/load-actor.server';
import type { Deps } from '../deps.server';
import { inviteIn } from './invite-employee.server';

/** So many at a time, so that whoever waits for the database gets a turn. */
const batch = 100;

/** Invites some of whom imports have added, and counts them. Their mails leave by the outbox. */
export async function inviteImported(deps: Deps): Promise<number> {
  let invited = 0;
  for (const { importId, employeeId, uploadedById } of await listImportInvitations(deps.db, batch)) {
    const actor = uploadedById === null ? null : await loadActor(deps, { sessionId: '', employeeId: uploadedById });
    const wasInvited = await inTransaction(deps.db, async (tx) => {
      if (!(await deleteImportInvitation(tx, importId, employeeId))) return false;
      // Who sent the file in has left: nobody is invited in their name.
      if (actor === undefined) return false;
      return (await inviteIn(deps, tx, { actor, employeeId }, { clientAddress: '', requestId: importId })).result.kind === 'invited';
    });
    if (wasInvited) invited += 1;
  }
  return invited;
}
