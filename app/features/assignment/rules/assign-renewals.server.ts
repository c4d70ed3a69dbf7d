import { renewalDueOn } from '~/domain/assignment/by-itself';
import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import { inTransaction } from '~db/database';
import { insertAuditEntries } from '~db/queries/audit';
import { expiringKinds, listExpiringModules, type ExpiringModule, type ExpiringPlace } from '~db/queries/renewals';
import type { Deps } from '../../deps.server';
import { assignByItself, type Wish } from './assign-by-itself.server';

const certificationsAtOnce = 250;

/** Assigns each module again thirty days before its certification runs out, once (product.md, “Certification status”). Answers how many. */
export async function assignRenewals(deps: Deps): Promise<number> {
  let assigned = 0;
  for (const kind of expiringKinds) assigned += await assignExpiring(deps, kind);
  return assigned;
}

async function assignExpiring(deps: Deps, kind: (typeof expiringKinds)[number]): Promise<number> {
  const today = dateIn(deps.company.timeZone, deps.now());
  let assigned = 0;
  let after: ExpiringPlace | null = null;
  for (;;) {
    const page = { kind, today, after, limit: certificationsAtOnce };
    const seen: ExpiringModule[] = await listExpiringModules(deps.db, page);
    const last = seen.at(-1);
    if (!last) return assigned;
    assigned += await inTransaction(deps.db, async (tx) => {
      // Asked again inside: another process may have been here meanwhile.
      const expiring = await listExpiringModules(tx, page);
      const added = await assignByItself(
        tx,
        deps,
        expiring.flatMap((one) => wishFor(deps, one)),
      );
      await insertAuditEntries(
        tx,
        added.map(({ id, employeeId, moduleId, dueOn }) => ({
          ...{ id: deps.newId(), happenedAt: deps.now(), actorId: null, deed: 'assign-module', requestId: null },
          ...{ subjectKind: 'assignment', subjectId: id, detail: { employeeId, moduleId, origin: 'renewal', dueOn } },
        })),
      );
      return added.length;
    });
    after = last;
  }
}

function wishFor(deps: Deps, { employeeId, moduleId, expiresOn }: ExpiringModule): Wish[] {
  if (!deps.catalog.findModule(moduleId)) return [];
  const today = dateIn(deps.company.timeZone, deps.now());
  const note =
    expiresOn < today
      ? `Your certification ran out on ${recordDate(expiresOn)}.`
      : `Your certification runs out on ${recordDate(expiresOn)}. Renew it before then and you lose no days.`;
  const dueOn = renewalDueOn(expiresOn, today);
  return [{ employeeId, moduleId, courseId: null, dueOn, note, origin: 'renewal', ruleId: null, campaignId: null }];
}
