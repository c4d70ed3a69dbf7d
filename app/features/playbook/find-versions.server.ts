import { recordDate } from '~/domain/calendar/in-words';
import type { PlaybookEntryId, Wording } from '~/domain/playbook/entry';
import { listPlaybookVersions } from '~db/queries/playbook';
import type { Deps } from '../deps.server';
import { momentInWords } from '../moment-in-words.server';
import { defaultEntry, versionName } from './load-playbook.server';

/** One wording of a procedure, with who wrote it, when and why, in words. */
export interface EntryVersion extends Wording {
  version: number;
  /** “Version 2”, “Standard wording”. */
  name: string;
  saved: string;
  author: string;
  reason: string;
}

/** Every version of a procedure, the first first; the standard wording of the content is among them. */
export async function findVersions(deps: Deps, entry: PlaybookEntryId): Promise<EntryVersion[]> {
  const standard = defaultEntry(deps, entry);
  const written = await listPlaybookVersions(deps.db, entry);
  const came = { name: versionName(0), author: 'Came with the content', reason: 'What every company begins with.' };
  return [
    ...(standard ? [{ ...wordingOf(standard), ...came, version: 0, saved: recordDate(standard.effectiveOn) }] : []),
    ...written.map((one) => ({
      ...{ ...wordingOf(one), version: one.version, name: versionName(one.version), saved: momentInWords(deps, one.savedAt) },
      ...{ author: one.authorName ?? 'Nobody on record', reason: one.reason },
    })),
  ];
}

function wordingOf({ title, says, steps }: Wording): Wording {
  return { title, says, steps };
}
