import type { Actor } from '~/domain/access/actor';
import { graceProblem, type GraceProblem } from '~/domain/assignment/grace';
import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { campaignId, type ModuleId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { countAffected, type AffectedQuestion } from '~db/queries/affected-people';
import { insertCampaign, listCampaigns, type Campaign } from '~db/queries/campaigns';
import type { Deps } from '../deps.server';
import { enrolIn } from './enrol-in-campaigns.server';
import { findChange } from './find-change.server';

interface Input {
  actor: Actor;
  moduleId: ModuleId;
  /** The label of the edition that the change made. */
  label: string;
  dueOn: CalendarDate;
  /** How many people the preview had promised to ask. */
  seen: number;
  requestId: string;
}

export type OpenCampaignResult =
  | { kind: 'opened' }
  | { kind: 'opened-before' }
  /** It was opened and ended before: it is not opened again. */
  | { kind: 'ended-before' }
  /** Others are affected by now, or by this date: so many would be asked. */
  | { kind: 'stale'; asked: number }
  | { kind: GraceProblem }
  | { kind: 'no-such-change' };

/** As many people are asked while whoever opens waits; the job asks the others within minutes. */
const askedAtOnce = 1_000;

/** Opens the one campaign of a material change. Nobody was asked before; a form that comes twice opens one. */
export async function openCampaign(deps: Deps, input: Input): Promise<OpenCampaignResult> {
  const { actor, moduleId, label, dueOn } = input;
  const found = findChange(deps, moduleId, label);
  if (found?.change.kind !== 'material') return { kind: 'no-such-change' };
  const today = dateIn(deps.company.timeZone, deps.now());
  const problem = graceProblem(dueOn, today);
  if (problem) return { kind: problem };
  const { says, again } = found.change;
  const campaign: Campaign = {
    ...{ id: campaignId.parse(deps.newId()), moduleId, editionLabel: label, says, again, dueOn },
    ...{ openedById: actor.employeeId, openedAt: deps.now(), ended: null },
  };
  const result = await inTransaction(deps.db, async (tx): Promise<OpenCampaignResult> => {
    const earlier = (await listCampaigns(tx)).find((one) => one.moduleId === moduleId && one.editionLabel === label);
    if (earlier) return { kind: earlier.ended ? 'ended-before' : 'opened-before' };
    const asked = await countAsked(tx, { moduleId, labelsSince: found.labelsSince, today, dueOn });
    if (asked !== input.seen) return { kind: 'stale', asked };
    if (!(await insertCampaign(tx, campaign))) return { kind: 'opened-before' };
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: campaign.openedAt, actorId: actor.employeeId, deed: 'open-campaign', requestId: input.requestId },
      ...{ subjectKind: 'campaign', subjectId: campaign.id, detail: { moduleId, edition: label, people: asked, dueOn } },
    });
    return { kind: 'opened' };
  });
  if (result.kind === 'opened') await enrolIn(deps, campaign, askedAtOnce);
  return result;
}

async function countAsked(tx: Db, question: AffectedQuestion): Promise<number> {
  const counts = await countAffected(tx, question);
  return counts.reduce((sum, { standing, people }) => sum + (standing === 'asked' ? people : 0), 0);
}
