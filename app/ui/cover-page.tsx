import { useId } from 'react';
import type { ReactNode } from 'react';
import { Cover } from './art/cover';
import { Icon } from './icon';
import { List } from './list';
import { Logo } from './logo';
import { Page, SkipLink } from './page';

/** The cover of the guide, and its first page: signing in, and what belongs to it. It holds its own main landmark. */
export function CoverPage({ tagline, children }: { tagline: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Page width="cover">
        <div className="cover">
          <div className="cover-title">
            <p className="brand">
              <Logo />
              <span>Servewell</span>
            </p>
            <p>{tagline}</p>
          </div>
          <Cover />
        </div>
        <div className="first-page">{children}</div>
      </Page>
    </>
  );
}

/** The fields of the first page, below each other, inside the caller's form. */
export function SignInFields({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="sign-form">
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}

/** An offer below the form, not a second form. The children are the caller's form around a SampleList. */
export function Samples({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  const headingId = useId();
  return (
    <section className="samples stack" aria-labelledby={headingId}>
      <div>
        <h2 id={headingId}>{title}</h2>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

export type SamplePerson = { value: string; title: string; detail?: string };

/** Each person is a submit button of the form around the list. */
export function SampleList({ name, people }: { name: string; people: readonly SamplePerson[] }) {
  return (
    <List>
      {people.map((person) => (
        <li key={person.value}>
          <button type="submit" name={name} value={person.value}>
            <span>
              {person.title}
              {person.detail && <small>{person.detail}</small>}
            </span>
            <Icon name="arrow" />
          </button>
        </li>
      ))}
    </List>
  );
}
