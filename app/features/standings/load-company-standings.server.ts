import { dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { addCounts, noCounts, type StandingCounts } from '~/domain/team/compliance';
import { readStandingsFilter } from '~/domain/team/read-standings-filter';
import type { StandingsFilter } from '~/domain/team/standings-filter';
import { listPeopleValues } from '~db/queries/chosen-people';
import {
  countStandings,
  listStandings,
  placeOfStanding,
  type StandingLine,
  type StandingsPlace,
  type StandingsQuestion,
} from '~db/queries/company-standings';
import { listGivenWaivers } from '~db/queries/waivers';
import type { Deps } from '../deps.server';
import { companyStandingFact } from './company-standing-words';

const pageSize = 50;

/** A line with what was said when the module was waived. */
export interface WordedStanding extends StandingLine {
  waived: { until: CalendarDate | null; reason: string; byName: string | null } | null;
}

export interface ShownStanding extends WordedStanding {
  moduleTitle: string;
  fact: string | null;
}

export interface StandingsPage {
  filter: StandingsFilter;
  lines: ShownStanding[];
  total: number;
  /** Of each standing, whichever is chosen. */
  counts: StandingCounts;
  choices: { departments: string[]; locations: string[]; jobRoles: string[]; modules: { id: string; title: string }[] };
  next: string | null;
  isFirst: boolean;
}

/** The filter with what its query rests on today. */
export function standingsQuestion({ company, now, catalog }: Deps, filter: StandingsFilter): StandingsQuestion {
  return { filter, today: dateIn(company.timeZone, now()), modules: catalog.modules.map(({ id }) => id) };
}

/** One page of people and modules. A constant number of statements. */
export async function loadCompanyStandings(deps: Deps, query: URLSearchParams): Promise<StandingsPage> {
  const question = standingsQuestion(deps, readStandingsFilter(query));
  const { filter, today } = question;
  const after = readPlace(query.get('after'));
  const found = await listWordedStandings(deps, question, { after, limit: pageSize + 1 });
  const lines = found.slice(0, pageSize);
  const last = lines.at(-1);
  const counts = await countStandingsOf(deps, { filter: { ...filter, standing: undefined } });
  const modules = deps.catalog.modules.map(({ id, title }) => ({ id, title }));
  return {
    filter,
    lines: lines.map((line) => ({
      ...line,
      moduleTitle: modules.find(({ id }) => id === line.moduleId)?.title ?? line.moduleId,
      fact: companyStandingFact(line, today),
    })),
    total: filter.standing ? counts[filter.standing] : Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    choices: { ...(await listPeopleValues(deps.db, { scope: { kind: 'company' }, employedOn: today })), modules },
    next: found.length > pageSize && last ? JSON.stringify(placeOfStanding(last)) : null,
    isFirst: after === null,
  };
}

/** A page of standings, with the reasons of those who are waived. Two statements. */
export async function listWordedStandings(
  { db }: Deps,
  question: StandingsQuestion,
  page: { after: StandingsPlace | null; limit: number },
): Promise<WordedStanding[]> {
  const lines = await listStandings(db, question, page);
  const waived = lines.filter((line) => line.waived !== null);
  const given = await listGivenWaivers(
    db,
    waived.map(({ employeeId }) => employeeId),
  );
  return lines.map((line) => {
    if (!line.waived) return { ...line, waived: null };
    const { until } = line.waived;
    const words = given.find((one) => one.employeeId === line.employeeId && one.moduleId === line.moduleId && one.until === until);
    return { ...line, waived: { until, reason: words?.reason ?? '', byName: words?.byName ?? null } };
  });
}

/** How many places there are in each way to stand, of everybody or of one person. One statement. */
export async function countStandingsOf(deps: Deps, narrowed: Partial<StandingsQuestion>): Promise<StandingCounts> {
  const rows = await countStandings(deps.db, { ...standingsQuestion(deps, {}), ...narrowed });
  return rows.reduce((sum, { standing, people }) => addCounts(sum, { [standing]: people }), noCounts);
}

/** A place that nobody gave out begins at the beginning. */
function readPlace(text: string | null): StandingsPlace | null {
  try {
    const { name, employeeId, moduleId } = JSON.parse(text ?? 'null') as Record<string, unknown>;
    if (typeof name !== 'string' || typeof employeeId !== 'string' || typeof moduleId !== 'string') return null;
    return { name, employeeId, moduleId };
  } catch {
    return null;
  }
}
