import { TextLink } from '~/ui/link';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { StateMark } from '~/ui/pill';
import { metWords, standingWords } from './coaching-words';
import type { ObservationRow } from './load-observations.server';

/** Observations below each other, each leading to its record. */
export function ObservationList({ rows, own }: { rows: readonly ObservationRow[]; own?: boolean }) {
  return (
    <Rows>
      {rows.map((row) => {
        const met = metWords(row.met);
        const standing = standingWords(row.standing, own);
        return (
          <Row
            key={row.id}
            start={<StateMark mark={met.mark}>{met.word}</StateMark>}
            title={<TextLink href={`/observations/${row.id}`}>{row.title}</TextLink>}
            why={row.about}
            end={<Pill mark={standing.mark}>{standing.word}</Pill>}
            note={row.note}
          />
        );
      })}
    </Rows>
  );
}
