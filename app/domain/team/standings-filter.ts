import type { CompanyStanding } from './company-standing';

/** Whose standings to which module are asked for, as it stands in the query string of screen and files alike. */
export interface StandingsFilter {
  /** Words that occur in name, number or address. */
  q?: string;
  department?: string;
  location?: string;
  role?: string;
  /** The employee number of their manager. */
  manager?: string;
  module?: string;
  standing?: CompanyStanding;
}

/** The address of the list with this filter. */
export function standingsAddress(filter: StandingsFilter, path = '/hr/standings'): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
