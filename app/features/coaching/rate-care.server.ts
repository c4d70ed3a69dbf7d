import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import { quarterOf, type CareLevels } from '~/domain/coaching/care-quotient';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { insertCareRating } from '~db/queries/care-ratings';
import type { Deps } from '../deps.server';

interface Input {
  rater: Actor;
  employeeId: EmployeeId;
  levels: CareLevels;
  note: string;
  requestId: string;
}

/** Appends a view of somebody's Care Quotient for the present quarter; an earlier one of the quarter stays, and counts no more. */
export async function rateCare(deps: Deps, { rater, employeeId, levels, note, requestId }: Input): Promise<void> {
  const ratedAt = deps.now();
  const quarter = quarterOf(dateIn(deps.company.timeZone, ratedAt));
  const by = rater.employeeId === employeeId ? 'self' : 'supervisor';
  await inTransaction(deps.db, async (tx) => {
    const id = deps.newId();
    await insertCareRating(tx, { id, employeeId, raterId: rater.employeeId, by, quarter, levels, note, ratedAt });
    await insertAuditEntry(tx, {
      id: deps.newId(),
      happenedAt: ratedAt,
      actorId: rater.employeeId,
      deed: 'rate-care',
      subjectKind: 'care-rating',
      subjectId: id,
      detail: { employeeId, by, quarter },
      requestId,
    });
  });
}
