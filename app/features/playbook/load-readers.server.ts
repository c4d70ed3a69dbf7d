import { dateIn } from '~/domain/calendar/calendar';
import { hasLeft } from '~/domain/access/employment';
import type { PlaybookEntryId } from '~/domain/playbook/entry';
import { countReadings, listReaders } from '~db/queries/playbook-readings';
import type { Deps } from '../deps.server';
import { momentInWords } from '../moment-in-words.server';
import { findVersions } from './find-versions.server';

const readersOnAPage = 50;

export interface ReadersPage {
  entry: PlaybookEntryId;
  title: string;
  version: number;
  asked: number;
  confirmed: number;
  page: number;
  pages: number;
  readers: { id: string; name: string; department: string; jobRole: string; asked: string; confirmed: string | null; left: boolean }[];
}

/** Who was asked to read a version and who confirmed it; undefined when nobody was asked. */
export async function loadReaders(
  deps: Deps,
  asked: { entry: PlaybookEntryId; version: number; page: number },
): Promise<ReadersPage | undefined> {
  const { entry, version } = asked;
  const found = (await findVersions(deps, entry)).find((one) => one.version === version);
  const count = (await countReadings(deps.db)).find((one) => one.entry === entry && one.version === version);
  if (!found || !count) return undefined;
  const pages = Math.max(1, Math.ceil(count.asked / readersOnAPage));
  const page = Math.min(Math.max(1, asked.page), pages);
  const rows = await listReaders(deps.db, { entry, version }, { limit: readersOnAPage, offset: (page - 1) * readersOnAPage });
  const today = dateIn(deps.company.timeZone, deps.now());
  return {
    ...{ entry, version, title: found.title, asked: count.asked, confirmed: count.confirmed, page, pages },
    readers: rows.map((row) => ({
      ...{ id: row.employeeId, name: row.name, department: row.department, jobRole: row.jobRole },
      asked: momentInWords(deps, row.askedAt),
      confirmed: row.confirmedAt && momentInWords(deps, row.confirmedAt),
      left: hasLeft(row, today),
    })),
  };
}
