import { companyStandings, type CompanyStanding } from './company-standing';

/** How many people stand in each way. */
export type StandingCounts = Record<CompanyStanding, number>;

export const noCounts: StandingCounts = Object.fromEntries(companyStandings.map((standing) => [standing, 0])) as StandingCounts;

export function addCounts(one: StandingCounts, other: Partial<StandingCounts>): StandingCounts {
  return Object.fromEntries(companyStandings.map((standing) => [standing, one[standing] + (other[standing] ?? 0)])) as StandingCounts;
}

/** How much of what is asked for is certified. Nothing is asked of whoever was never assigned, withdrawn or waived. */
export interface Compliance {
  asked: number;
  /** Expiring ones count: they are valid still. */
  certified: number;
  /** Rounded down: 100 means everybody. null where nothing is asked for. */
  percent: number | null;
}

export function complianceOf({ late, expired, assigned, certified, expiring }: StandingCounts): Compliance {
  const inForce = certified + expiring;
  const asked = inForce + late + expired + assigned;
  return { asked, certified: inForce, percent: asked === 0 ? null : Math.floor((inForce * 100) / asked) };
}

/** Where to look first: less than 60 of 100 is far, less than 90 is near. */
export function complianceBand({ percent }: Compliance): 'far' | 'near' | 'there' | 'none' {
  if (percent === null) return 'none';
  if (percent < 60) return 'far';
  return percent < 90 ? 'near' : 'there';
}
