import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import type { ModuleId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAssignmentEvents } from '~db/queries/assignment-acts';
import { setWithdrawn } from '~db/queries/assignments';
import { insertAuditEntries } from '~db/queries/audit';
import { endCampaign as markEnded, listCampaigns, listUndone } from '~db/queries/campaigns';
import type { Deps } from '../deps.server';

export type EndCampaignResult = { kind: 'ended'; withdrawn: number } | { kind: 'ended-before' } | { kind: 'no-such-campaign' };

interface Input {
  actor: Actor;
  moduleId: ModuleId;
  label: string;
  requestId: string;
}

/** Asks nobody any more: what is open is withdrawn, what was earned stays, and whoever has begun may finish. */
export async function endCampaign(deps: Deps, { actor, moduleId, label, requestId }: Input): Promise<EndCampaignResult> {
  return inTransaction(deps.db, async (tx) => {
    const campaign = (await listCampaigns(tx)).find((one) => one.moduleId === moduleId && one.editionLabel === label);
    if (!campaign) return { kind: 'no-such-campaign' };
    const at = deps.now();
    if (!(await markEnded(tx, campaign.id, { byId: actor.employeeId, at }))) return { kind: 'ended-before' };
    const undone = await listUndone(tx, campaign.id, dateIn(deps.company.timeZone, at));
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
        ...{ reason: 'The renewal was ended for everybody.', actId: null, doneById: actor.employeeId, happenedAt: at },
      })),
    );
    const by = { happenedAt: at, actorId: actor.employeeId, requestId };
    const ended = { moduleId, edition: label, withdrawn: undone.length };
    await insertAuditEntries(tx, [
      { ...by, id: deps.newId(), deed: 'end-campaign', subjectKind: 'campaign', subjectId: campaign.id, detail: ended },
      ...undone.map(({ id, employeeId }) => ({
        ...{ ...by, id: deps.newId(), deed: 'withdraw-assignment', subjectKind: 'assignment', subjectId: id },
        detail: { employeeId, moduleId, campaignId: campaign.id },
      })),
    ]);
    return { kind: 'ended', withdrawn: undone.length };
  });
}
