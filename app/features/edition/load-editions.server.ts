import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import { labelsSince, unmarkedChanges, type ModuleChange } from '~/domain/content/change';
import type { Module } from '~/domain/content/module';
import { countAsked } from '~db/queries/asked-people';
import { listCampaigns, type Campaign } from '~db/queries/campaigns';
import { countHolders, listSeenEditions, type SeenEdition } from '~db/queries/editions';
import type { Deps } from '../deps.server';
import { addUp, noneAsked, type CampaignCounts } from './campaign-counts';
import { changeAddress } from './edition-address';

/** One change, or content that changed without a word about it. */
export interface ChangeRow {
  key: string;
  label: string;
  on: string;
  kind: ModuleChange['kind'] | 'unmarked';
  says: string;
  /** Where it is read and acted on; null for what nobody marked. */
  href: string | null;
  /** How many people hold an edition from before it; only of a material one that nobody acted on. */
  waitsFor: number;
  campaign: (CampaignCounts & { dueOn: string; ended: boolean }) | null;
}

export interface ModuleEditions {
  id: string;
  title: string;
  label: string;
  /** Who holds a certification that counts, by edition. */
  holders: { label: string; people: number }[];
  /** The newest first. */
  changes: ChangeRow[];
}

export interface EditionsPage {
  /** Material changes that nobody acted on and that affect somebody; the earliest first. */
  waiting: (ChangeRow & { module: string })[];
  /** Open campaigns. */
  running: (ChangeRow & { module: string })[];
  modules: ModuleEditions[];
}

/** Every module with its editions and changes. Four statements. */
export async function loadEditions(deps: Deps): Promise<EditionsPage> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const known = {
    seen: await listSeenEditions(deps.db),
    holders: await countHolders(
      deps.db,
      today,
      deps.catalog.modules.map(({ id }) => id),
    ),
    campaigns: await listCampaigns(deps.db),
    asked: await countAsked(deps.db, today),
  };
  const modules = deps.catalog.modules.map((module) => moduleEditions(deps, module, known));
  const rows = modules.flatMap(({ title, changes }) => changes.map((change) => ({ ...change, module: title })));
  return {
    waiting: rows.filter(({ waitsFor }) => waitsFor > 0).reverse(),
    running: rows.filter(({ campaign }) => campaign && !campaign.ended),
    modules,
  };
}

interface Known {
  seen: readonly SeenEdition[];
  holders: Awaited<ReturnType<typeof countHolders>>;
  campaigns: readonly Campaign[];
  asked: Awaited<ReturnType<typeof countAsked>>;
}

function moduleEditions(deps: Deps, module: Module, known: Known): ModuleEditions {
  const holders = known.holders.filter(({ moduleId }) => moduleId === module.id);
  const seen = known.seen.filter(({ moduleId }) => moduleId === module.id);
  const marked = (module.changes ?? []).map((change) => markedRow(module, change, holders, known));
  const unmarked = unmarkedChanges(seen, module.changes ?? []).map((edition) => unmarkedRow(deps, edition));
  return {
    ...{ id: module.id, title: module.title, label: module.edition.label },
    holders: holders.map(({ label, people }) => ({ label, people })),
    changes: [...marked, ...unmarked].sort((one, other) => other.day.localeCompare(one.day)).map(({ day: _, ...row }) => row),
  };
}

type DatedRow = ChangeRow & { day: string };

function markedRow(module: Module, change: ModuleChange, holders: Known['holders'], known: Known): DatedRow {
  const { edition: label, kind, on, says } = change;
  const campaign = known.campaigns.find((one) => one.moduleId === module.id && one.editionLabel === label);
  const since = labelsSince(module.changes ?? [], label);
  const before = holders.filter((held) => held.origin === 'earned' && !since.includes(held.label));
  return {
    ...{ key: `${module.id} ${label}`, label, on: recordDate(on), day: on, kind, says, href: changeAddress(module.id, label) },
    waitsFor: kind === 'material' && !campaign ? before.reduce((sum, { people }) => sum + people, 0) : 0,
    campaign: campaign
      ? {
          ...known.asked.filter(({ campaignId }) => campaignId === campaign.id).reduce(addUp, noneAsked),
          ...{ dueOn: recordDate(campaign.dueOn), ended: campaign.ended !== null },
        }
      : null,
  };
}

function unmarkedRow(deps: Deps, { id, label, firstSeenAt }: SeenEdition): DatedRow {
  const day = dateIn(deps.company.timeZone, firstSeenAt);
  const says = 'Changed without a mark; treated as editorial. Nobody is asked for anything.';
  return { key: id, label, on: recordDate(day), day, kind: 'unmarked', says, href: null, waitsFor: 0, campaign: null };
}
