/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   a table whose parts are displayed as blocks loses its roles in Safari, so every part states its own. */
import type { ReactNode } from 'react';
import { TextLink } from './link';
import { ScrollRegion } from './scroll-region';

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Left out of the slips on phones: it stands on the page behind the row. */
  minor?: boolean;
  /** The column that names the row. Exactly one column of a table has it. */
  header?: boolean;
  sort?: { href: string; direction?: 'ascending' | 'descending' };
};

type TableProps<Row> = {
  /** Says what the table holds; read out, and the name of its scrolling region. */
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A ledger table. On phones each row becomes a slip with labels, so the roles are written out: CSS display would drop them. */
export function Table<Row>({ caption, captionShown, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <ScrollRegion label={caption}>
      <table className="reflow" role="table">
        <caption className={captionShown ? undefined : 'vh'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { label, numeric, sort } = column;
  return (
    <th scope="col" role="columnheader" className={numeric ? 'num' : undefined} aria-sort={sort?.direction}>
      {sort ? <TextLink href={sort.href}>{label}</TextLink> : label}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.header) {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.label} className={classOf(column)}>
      {column.cell(row)}
    </td>
  );
}

function classOf<Row>({ numeric, minor }: Column<Row>): string | undefined {
  return [numeric && 'num', minor && 'minor'].filter(Boolean).join(' ') || undefined;
}
