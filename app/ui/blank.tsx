import type { ReactNode } from 'react';
import { BrokenLine } from './art/broken-line';
import { ClearDesk } from './art/clear-desk';

type BlankProps = {
  art: 'clear-desk' | 'broken-line';
  /** The h1, when the whole page is blank; in a part of a page the head above it speaks. */
  title?: ReactNode;
  /** Why it is empty and when that ends, or what happened and what is safe. */
  lead: ReactNode;
  /** One way on. */
  actions?: ReactNode;
  /** A reference number, last. */
  note?: ReactNode;
};

/** An empty or a broken page: one small drawing, one sentence, one way on. */
export function Blank({ art, title, lead, actions, note }: BlankProps) {
  return (
    <div className="blank">
      {art === 'clear-desk' ? <ClearDesk /> : <BrokenLine />}
      {title && (
        <h1 id="page-title" tabIndex={-1}>
          {title}
        </h1>
      )}
      <p className="lead">{lead}</p>
      {actions && <div className="actions">{actions}</div>}
      {note && <p className="note">{note}</p>}
    </div>
  );
}
