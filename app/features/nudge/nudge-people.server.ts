import type { Actor } from '~/domain/access/actor';
import { may, scopeOf } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertNotice } from '~db/queries/notices';
import { insertNudge } from '~db/queries/nudges';
import { areInScope } from '~db/queries/reporting-line';
import type { Deps } from '../deps.server';

interface Input {
  actor: Actor;
  employeeIds: readonly EmployeeId[];
  note: string;
  requestId: string;
}

/** More are not nudged by one form: that would be an announcement. */
export const mostNudged = 200;

export type NudgeResult =
  /** `before`: nudged by the same supervisor today already. */
  { kind: 'nudged'; nudged: number; before: number } | { kind: 'not-allowed' };

/**
 * Nudges people to go on with their training: one nudge a person a day by one supervisor, in the log with its note, and
 * told by the next mail of that person if something is open then. All of them are in the scope, or nothing happens.
 */
export async function nudgePeople(deps: Deps, { actor, employeeIds, note, requestId }: Input): Promise<NudgeResult> {
  const ids = [...new Set(employeeIds)];
  if (!(await mayNudge(deps.db, actor, ids))) return { kind: 'not-allowed' };
  return inTransaction(deps.db, async (tx) => {
    let nudged = 0;
    for (const employeeId of ids) if (await nudge(tx, deps, { actor, employeeId, note, requestId })) nudged += 1;
    return { kind: 'nudged', nudged, before: ids.length - nudged };
  });
}

/** Nobody nudges themselves, and nobody beyond their scope; an id that nobody has is beyond every scope. */
export async function mayNudge(db: Db, actor: Actor, ids: readonly EmployeeId[]): Promise<boolean> {
  const scope = scopeOf(actor);
  if (!scope || ids.length === 0 || ids.includes(actor.employeeId)) return false;
  return may(actor, { kind: 'nudge', inLine: true }) && areInScope(db, scope, ids);
}

async function nudge(tx: Db, deps: Deps, { actor, employeeId, note, requestId }: Omit<Input, 'employeeIds'> & { employeeId: EmployeeId }) {
  const now = deps.now();
  const id = deps.newId();
  const nudgedOn = dateIn(deps.company.timeZone, now);
  const isNew = await insertNudge(tx, { id, employeeId, nudgedById: actor.employeeId, nudgedOn, note, nudgedAt: now });
  if (!isNew) return false;
  await insertNotice(tx, { employeeId, kind: 'nudge', key: id, subjectId: id }, { now, ripeAt: now });
  await insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: now, actorId: actor.employeeId, deed: 'nudge', requestId },
    ...{ subjectKind: 'employee', subjectId: employeeId, detail: { note } },
  });
  return true;
}
