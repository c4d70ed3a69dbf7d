import { dateIn } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import {
  careGaps,
  careQuarters,
  careTotal,
  inSightOf,
  quarterInWords,
  quarterOf,
  shortQuarter,
  type CareGap,
  type CareLevels,
  type CareQuarter,
  type CareRating,
  type Quarter,
} from '~/domain/coaching/care-quotient';
import type { EmployeeId } from '~/domain/ids';
import { listCareRatings, type StoredCareRating } from '~db/queries/care-ratings';
import { getEmployee } from '~db/queries/employees';
import type { Deps } from '../deps.server';

type Total = { points: number; maxPoints: number } | null;

export interface CareQuotientPage {
  person: { id: EmployeeId; name: string };
  /** From which side it is read, and rated. */
  side: CareRating['by'];
  quarter: string;
  /** What this side has said this quarter: the form begins with it. */
  given: { levels: CareLevels; note: string; on: string } | null;
  /** The other side has rated the present quarter, which is seen once the own rating is given. */
  otherWaits: boolean;
  /** The latest quarter of which something may be seen. */
  gaps: { quarter: string; lines: CareGap[]; notes: { who: string; words: string }[] } | null;
  /** The oldest first. */
  trend: { quarter: string; self: Total; supervisor: Total }[];
}

/** Somebody's Care Quotient as they see it themselves, or as a supervisor or HR sees it. */
export async function loadCareQuotient(deps: Deps, employeeId: EmployeeId, side: CareRating['by']): Promise<CareQuotientPage> {
  const present = quarterOf(dateIn(deps.company.timeZone, deps.now()));
  const employee = await getEmployee(deps.db, employeeId);
  const all = careQuarters(await listCareRatings(deps.db, employeeId));
  const now = all.find(({ quarter }) => quarter === present);
  const given = now?.[side];
  const seen = all.map((quarter) => inSightOf(side, quarter, present)).filter(({ self, supervisor }) => self ?? supervisor);
  const latest = seen.at(-1);
  return {
    person: { id: employeeId, name: employee.name },
    side,
    quarter: quarterInWords(present),
    given: given ? { levels: given.levels, note: given.note, on: recordDate(dateIn(deps.company.timeZone, given.ratedAt)) } : null,
    otherWaits: !given && now !== undefined,
    gaps: latest ? gapsOf(latest, employee.name) : null,
    trend: seen.map(({ quarter, self, supervisor }) => ({
      quarter: shortQuarter(quarter),
      self: (self && careTotal(self.levels)) ?? null,
      supervisor: (supervisor && careTotal(supervisor.levels)) ?? null,
    })),
  };
}

type Named = StoredCareRating & { raterName: string };

function gapsOf({ quarter, self, supervisor }: CareQuarter<Named>, name: string): NonNullable<CareQuotientPage['gaps']> {
  const notes = [self && { who: name, words: self.note }, supervisor && { who: supervisor.raterName, words: supervisor.note }];
  return {
    quarter: quarterInWords(quarter),
    lines: careGaps(self?.levels, supervisor?.levels),
    notes: notes.flatMap((note) => (note?.words ? [note] : [])),
  };
}

/** The quarter that is rated today. */
export function presentQuarter(deps: Pick<Deps, 'company' | 'now'>): Quarter {
  return quarterOf(dateIn(deps.company.timeZone, deps.now()));
}
