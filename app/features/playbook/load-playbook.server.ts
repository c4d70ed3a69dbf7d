import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import { playbookEntryIds, type PlaybookEntryId, type Wording } from '~/domain/playbook/entry';
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

/** The wording in force; version 0 is that of content/playbook.yaml. */
export interface StandingEntry extends Wording {
  version: number;
  effectiveOn: CalendarDate;
}

/** These of the company's own procedures, and the defaults of the content for what it has not written. */
export async function loadPlaybook(deps: Deps, reader: { name: string }, wanted: ReadonlySet<PlaybookEntryId>): Promise<Playbook> {
  if (wanted.size === 0) return {};
  const standing = await loadStandingEntries(deps);
  return Object.fromEntries(
    [...wanted].flatMap((id) => {
      const entry = standing.get(id);
      return entry ? [[id, entryFor(deps, reader, entry)]] : [];
    }),
  );
}

/** What is in force today, in the order of the playbook. Asked anew each time: a change shows at once, on every process. */
export async function loadStandingEntries(deps: Deps): Promise<Map<PlaybookEntryId, StandingEntry>> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const written = new Map((await listPlaybookEntries(deps.db, today)).map((one) => [one.entry, one]));
  return new Map(
    playbookEntryIds.flatMap((id) => {
      const standing = written.get(id) ?? defaultEntry(deps, id);
      return standing ? [[id, standing]] : [];
    }),
  );
}

/** Version 0: what the content gives to a company that has not written its own. */
export function defaultEntry(deps: Pick<Deps, 'catalog'>, id: PlaybookEntryId): StandingEntry | undefined {
  const entry = deps.catalog.playbook[id];
  return entry && { ...entry, version: 0 };
}

/** As a slip shows it to this reader. */
export function entryFor(deps: Pick<Deps, 'company'>, reader: { name: string }, entry: StandingEntry): PlaybookEntry {
  const fill = (text: string) => text.replaceAll('{{company}}', deps.company.name).replaceAll('{{me}}', reader.name.split(' ')[0] ?? '');
  const edition = `${versionName(entry.version)}, since ${recordDate(entry.effectiveOn)}`;
  return { title: entry.title, edition, says: entry.says.map(fill), steps: entry.steps.map(fill) };
}

export function versionName(version: number): string {
  return version === 0 ? 'Standard wording' : `Version ${version}`;
}
