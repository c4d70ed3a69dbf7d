import { companyStandings } from '~/domain/team/company-standing';
import type { StandingCounts as CountsOfStandings } from '~/domain/team/compliance';
import { standingsAddress, type StandingsFilter } from '~/domain/team/standings-filter';
import { Count, Counts } from '~/ui/count';
import { companyStandingWords } from './company-standing-words';

/** In which ways people stand to modules, as far as anybody does; each number leads to whom it counts. */
export function StandingCounts({ label, counts, filter }: { label: string; counts: CountsOfStandings; filter: StandingsFilter }) {
  return (
    <Counts label={label}>
      {companyStandings
        .filter((standing) => counts[standing] > 0)
        .map((standing) => (
          <Count
            key={standing}
            href={standingsAddress({ ...filter, standing })}
            number={counts[standing]}
            mark={companyStandingWords[standing].mark}
          >
            {companyStandingWords[standing].among}
          </Count>
        ))}
    </Counts>
  );
}
