/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   a table whose parts are displayed as blocks loses its roles in Safari, so every part states its own. */
import { memo } from 'react';
import { Icon } from './icon';
import { TextLink } from './link';
import { MarkSheet, SharedMark, toneOf } from './mark';
import type { MarkName } from './mark';
import { Pill } from './pill';
import { ScrollRegion } from './scroll-region';
import { RowChoice, type Chooser } from './row-choice';
import { keepStop, useOneTabStop, walkCells } from './grid-keys';

export type MatrixColumn = {
  key: string;
  title: string;
  /** Sorts by this column, or unfolds it. */
  href?: string;
  direction?: 'ascending' | 'descending' | undefined;
  chooser?: Chooser | undefined;
};

/** Columns that stand together; `span` of them. Without a title nothing stands above them. */
export type MatrixGroup = { key: string; title: string; span: number; link?: { href: string; label: string } | undefined };

export type MatrixCell = { mark: MarkName; word: string; fact: string | null; href: string };

export type MatrixRow = {
  key: string;
  name: string;
  href: string;
  note: string;
  /** The worst of the row, which a slip shows at its head. */
  state: { mark: MarkName; word: string };
  chooser: Chooser;
  cells: readonly MatrixCell[];
};

type MatrixProps = {
  caption: string;
  /** `marks` shows silhouettes alone and the words of the one that is pointed at, for very many columns. */
  density: 'words' | 'marks';
  corner: MatrixColumn;
  groups: readonly MatrixGroup[];
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
};

/**
 * People by things: every cell says its state in a silhouette, a word and a fact. Arrow keys walk in it. On phones a row
 * becomes a slip with a strip of marks, and opens into a list.
 */
export function Matrix({ caption, density, corner, groups, columns, rows }: MatrixProps) {
  const body = useOneTabStop(rows);
  return (
    <ScrollRegion label={caption}>
      <MarkSheet />
      <table className={density === 'marks' ? 'matrix marks' : 'matrix'} role="table">
        <caption className="vh">{caption}</caption>
        <thead role="rowgroup">
          {groups.length > 1 && <GroupRow groups={groups} />}
          <tr role="row">
            <HeadCell column={corner} />
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys only move the focus between its links */}
        <tbody role="rowgroup" ref={body} onKeyDown={walkCells} onFocus={keepStop}>
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function GroupRow({ groups }: { groups: readonly MatrixGroup[] }) {
  return (
    <tr role="row" className="matrix-groups">
      <td role="cell" />
      {groups.map((group) =>
        group.title === '' ? <td key={group.key} role="cell" colSpan={group.span} /> : <GroupHead key={group.key} group={group} />,
      )}
    </tr>
  );
}

function GroupHead({ group: { title, span, link } }: { group: MatrixGroup }) {
  return (
    <th scope="colgroup" role="columnheader" colSpan={span}>
      {link ? <TextLink href={link.href}>{link.label}</TextLink> : title}
    </th>
  );
}

function HeadCell({ column: { title, href, direction, chooser } }: { column: MatrixColumn }) {
  const words = <span>{title}</span>;
  return (
    <th scope="col" role="columnheader" aria-sort={direction}>
      {chooser && <RowChoice {...chooser} />}
      {href ? <TextLink href={href}>{words}</TextLink> : words}
    </th>
  );
}

/** A choice somewhere else in the page does not draw a row again. */
const Row = memo(function Row({ row, columns }: { row: MatrixRow; columns: readonly MatrixColumn[] }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <div className="person">
          <RowChoice {...row.chooser} />
          <div>
            <TextLink href={row.href}>{row.name}</TextLink>
            <small>{row.note}</small>
          </div>
          <Pill mark={row.state.mark}>{row.state.word}</Pill>
        </div>
        <details className="slip-more">
          <summary>
            <Icon name="list" /> In words<span className="vh">, {row.name}</span>
          </summary>
        </details>
      </th>
      {row.cells.map((cell, index) => (
        <Cell key={columns[index]?.key} cell={cell} label={columns[index]?.title ?? ''} />
      ))}
    </tr>
  );
});

function Cell({ cell: { mark, word, fact, href }, label }: { cell: MatrixCell; label: string }) {
  return (
    <td role="cell" className={mark === 'none' ? 'quiet none' : toneOf(mark)} data-label={label}>
      <TextLink href={href} className="state">
        <SharedMark name={mark} />
        <span>
          <b>{word}</b>
          {fact && <small>{fact}</small>}
        </span>
      </TextLink>
    </td>
  );
}
