import { addDays, dateIn } from '~/domain/calendar/calendar';
import { expiryOf } from '~/domain/certification/term';
import type { Module } from '~/domain/content/module';
import type { PartsAgain } from '~/domain/content/parts-again';
import type { CampaignId } from '~/domain/ids';
import { partsIn, wayThrough } from '~/domain/progress/only-what-changed';
import type { AssignmentTable, CampaignTable } from '../schema';
import { untouched, type Earning, type History } from './plan-history';
import { lastMoment, type SamplePerson } from './plan-people';
import { planStudy } from './plan-study';
import type { PlannedStudy } from './planned';
import type { Sample } from './sample';
import { read } from './story';
import { workdayUpTo } from './work-clock';

/** HR asked for what changed in this module, and gave people a month. */
const asked = { module: 'ten-commandments', openedDaysAgo: 26, graceDays: 30 };

export interface PlannedCampaign extends Pick<History, 'assignments' | 'studies' | 'earnings'> {
  campaigns: readonly CampaignTable[];
}

/** The renewal of only what changed that is under way: two of three people have done it. Empty where the content has no such change. */
export function planCampaign(sample: Sample, histories: readonly History[], openedBy: SamplePerson): PlannedCampaign {
  const planned: PlannedCampaign = { campaigns: [], assignments: [], studies: [], earnings: [] };
  const module = sample.modules.find(({ id }) => id === asked.module);
  const [change] = module?.changes ?? [];
  const isTaken = sample.earlier.some((earlier) => earlier.module.id === module?.id);
  const again = module && change?.kind === 'material' && isTaken ? partsIn(module, change.again) : undefined;
  if (!module || !change || !again) return planned;
  const campaign = openCampaign(sample, { module, edition: change.edition, says: change.says, again }, openedBy);
  const affected = histories.flatMap((history) => heldBefore(sample, history, campaign) ?? []);
  affected.forEach(({ held, history }, index) => {
    planned.assignments.push(assign(sample, held.person, campaign, history, index));
    const study =
      index % 3 === 2 ? undefined : doAgain(sample, { held, module, again, campaign, day: asked.openedDaysAgo - 3 - 2 * index });
    if (!study) return;
    planned.studies.push(study.planned);
    planned.earnings.push(study);
  });
  return { ...planned, campaigns: [campaign] };
}

interface Asked {
  module: Module;
  edition: string;
  says: string;
  again: PartsAgain;
}

function openCampaign(sample: Sample, { module, edition, says, again }: Asked, openedBy: SamplePerson): CampaignTable {
  const day = workdayUpTo(sample.daysAgo(asked.openedDaysAgo));
  return {
    ...{ id: sample.newId(), module_id: module.id, edition_label: edition, says, again: JSON.stringify(again) },
    ...{ due_on: addDays(day, asked.graceDays), opened_by_id: openedBy.id, ended_by_id: null, ended_at: null },
    opened_at: sample.clock(day, 10 * 60 + 40).toISOString(),
  };
}

/** What somebody employed had earned before the change, and still holds when the grace time ends. */
function heldBefore(sample: Sample, history: History, campaign: CampaignTable): { held: Earning; history: History } | undefined {
  const held = history.earnings.findLast(
    ({ planned, earnedAt }) => planned.module.id === campaign.module_id && earnedAt.toISOString() < campaign.opened_at,
  );
  if (!held || held.planned.module.edition.label === campaign.edition_label) return undefined;
  const { module } = held.planned;
  const expiresOn = expiryOf(dateIn(sample.timeZone, held.earnedAt), module.validityMonths);
  const isThere = lastMoment(sample, held.person).toISOString() > campaign.opened_at;
  return isThere && (expiresOn === null || expiresOn > campaign.due_on) ? { held, history } : undefined;
}

function assign(sample: Sample, person: SamplePerson, campaign: CampaignTable, { assignments }: History, index: number): AssignmentTable {
  const earlier = assignments.filter(({ module_id }) => module_id === campaign.module_id);
  return {
    ...{ id: sample.newId(), employee_id: person.id, module_id: campaign.module_id, course_id: null, origin: 'renewal' },
    ...{ assigned_by_id: null, note: `The module changed: ${campaign.says}`, due_on: campaign.due_on, number: 1 + earlier.length },
    ...{ ...untouched, campaign_id: campaign.id },
    assigned_at: new Date(Date.parse(campaign.opened_at) + 1000 + index).toISOString(),
  };
}

interface Again {
  held: Earning;
  module: Module;
  again: PartsAgain;
  campaign: CampaignTable;
  /** Days ago. */
  day: number;
}

/** Only the changed lessons, on the present edition; the quiz and the conversations count as they were passed before. */
function doAgain(sample: Sample, { held, module, again, campaign, day }: Again): Earning | undefined {
  const { person } = held;
  const { lessons } = wayThrough(module, again);
  const notBefore = dateIn(sample.timeZone, new Date(campaign.opened_at));
  const until = lastMoment(sample, person);
  const number = held.planned.study.number + 1;
  const wish = { person, module: { ...module, lessons }, number, way: read(day, day, lessons.length), notBefore, until };
  const planned = planStudy(sample, wish);
  const done = planned?.completions.at(-1);
  if (!planned || !done || planned.completions.length < lessons.length) return undefined;
  const study: PlannedStudy = { ...planned, module, study: { ...planned.study, campaign_id: campaign.id, again: JSON.stringify(again) } };
  return { ...held, planned: study, runs: [], earnedAt: new Date(done.completed_at), campaignId: campaign.id as CampaignId };
}
