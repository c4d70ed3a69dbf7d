import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import {
  careAverages,
  quarterInWords,
  shortQuarter,
  type CareAverage,
  type CareLevels,
  type Quarter,
} from '~/domain/coaching/care-quotient';
import { listTeamCareRatings, type StoredCareRating } from '~db/queries/care-ratings';
import { listObservable } from '~db/queries/observable-people';
import type { Deps } from '../deps.server';
import { presentQuarter } from './load-care-quotient.server';

export interface TeamCarePage {
  quarter: string;
  rated: number;
  people: number;
  /** Those still to be rated, by name. */
  open: { id: string; name: string; role: string }[];
  more: number;
  /** The latest quarter of which averages may be shown. */
  averages: { quarter: string; lines: CareAverage[] } | null;
  earlier: { quarter: string; lines: CareAverage[] }[];
}

const mostPeople = 5000;
const mostShown = 60;
const mostQuarters = 4;

/** How far a supervisor is with rating their line, and what the line's averages are; from five people up. */
export async function loadTeamCare(deps: Deps, actor: Actor): Promise<TeamCarePage> {
  const scope = { kind: 'line', of: actor.employeeId } as const;
  const today = dateIn(deps.company.timeZone, deps.now());
  const people = await listObservable(deps.db, { scope, employedOn: today }, mostPeople);
  const employed = new Set(people.map(({ id }) => id));
  const ratings = (await listTeamCareRatings(deps.db, scope)).filter(({ employeeId }) => employed.has(employeeId));
  const quarters = latestByQuarter(ratings);
  const present = presentQuarter(deps);
  const done = quarters.get(present);
  const open = people.filter(({ id }) => !done?.has(id));
  const [averages, ...earlier] = [...quarters]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([quarter, levels]) => ({ quarter, lines: careAverages([...levels.values()]) }))
    .filter(({ lines }) => lines.length > 0)
    .slice(0, mostQuarters);
  return {
    quarter: quarterInWords(present),
    ...{
      rated: people.length - open.length,
      people: people.length,
      open: open.slice(0, mostShown),
      more: Math.max(0, open.length - mostShown),
    },
    averages: averages ? { ...averages, quarter: quarterInWords(averages.quarter) } : null,
    earlier: earlier.map(({ quarter, lines }) => ({ quarter: shortQuarter(quarter), lines })),
  };
}

/** The ratings come in the order of their instants, so that the latest of a person and quarter stays. */
function latestByQuarter(ratings: readonly StoredCareRating[]): Map<Quarter, Map<string, CareLevels>> {
  const quarters = new Map<Quarter, Map<string, CareLevels>>();
  for (const { quarter, employeeId, levels } of ratings) {
    const people = quarters.get(quarter) ?? new Map<string, CareLevels>();
    quarters.set(quarter, people.set(employeeId, levels));
  }
  return quarters;
}
