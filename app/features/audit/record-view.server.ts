import type { Actor } from '~/domain/access/actor';
import { hasDone, insertAuditEntry } from '~db/queries/audit';
import type { Deps } from '../deps.server';

/** Within this time a second look at the same is the same look: a page that is loaded again after a form. */
const oneLookMilliseconds = 15 * 60 * 1000;

interface View {
  reader: Actor;
  deed: 'look-at-record' | 'look-at-employee' | 'look-at-training';
  subjectKind: 'certification' | 'employee';
  subjectId: string;
  detail?: Record<string, unknown>;
  requestId: string;
}

/** Writes down that somebody looked at a personal record. Whose looks are written down says `isLoggedView`. */
export async function recordView(deps: Deps, { reader, deed, subjectKind, subjectId, detail = {}, requestId }: View): Promise<void> {
  const now = deps.now();
  const look = { actorId: reader.employeeId, deed, subjectKind, subjectId };
  if (await hasDone(deps.db, look, new Date(now.getTime() - oneLookMilliseconds))) return;
  await insertAuditEntry(deps.db, { ...look, id: deps.newId(), happenedAt: now, detail, requestId });
}
