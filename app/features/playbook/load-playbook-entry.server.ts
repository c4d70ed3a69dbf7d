import { wordingDifference, type WordingDifference } from '~/domain/playbook/difference';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import { countReadings } from '~db/queries/playbook-readings';
import type { Deps } from '../deps.server';
import { affectedBy, type Affected } from './affected.server';
import { findVersions, type EntryVersion } from './find-versions.server';

/** Which version is to be shown, and against which. Numbers that no version has are answered with the latest. */
interface Asked {
  version: number | undefined;
  against: number | undefined;
}

export interface PlaybookEntryPage {
  entry: PlaybookEntryId;
  shown: EntryVersion;
  isLatest: boolean;
  /** What changed from an earlier version to the shown one; null when there is none earlier. */
  comparison: { from: EntryVersion; difference: WordingDifference } | null;
  /** The latest first. */
  versions: (EntryVersion & { reading: { asked: number; confirmed: number } | null })[];
  affected: Affected;
}

/** One procedure with all of its versions; undefined when neither the content nor the company has it. */
export async function loadPlaybookEntry(deps: Deps, entry: PlaybookEntryId, asked: Asked): Promise<PlaybookEntryPage | undefined> {
  const versions = await findVersions(deps, entry);
  const latest = versions.at(-1);
  if (!latest) return undefined;
  const shown = versions.find(({ version }) => version === asked.version) ?? latest;
  const from = versions.find(({ version }) => version === asked.against) ?? versions[versions.indexOf(shown) - 1];
  const readings = (await countReadings(deps.db)).filter((reading) => reading.entry === entry);
  return {
    entry,
    shown,
    isLatest: shown === latest,
    comparison: from && from !== shown ? { from, difference: wordingDifference(from, shown) } : null,
    versions: versions.map((one) => ({ ...one, reading: readings.find(({ version }) => version === one.version) ?? null })).reverse(),
    affected: affectedBy(deps.catalog, entry),
  };
}
