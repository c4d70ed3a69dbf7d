import { renewalDueOn } from '~/domain/assignment/by-itself';
import { dateIn } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntries } from '~db/queries/audit';
import { listCampaigns, listToEnrol, type Campaign } from '~db/queries/campaigns';
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
  const question = {
    ...{ campaignId: campaign.id, moduleId: campaign.moduleId, labelsSince: found.labelsSince, today },
    dueOn: renewalDueOn(campaign.dueOn, today),
  };
  let assigned = 0;
  let after = '';
  while (assigned < most) {
    const page = { after, limit: peopleAtOnce };
    const seen = await listToEnrol(deps.db, question, page);
    const last = seen.at(-1);
    if (!last) break;
    assigned += await inTransaction(deps.db, async (tx) => {
      // Asked again inside: another process may have been here meanwhile.
      const people = await listToEnrol(tx, question, page);
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
      return added.length;
    });
    after = last;
  }
  return assigned;
}

function wishFor({ id, moduleId, says }: Campaign, employeeId: EmployeeId, dueOn: Wish['dueOn']): Wish {
  return {
    ...{ employeeId, moduleId, dueOn, courseId: null, origin: 'renewal', ruleId: null, campaignId: id },
    note: `The module changed: ${says}`,
  };
}
