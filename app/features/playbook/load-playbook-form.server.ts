import { dateIn } from '~/domain/calendar/calendar';
import { wordingDifference, type WordingDifference } from '~/domain/playbook/difference';
import type { PlaybookEntryId, Wording } from '~/domain/playbook/entry';
import { countReaders } from '~db/queries/playbook-readings';
import type { Deps } from '../deps.server';
import { affectedBy, type Affected } from './affected.server';
import { findVersions, type EntryVersion } from './find-versions.server';

export interface PlaybookFormPage {
  entry: PlaybookEntryId;
  /** The version that the new one follows. */
  base: EntryVersion;
  /** What the fields hold at first: the base, or the older version that is taken up again. */
  begins: EntryVersion;
  affected: Affected;
  /** How many would be asked to read it. */
  readers: { concerned: number; everybody: number };
}

/** What one needs to write the next version; `from` is an older one to begin with. Undefined when there is no such procedure. */
export async function loadPlaybookForm(
  deps: Deps,
  entry: PlaybookEntryId,
  from: number | undefined,
): Promise<PlaybookFormPage | undefined> {
  const versions = await findVersions(deps, entry);
  const base = versions.at(-1);
  if (!base) return undefined;
  const affected = affectedBy(deps.catalog, entry);
  const today = dateIn(deps.company.timeZone, deps.now());
  return {
    entry,
    base,
    begins: versions.find(({ version }) => version === from) ?? base,
    affected,
    readers: {
      concerned: await countReaders(deps.db, { today, modules: affected.moduleIds }),
      everybody: await countReaders(deps.db, { today, modules: 'everybody' }),
    },
  };
}

/** What a wording that is being written would change, against the latest version. */
export async function previewWording(deps: Deps, entry: PlaybookEntryId, wording: Wording): Promise<WordingDifference | undefined> {
  const latest = (await findVersions(deps, entry)).at(-1);
  return latest && wordingDifference(latest, wording);
}

/** What somebody else changed since this version, for the one who began with it. */
export async function whatOthersChanged(
  deps: Deps,
  entry: PlaybookEntryId,
  since: number,
): Promise<{ latest: EntryVersion; difference: WordingDifference } | undefined> {
  const versions = await findVersions(deps, entry);
  const [latest, before] = [versions.at(-1), versions.find(({ version }) => version === since)];
  if (!latest) return undefined;
  const nothing: Wording = { title: latest.title, says: [], steps: [] };
  return { latest, difference: wordingDifference(before ?? nothing, latest) };
}
