import type { Actor } from '~/domain/access/actor';
import { wordingDifference, type WordingDifference } from '~/domain/playbook/difference';
import type { EmployeeId } from '~/domain/ids';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import { listOpenReadings } from '~db/queries/playbook-readings';
import type { Deps } from '../deps.server';
import { momentInWords } from '../moment-in-words.server';
import { findVersions } from './find-versions.server';
import { entryFor, loadStandingEntries, type PlaybookEntry } from './load-playbook.server';

/** A procedure for somebody who works by it. */
export interface ReadingPage {
  id: PlaybookEntryId;
  entry: PlaybookEntry;
  version: number;
  reason: string;
  /** What they were asked to read and confirm; null when nothing waits for them. */
  asked: { by: string; on: string; difference: WordingDifference | null } | null;
}

/** What is asked of somebody on /learn: each procedure once, whatever the number of versions. */
export interface ReadingTask {
  id: PlaybookEntryId;
  title: string;
  byName: string;
}

/** A procedure as it stands, and what is new in it for this reader; undefined when there is none. */
export async function loadReading(deps: Deps, actor: Actor, id: PlaybookEntryId): Promise<ReadingPage | undefined> {
  const standing = (await loadStandingEntries(deps)).get(id);
  if (!standing) return undefined;
  const open = (await listOpenReadings(deps.db, actor.employeeId)).filter(({ entry }) => entry === id);
  const versions = await findVersions(deps, id);
  const [first] = open;
  const known = first && versions.findLast(({ version }) => version < first.version);
  return {
    id,
    entry: entryFor(deps, actor, standing),
    version: standing.version,
    reason: versions.find(({ version }) => version === standing.version)?.reason ?? '',
    asked: first
      ? { by: first.askedByName, on: momentInWords(deps, first.askedAt), difference: known ? wordingDifference(known, standing) : null }
      : null,
  };
}

/** What this learner was asked to read and has not confirmed yet. */
export async function loadReadingTasks(deps: Deps, employeeId: EmployeeId): Promise<ReadingTask[]> {
  const open = await listOpenReadings(deps.db, employeeId);
  if (open.length === 0) return [];
  const standing = await loadStandingEntries(deps);
  return [...new Map(open.map((one) => [one.entry, one])).values()].flatMap(({ entry, askedByName }) => {
    const title = standing.get(entry)?.title;
    return title === undefined ? [] : [{ id: entry, title, byName: askedByName }];
  });
}
