import { z } from 'zod';
import { companyStandings } from './company-standing';
import type { StandingsFilter } from './standings-filter';

/** A field that says nothing, or nothing that can be understood, filters nothing. */
const optionalFilter = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional().catch(undefined));

const words = z.string().trim().max(100);

const standingsFilter = z.object({
  q: optionalFilter(words),
  department: optionalFilter(words),
  location: optionalFilter(words),
  role: optionalFilter(words),
  manager: optionalFilter(words),
  module: optionalFilter(words),
  standing: optionalFilter(z.enum(companyStandings)),
});

/** Reads the query string; of a parameter that comes twice the first one counts. */
export function readStandingsFilter(query: URLSearchParams): StandingsFilter {
  return standingsFilter.parse(Object.fromEntries([...query].reverse()));
}
