import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';
import { TextLink } from './link';
import { List } from './list';
import { Mark } from './mark';
import { stopMarks } from './stepline';
import type { StopState } from './stepline';

/** Contents, double rule, text. On phones the contents end the page, one link away. */
export function Lesson({ contents, children }: { contents: ReactNode; children: ReactNode }) {
  return (
    <div className="lesson">
      <article>{children}</article>
      {contents}
    </div>
  );
}

/** What is left of the lesson, and the one way on. */
export function LessonEnd({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="lesson-end" aria-label={label}>
      {children}
    </nav>
  );
}

type LessonHeadProps = { up?: ReactNode; title: ReactNode; facts?: readonly { icon: IconName; text: ReactNode }[]; jumpLabel?: string };

export function LessonHead({ up, title, facts = [], jumpLabel = 'Contents' }: LessonHeadProps) {
  return (
    <header className="lesson-head">
      {up && <nav aria-label="Where this belongs">{up}</nav>}
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      <p className="lesson-facts">
        {facts.map((fact) => (
          <span key={fact.icon}>
            <Icon name={fact.icon} /> {fact.text}
          </span>
        ))}
        <a className="jump" href="#contents">
          {jumpLabel}
        </a>
      </p>
    </header>
  );
}

/** Running text, 66 characters a line. Figures may break out to the right of it; the text never does. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}

export type ContentsItem = { href: string; title: ReactNode; note?: ReactNode; state: StopState };

/** Every step of the module beside the one that is open. The note says in words what the mark shows. */
export function Contents({ title, items }: { title: ReactNode; items: readonly ContentsItem[] }) {
  const headingId = useId();
  return (
    <nav className="contents" id="contents" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      <List ordered>
        {items.map((item) => (
          <li key={item.href} className={item.state === 'done' ? 'done' : undefined}>
            <TextLink href={item.href} aria-current={item.state === 'now' ? 'page' : undefined}>
              <Mark name={stopMarks[item.state]} />
              <span>
                {item.title}
                {item.note && <small>{item.note}</small>}
              </span>
            </TextLink>
          </li>
        ))}
      </List>
    </nav>
  );
}
