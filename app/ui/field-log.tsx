import type { ReactNode } from 'react';
import { Icon } from './icon';
import { List } from './list';
import type { MarkName } from './mark';
import { Pill } from './pill';

type FieldLogProps = {
  id: string;
  title: ReactNode;
  /** How far it is: “3 of 10 noted”. */
  fact: ReactNode;
  /** Who can read it, beside the lock. */
  note: ReactNode;
  children: ReactNode;
};

/** A private log that grows over days: what was noted, a form for the next, and what a group's notes add up to. */
export function FieldLog({ id, title, fact, note, children }: FieldLogProps) {
  return (
    <section className="field-log wideblock anchor" id={id} aria-labelledby={`${id}-title`}>
      <div className="field-log-head">
        <h3 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h3>
        <span className="field-log-fact">{fact}</span>
      </div>
      <p className="note">
        <Icon name="lock" /> <span>{note}</span>
      </p>
      {children}
    </section>
  );
}

export type FieldNote = {
  id: string;
  mark: MarkName;
  verdict: ReactNode;
  about: ReactNode;
  saw: ReactNode;
  more?: ReactNode;
  action?: ReactNode;
};

/** What was noted so far: a verdict, what it is about, and what was seen. */
export function FieldNotes({ items }: { items: readonly FieldNote[] }) {
  return (
    <List look="field-notes" ordered>
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <Pill mark={item.mark}>{item.verdict}</Pill> <b>{item.about}</b>
          </p>
          <p>{item.saw}</p>
          {item.more && <p className="note">{item.more}</p>}
          {item.action}
        </li>
      ))}
    </List>
  );
}
