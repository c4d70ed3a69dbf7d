import type { AffectedStanding } from '~/domain/assignment/campaign';
import { graceDays, graceProblem } from '~/domain/assignment/grace';
import { addDays, calendarDate, dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { ModuleChange } from '~/domain/content/change';
import type { ModuleId } from '~/domain/ids';
import { noParts } from '~/domain/content/parts-again';
import { countAffected, listAffected, type AffectedPerson, type AffectedQuestion } from '~db/queries/affected-people';
import { countAsked, listAsked, type AskedPerson } from '~db/queries/asked-people';
import { listCampaigns, type Campaign } from '~db/queries/campaigns';
import { listSeenEditions } from '~db/queries/editions';
import { listNames } from '~db/queries/employees';
import type { Deps } from '../deps.server';
import { getEditionModule } from '../learning/load-edition.server';
import { partsInWords } from '../learning/only-what-changed-words';
import { addUp, noneAsked, type CampaignCounts } from './campaign-counts';
import { compareEditions, type ComparedPart } from './compare-editions.server';
import { findChange, type FoundChange } from './find-change.server';

export const peopleOnAPage = 50;

export interface ChangePage {
  module: { id: ModuleId; title: string };
  label: string;
  kind: ModuleChange['kind'];
  on: string;
  says: string;
  /** “1 of 6 lessons and the quiz”; empty for what nobody is asked for. */
  asks: string;
  parts: ComparedPart[];
  compared: ComparedWith;
  people: PreviewPeople | CampaignPeople | null;
  page: number;
  pages: number;
}

/** What the change is held against: the edition before it, itself where only the label is new, or nothing where none was published here before. */
export type ComparedWith = { kind: 'with' | 'same'; label: string } | { kind: 'first' };

/** Whom a material change affects, before anybody is asked. */
export interface PreviewPeople {
  kind: 'preview';
  dueOn: CalendarDate;
  earliest: CalendarDate;
  latest: CalendarDate;
  counts: Record<AffectedStanding, number>;
  departments: { name: string; people: number }[];
  rows: (Omit<AffectedPerson, 'expiresOn'> & { expiresOn: string })[];
}

/** How far a campaign is. */
export interface CampaignPeople {
  kind: 'campaign';
  dueOn: string;
  opened: string;
  ended: string | null;
  counts: CampaignCounts;
  rows: (Omit<AskedPerson, 'dueOn'> & { dueOn: string })[];
}

interface Wanted {
  moduleId: ModuleId;
  label: string;
  page: number;
  /** The grace date to preview. */
  due: string | null;
}

/** One change of a module: what changed, whom it affects or how far they are. Undefined when no author marked such a change. */
export async function loadChange(deps: Deps, wanted: Wanted): Promise<ChangePage | undefined> {
  const found = findChange(deps, wanted.moduleId, wanted.label);
  if (!found) return undefined;
  const { module, change } = found;
  const today = dateIn(deps.company.timeZone, deps.now());
  const campaign = (await listCampaigns(deps.db)).find((one) => one.moduleId === module.id && one.editionLabel === wanted.label);
  const again = campaign?.again ?? (change.kind === 'material' ? change.again : noParts);
  const shown = campaign
    ? await campaignPeople(deps, campaign, today, wanted.page)
    : change.kind === 'material'
      ? await previewPeople(deps, found, today, wanted)
      : null;
  return {
    module: { id: module.id, title: module.title },
    ...{ label: change.edition, kind: change.kind, on: recordDate(change.on), says: change.says },
    asks: partsInWords(module, again),
    ...(await compared(deps, found, again)),
    people: shown?.people ?? null,
    page: wanted.page,
    pages: Math.max(1, Math.ceil((shown?.total ?? 0) / peopleOnAPage)),
  };
}

/** The first edition published here that holds the change, held against the one before it. */
async function compared(
  deps: Deps,
  { module, change, labelsSince }: FoundChange,
  again: Campaign['again'],
): Promise<Pick<ChangePage, 'parts' | 'compared'>> {
  const seen = (await listSeenEditions(deps.db)).filter(({ moduleId }) => moduleId === module.id);
  const at = seen.findIndex(({ label }) => labelsSince.includes(label));
  const same = at < 0 ? seen.find(({ id }) => id === module.edition.id) : undefined;
  if (same) return { parts: compareEditions(module, module, again), compared: { kind: 'same', label: same.label } };
  const made = seen.findLast(({ label }) => label === change.edition) ?? seen[at];
  const before = seen[at - 1];
  const after = made ? await getEditionModule(deps, made.id) : module;
  const earlier = before && (await getEditionModule(deps, before.id));
  return { parts: compareEditions(earlier, after, again), compared: before ? { kind: 'with', label: before.label } : { kind: 'first' } };
}

async function previewPeople(deps: Deps, { module, labelsSince }: FoundChange, today: CalendarDate, { due, page }: Wanted) {
  const dueOn = graceDate(due, today);
  const question: AffectedQuestion = { moduleId: module.id, labelsSince, today, dueOn };
  const counted = await countAffected(deps.db, question);
  const counts: PreviewPeople['counts'] = { asked: 0, 'renews-whole': 0, 'asked-already': 0, excused: 0 };
  const departments = new Map<string, number>();
  for (const { department, standing, people } of counted) {
    counts[standing] += people;
    departments.set(department, (departments.get(department) ?? 0) + people);
  }
  const rows = await listAffected(deps.db, question, placeOf(page));
  const people: PreviewPeople = {
    ...{ kind: 'preview', dueOn, counts },
    earliest: addDays(today, graceDays.least),
    latest: addDays(today, graceDays.most),
    departments: [...departments].map(([name, number]) => ({ name, people: number })),
    rows: rows.map((row) => ({ ...row, expiresOn: row.expiresOn ? recordDate(row.expiresOn) : 'does not expire' })),
  };
  return { people, total: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

function graceDate(wanted: string | null, today: CalendarDate): CalendarDate {
  const read = calendarDate.safeParse(wanted);
  return read.success && !graceProblem(read.data, today) ? read.data : addDays(today, graceDays.proposed);
}

async function campaignPeople(deps: Deps, campaign: Campaign, today: CalendarDate, page: number) {
  const { id, ended } = campaign;
  const counts = (await countAsked(deps.db, today)).filter(({ campaignId }) => campaignId === id).reduce(addUp, noneAsked);
  const names = await listNames(deps.db, [campaign.openedById, ...(ended ? [ended.byId] : [])]);
  const onDay = (at: Date, by: string) => `on ${recordDate(dateIn(deps.company.timeZone, at))} by ${names.get(by) ?? 'somebody erased'}`;
  const rows = await listAsked(deps.db, { campaignId: id, today }, placeOf(page));
  const people: CampaignPeople = {
    ...{ kind: 'campaign', counts, dueOn: recordDate(campaign.dueOn), opened: onDay(campaign.openedAt, campaign.openedById) },
    ended: ended && onDay(ended.at, ended.byId),
    rows: rows.map((row) => ({ ...row, dueOn: recordDate(row.dueOn) })),
  };
  return { people, total: counts.of + counts.leftOut };
}

function placeOf(page: number) {
  return { limit: peopleOnAPage, offset: (page - 1) * peopleOnAPage };
}
