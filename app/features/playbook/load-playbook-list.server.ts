import { recordDate } from '~/domain/calendar/in-words';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import { listPlaybookVersions } from '~db/queries/playbook';
import { countReadings } from '~db/queries/playbook-readings';
import type { Deps } from '../deps.server';
import { affectedBy } from './affected.server';
import { loadStandingEntries, versionName } from './load-playbook.server';

/** One procedure in the administrator's list. */
export interface PlaybookRow {
  id: PlaybookEntryId;
  title: string;
  version: string;
  /** “since 1 Sep 2026, by Ana Reyes”. */
  since: string;
  quotedIn: number;
  /** Of the last version that people were asked to read; null when they never were. */
  reading: { version: number; asked: number; confirmed: number } | null;
}

/** Every procedure as it stands today, with how far its last reading is. */
export async function loadPlaybookList(deps: Deps): Promise<PlaybookRow[]> {
  const standing = await loadStandingEntries(deps);
  const readings = await countReadings(deps.db);
  const authors = new Map((await listPlaybookVersions(deps.db)).map((one) => [`${one.entry} ${one.version}`, one.authorName]));
  return [...standing].map(([id, { title, version, effectiveOn }]) => {
    const affected = affectedBy(deps.catalog, id);
    const author = authors.get(`${id} ${version}`);
    const reading = readings.findLast(({ entry }) => entry === id);
    return {
      ...{ id, title, version: versionName(version) },
      since: `since ${recordDate(effectiveOn)}${author ? `, by ${author}` : ''}`,
      quotedIn: affected.lessons.length + affected.scenarios.length + affected.scorecards.length,
      reading: reading ? { version: reading.version, asked: reading.asked, confirmed: reading.confirmed } : null,
    };
  });
}
