import { renewalDueOn } from '~/domain/assignment/by-itself';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntries } from '~db/queries/audit';
import { listToEnrol } from '~db/queries/affected-people';
import { isEnded, listCampaigns, type Campaign } from '~db/queries/campaigns';
import { assignByItself, type Wish } from '../assignment/rules/assign-by-itself.server';
import type { Deps } from '../deps.server';
import { findChange } from './find-change.server';

const peopleAtOnce = 250;

/**
 * Asks everybody of every open campaign who is certified on an edition from before its change and was not asked since:
 * whoever the opening did not reach, and whoever finished an old edition after it. Safe to run twice. Answers how many.
 */
export async function enrolInCampaigns(deps: Deps): Promise<number> {
  let assigned = 0;
  for (const campaign of await listCampaigns(deps.db)) if (!campaign.ended) assigned += await enrolIn(deps, campaign);
  return assigned;
}

/** `most` people, or a little more; the next round goes on. */
export async function enrolIn(deps: Deps, campaign: Campaign, most = Infinity): Promise<number> {
  const found = findChange(deps, campaign.moduleId, campaign.editionLabel);
  if (!found) return 0;
  const today = dateIn(deps.company.timeZone, deps.now());
  const question: EnrolQuestion = {
    ...{ campaignId: campaign.id, moduleId: campaign.moduleId, labelsSince: found.labelsSince, today },
    dueOn: renewalDueOn(campaign.dueOn, today),
  };
  // Mostly nobody is left, and nothing has to be locked to see that.
  if ((await listToEnrol(deps.db, question, { after: '', limit: 1 })).length === 0) return 0;
  let assigned = 0;
  let after: string | undefined = '';
  while (after !== undefined && assigned < most) {
    const part = await enrolSome(deps, campaign, question, after);
    assigned += part.assigned;
    after = part.last;
  }
  return assigned;
}

type EnrolQuestion = Parameters<typeof listToEnrol>[1];

/** The next people behind `after`; no `last` when there are none, or the campaign was ended meanwhile. */
function enrolSome(
  deps: Deps,
  campaign: Campaign,
  question: EnrolQuestion,
  after: string,
): Promise<{ assigned: number; last: EmployeeId | undefined }> {
  return inTransaction(deps.db, async (tx) => {
    if (await isEnded(tx, campaign.id)) return { assigned: 0, last: undefined };
    const people = await listToEnrol(tx, question, { after, limit: peopleAtOnce });
    const added = await assignByItself(
      tx,
      deps,
      people.map((employeeId) => wishFor(campaign, employeeId, question.dueOn)),
    );
    await insertAuditEntries(
      tx,
      added.map(({ id, employeeId, moduleId, dueOn }) => ({
        ...{ id: deps.newId(), happenedAt: deps.now(), actorId: null, deed: 'assign-module', requestId: null },
        ...{
          subjectKind: 'assignment',
          subjectId: id,
          detail: { employeeId, moduleId, origin: 'renewal', dueOn, campaignId: campaign.id },
        },
      })),
    );
    return { assigned: added.length, last: people.at(-1) };
  });
}

function wishFor({ id, moduleId, says }: Campaign, employeeId: EmployeeId, dueOn: Wish['dueOn']): Wish {
  return {
    ...{ employeeId, moduleId, dueOn, courseId: null, origin: 'renewal', ruleId: null, campaignId: id },
    note: `The module changed: ${says}`,
  };
}
