import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import type { ModuleId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { countUndone } from '~db/queries/asked-people';
import { endCampaign as markEnded, listCampaigns } from '~db/queries/campaigns';
import type { Deps } from '../deps.server';
import { withdrawRest } from './withdraw-campaigns.server';

export type EndCampaignResult = { kind: 'ended'; withdrawn: number } | { kind: 'ended-before' } | { kind: 'no-such-campaign' };

interface Input {
  actor: Actor;
  moduleId: ModuleId;
  label: string;
  requestId: string;
}

/** From as many people it is withdrawn while whoever ends it waits; the job does the others within minutes. */
const withdrawnAtOnce = 1_000;

/**
 * Asks nobody any more: what is open is withdrawn, what was earned stays, and whoever has begun may finish. `withdrawn` is
 * from how many people, also those whom only the job will reach.
 */
export async function endCampaign(deps: Deps, { actor, moduleId, label, requestId }: Input): Promise<EndCampaignResult> {
  const campaign = (await listCampaigns(deps.db)).find((one) => one.moduleId === moduleId && one.editionLabel === label);
  if (!campaign) return { kind: 'no-such-campaign' };
  const ended = { byId: actor.employeeId, at: deps.now() };
  const today = dateIn(deps.company.timeZone, ended.at);
  const result = await inTransaction(deps.db, async (tx): Promise<EndCampaignResult> => {
    if (!(await markEnded(tx, campaign.id, ended))) return { kind: 'ended-before' };
    const withdrawn = await countUndone(tx, { campaignId: campaign.id, today });
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: ended.at, actorId: ended.byId, deed: 'end-campaign', requestId },
      ...{ subjectKind: 'campaign', subjectId: campaign.id, detail: { moduleId, edition: label, withdrawn } },
    });
    return { kind: 'ended', withdrawn };
  });
  if (result.kind === 'ended') await withdrawRest(deps, { ...campaign, ended }, withdrawnAtOnce);
  return result;
}
