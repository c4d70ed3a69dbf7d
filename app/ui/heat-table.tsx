/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   a table whose parts are displayed as blocks loses its roles in Safari, so every part states its own. */
import { TextLink } from './link';
import { Mark, type MarkName } from './mark';
import { ScrollRegion } from './scroll-region';

/** A share, whole beside it, and what is lacking. `band` grounds it; number, bar and words say the same without colour. */
export type HeatCell = {
  href: string;
  /** null where there is nothing to share out. */
  percent: number | null;
  band: 'far' | 'near' | 'there' | 'none';
  /** “41 of 50”. */
  words: string;
  facts: readonly { mark: MarkName; words: string }[];
};

export type HeatRow = { key: string; name: string; href: string; cells: readonly HeatCell[] };

type HeatTableProps = {
  caption: string;
  corner: string;
  columns: readonly { key: string; title: string }[];
  rows: readonly HeatRow[];
};

/** Groups by things. On phones each row becomes a slip with a line for every column. */
export function HeatTable({ caption, corner, columns, rows }: HeatTableProps) {
  return (
    <ScrollRegion label={caption}>
      <table className="heat" role="table">
        <caption className="vh">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {corner}
            </th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col" role="columnheader">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row">
              <th scope="row" role="rowheader">
                <TextLink href={row.href}>{row.name}</TextLink>
              </th>
              {row.cells.map((cell, index) => (
                <Cell key={columns[index]?.key} cell={cell} label={columns[index]?.title ?? ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ cell: { href, percent, band, words, facts }, label }: { cell: HeatCell; label: string }) {
  return (
    <td role="cell" className={band} data-label={label}>
      <TextLink href={href}>
        {percent !== null && <b>{percent} %</b>}
        <small>{words}</small>
        {percent !== null && <Share percent={percent} />}
        {facts.map(({ mark, words: fact }) => (
          <small key={fact} className="heat-fact">
            <Mark name={mark} /> {fact}
          </small>
        ))}
      </TextLink>
    </td>
  );
}

function Share({ percent }: { percent: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100" height="10" />
      <rect className="bar-fill" width={percent} height="10" />
    </svg>
  );
}
