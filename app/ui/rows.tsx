import type { ReactNode } from 'react';
import { List } from './list';

/** A list of things to do, ruled like a ledger; ordered when the order is the way. */
export function Rows({ ordered, children }: { ordered?: boolean; children: ReactNode }) {
  return (
    <List look="rows" ordered={ordered}>
      {children}
    </List>
  );
}

type RowProps = {
  /** A Ring or a StateMark. */
  start?: ReactNode;
  /** A link, mostly. */
  title: ReactNode;
  /** Who wants it and why, in one sentence. */
  why?: ReactNode;
  /** Folded away under it: a Disclosure. */
  more?: ReactNode;
  /** A Pill. */
  end?: ReactNode;
  /** Under the pill: the date. */
  note?: ReactNode;
  level?: 2 | 3;
};

export function Row({ start, title, why, more, end, note, level = 3 }: RowProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li className={start ? undefined : 'bare'}>
      {start}
      <div>
        <Heading>{title}</Heading>
        {why && <p className="soft">{why}</p>}
        {more}
      </div>
      {(end || note) && (
        <div className="end">
          {end}
          {note && <span className="note">{note}</span>}
        </div>
      )}
    </li>
  );
}
