import { isInForce } from '../certification/status';
import type { Standing } from './standing';

/** How HR counts a person and a module: each pair is exactly one of these. In the order in which HR has to act. */
export const companyStandings = ['late', 'expired', 'never-assigned', 'expiring', 'assigned', 'withdrawn', 'waived', 'certified'] as const;
export type CompanyStanding = (typeof companyStandings)[number];

/**
 * What is asked for and late outranks what was earned, and so does a waiver: whoever is excused is never counted as
 * certified. `expired` is whoever was certified and is no more, by date or by revocation. db/queries/company-standings.ts
 * says the same in SQL for a whole company; a test holds the two together.
 */
export function companyStandingOf(
  { due, excused, held }: Pick<Standing, 'due' | 'excused' | 'held'>,
  wasEverAssigned: boolean,
): CompanyStanding {
  if (due && due.daysLeft < 0) return 'late';
  if (excused) return 'waived';
  if (held && isInForce(held.status)) return held.status.kind === 'expiring' ? 'expiring' : 'certified';
  if (held) return 'expired';
  if (due) return 'assigned';
  return wasEverAssigned ? 'withdrawn' : 'never-assigned';
}
