import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { PlaybookEntryId } from '~/domain/content/rich-text';
import { listPlaybookEntries } from '~db/queries/playbook';
import type { Deps } from '../deps.server';

/** One procedure as it stands today, with the names filled in. */
export interface PlaybookEntry {
  title: string;
  /** “Version 2, since 1 Sep 2026”. */
  edition: string;
  says: readonly string[];
  steps: readonly string[];
}

export type Playbook = Partial<Record<PlaybookEntryId, PlaybookEntry>>;

/** These of the company's own procedures, and the defaults of the content for what it has not written. */
export async function loadPlaybook(deps: Deps, reader: { name: string }, wanted: ReadonlySet<PlaybookEntryId>): Promise<Playbook> {
  if (wanted.size === 0) return {};
  const today = dateIn(deps.company.timeZone, deps.now());
  const written = await listPlaybookEntries(deps.db, today);
  const standing = new Map(Object.entries(deps.catalog.playbook));
  for (const entry of written) standing.set(entry.entry, { ...entry, version: String(entry.version) });
  const fill = (text: string) => text.replaceAll('{{company}}', deps.company.name).replaceAll('{{me}}', reader.name.split(' ')[0] ?? '');
  return Object.fromEntries(
    [...wanted].flatMap((id) => {
      const entry = standing.get(id);
      if (!entry) return [];
      const edition = `Version ${entry.version}, since ${recordDate(entry.effectiveOn)}`;
      return [[id, { title: entry.title, edition, says: entry.says.map(fill), steps: entry.steps.map(fill) }]];
    }),
  );
}
