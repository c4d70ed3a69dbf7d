import { addDays, dateIn } from '~/domain/calendar/calendar';
import { inTransaction } from '~db/database';
import { insertAssignmentEvents } from '~db/queries/assignment-acts';
import { setWithdrawn } from '~db/queries/assignments';
import { insertAuditEntries } from '~db/queries/audit';
import { listUndone } from '~db/queries/asked-people';
import { listCampaigns, type Campaign } from '~db/queries/campaigns';
import type { Deps } from '../deps.server';

/** Whatever was ended longer ago has nothing left to be withdrawn; nothing that runs stands still for so long. */
const lookBackDays = 30;
const peopleAtOnce = 250;

/** Withdraws what campaigns that were ended still ask for: whatever their ending did not reach. Safe to run twice. Answers how many. */
export async function withdrawCampaigns(deps: Deps): Promise<number> {
  const oldest = addDays(dateIn(deps.company.timeZone, deps.now()), -lookBackDays);
  let withdrawn = 0;
  for (const campaign of await listCampaigns(deps.db)) {
    const { ended } = campaign;
    if (!ended || dateIn(deps.company.timeZone, ended.at) < oldest) continue;
    withdrawn += await withdrawRest(deps, { ...campaign, ended });
  }
  return withdrawn;
}

type EndedCampaign = Campaign & { ended: NonNullable<Campaign['ended']> };

/** `most` people, or a little more; the next round goes on. */
export async function withdrawRest(deps: Deps, campaign: EndedCampaign, most = Infinity): Promise<number> {
  let withdrawn = 0;
  while (withdrawn < most) {
    const some = await withdrawSome(deps, campaign);
    withdrawn += some;
    if (some < peopleAtOnce) break;
  }
  return withdrawn;
}

/** What is open is withdrawn in the name of whoever ended the campaign; what was earned stays, and whoever has begun may finish. */
async function withdrawSome(deps: Deps, { id: campaignId, moduleId, ended }: EndedCampaign): Promise<number> {
  const at = deps.now();
  const today = dateIn(deps.company.timeZone, at);
  return inTransaction(deps.db, async (tx) => {
    const undone = await listUndone(tx, { campaignId, today, limit: peopleAtOnce });
    await setWithdrawn(
      tx,
      undone.map(({ id }) => id),
      at,
      deps.company.timeZone,
    );
    await insertAssignmentEvents(
      tx,
      undone.map(({ id, dueOn }) => ({
        ...{ id: deps.newId(), kind: 'withdrawn', assignmentId: id, beforeDueOn: dueOn, dueOn: null, until: null },
        ...{ reason: 'The renewal was ended for everybody.', actId: null, doneById: ended.byId, happenedAt: at },
      })),
    );
    await insertAuditEntries(
      tx,
      undone.map(({ id, employeeId }) => ({
        ...{ id: deps.newId(), happenedAt: at, actorId: ended.byId, deed: 'withdraw-assignment', requestId: null },
        ...{ subjectKind: 'assignment', subjectId: id, detail: { employeeId, moduleId, campaignId } },
      })),
    );
    return undone.length;
  });
}
