import type { Actor } from '~/domain/access/actor';
import { addDays, dateIn } from '~/domain/calendar/calendar';
import { exportScheduleId, type ExportScheduleId } from '~/domain/ids';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertSchedule, stopSchedule, type ExportSchedule } from '~db/queries/export-runs';
import type { Deps } from '../deps.server';

interface By {
  actor: Actor;
  requestId: string;
}

export type WantedSchedule = Pick<ExportSchedule, 'name' | 'format' | 'every' | 'goesTo'> & { filter: RegisterFilter };

/** From tomorrow on the export is made by itself on each of its days. */
export async function makeSchedule(deps: Deps, by: By, { filter, ...wanted }: WantedSchedule): Promise<void> {
  const id = exportScheduleId.parse(deps.newId());
  const madeAt = deps.now();
  const startsOn = addDays(dateIn(deps.company.timeZone, madeAt), 1);
  await inTransaction(deps.db, async (tx) => {
    await insertSchedule(tx, { ...wanted, id, filter: filterQuery(filter), madeById: by.actor.employeeId, madeAt, startsOn });
    await record(tx, deps, by, { deed: 'schedule-export', id, detail: { ...wanted, filter: filterQuery(filter), startsOn } });
  });
}

export async function endSchedule(deps: Deps, by: By, id: ExportScheduleId): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const stopped = await stopSchedule(tx, id, { byId: by.actor.employeeId, at: deps.now() });
    if (stopped) await record(tx, deps, by, { deed: 'stop-scheduled-export', id, detail: { name: stopped.name } });
  });
}

function record(
  tx: Db,
  deps: Deps,
  { actor, requestId }: By,
  what: { deed: string; id: ExportScheduleId; detail: Record<string, unknown> },
) {
  return insertAuditEntry(tx, {
    ...{ id: deps.newId(), happenedAt: deps.now(), actorId: actor.employeeId, deed: what.deed, requestId },
    ...{ subjectKind: 'export-schedule', subjectId: what.id, detail: what.detail },
  });
}
