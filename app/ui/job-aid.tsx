import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { List } from './list';

export type JobAidPart = { heading: ReactNode; points: readonly ReactNode[] };

type JobAidProps = {
  title: ReactNode;
  parts: readonly JobAidPart[];
  /** A link or button that prints it. */
  action?: ReactNode;
  source?: ReactNode;
  /** 2 where it stands on a page of its own. */
  level?: 2 | 3;
  /** PlaybookSlips, printed below. */
  children?: ReactNode;
};

/** Cut it out, keep it by the phone: fits half a page. */
export function JobAid({ title, parts, action, source, level = 3, children }: JobAidProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="jobaid wideblock together" aria-labelledby={headingId}>
      <Icon name="cut" />
      <div className="jobaid-head">
        <Heading id={headingId}>{title}</Heading>
        {action && <div className="no-print">{action}</div>}
      </div>
      <List>
        {parts.map((part, index) => (
          <li key={index}>
            <b>{part.heading}</b>
            <ul>
              {part.points.map((point, at) => (
                <li key={at}>{point}</li>
              ))}
            </ul>
          </li>
        ))}
      </List>
      {children}
      {source && <p className="note">{source}</p>}
    </section>
  );
}
