import type { Actor } from '~/domain/access/actor';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { confirmReadings } from '~db/queries/playbook-readings';
import type { Deps } from '../deps.server';

/**
 * Somebody says that they have read a procedure: the version that was before their eyes, and with it every earlier one
 * that waited. A second time changes nothing. Answers whether something had waited.
 */
export async function confirmReading(
  deps: Deps,
  actor: Actor,
  { entry, version, requestId }: { entry: PlaybookEntryId; version: number; requestId: string },
): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    const now = deps.now();
    const versions = await confirmReadings(tx, { entry, upTo: version, employeeId: actor.employeeId, confirmedAt: now });
    if (versions.length === 0) return false;
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: now, actorId: actor.employeeId, deed: 'confirm-playbook-entry', requestId },
      ...{ subjectKind: 'playbook-entry', subjectId: entry, detail: { versions } },
    });
    return true;
  });
}
