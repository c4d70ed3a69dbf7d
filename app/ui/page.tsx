import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { TextLink } from './link';
import { useNewStep } from './use-new-step';

type PageWidth = 'page' | 'wide' | 'narrow' | 'cover';

const widths: Record<PageWidth, string | undefined> = { page: undefined, wide: 'wide', narrow: 'narrow', cover: 'cover-page' };

/** The first stop of the keyboard. A Masthead and a CoverPage bring their own. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to the content
    </a>
  );
}

/** The main landmark; the skip link leads here. A page that is walked to takes the focus to its heading. */
export function Page({ width = 'page', children }: { width?: PageWidth; children: ReactNode }) {
  useNewStep();
  return (
    <main id="main" tabIndex={-1} className={widths[width]}>
      {children}
    </main>
  );
}

type HeadProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** Where this belongs: an UpLink. */
  up?: ReactNode;
  /** Buttons beside the heading on wide screens. */
  end?: ReactNode;
  children?: ReactNode;
};

/** The top of a page. The title is its one h1 and states the situation; it can take focus when a new step begins. */
export function Head({ title, lead, up, end, children }: HeadProps) {
  const words = (
    <>
      {up && <nav aria-label="Where this belongs">{up}</nav>}
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
    </>
  );
  return (
    <div className="head">
      {end ? (
        <div className="head-row">
          <div>{words}</div>
          {end}
        </div>
      ) : (
        words
      )}
      {children}
    </div>
  );
}

export function UpLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <TextLink href={href} className="up">
      <Icon name="back" /> {children}
    </TextLink>
  );
}

/** Main column and side column; one below the other on phones. */
export function Columns({ even, children }: { even?: boolean; children: ReactNode }) {
  return <div className={even ? 'columns even' : 'columns'}>{children}</div>;
}

type ListAndFormProps = { isEmpty: boolean; list: ReactNode; form: ReactNode };

/** What there is, beside the form for more of it. While there is nothing, the form comes first. */
export function ListAndForm({ isEmpty, list, form }: ListAndFormProps) {
  const [first, second] = isEmpty ? [form, list] : [list, form];
  return (
    <Columns>
      {first}
      {second}
    </Columns>
  );
}

/** Things below each other: lines of one thought (normal), or sections (large). */
export function Stack({ gap = 'normal', children }: { gap?: 'normal' | 'large'; children: ReactNode }) {
  return <div className={gap === 'large' ? 'stack-l' : 'stack'}>{children}</div>;
}

type SectionHeadProps = { id?: string; title: ReactNode; end?: ReactNode; level?: 2 | 3 };

/** A heading over its double rule, with a fact or a link at the end of the line. */
export function SectionHead({ id, title, end, level = 2 }: SectionHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="section-head">
      <Heading id={id}>{title}</Heading>
      {typeof end === 'string' ? <span className="soft">{end}</span> : end}
    </div>
  );
}

/** A section of a page, named by its heading. */
export function Section({ id, children, ...head }: SectionHeadProps & { children: ReactNode }) {
  const own = useId();
  const headingId = id ?? own;
  return (
    <section className="stack" aria-labelledby={headingId}>
      <SectionHead {...head} id={headingId} />
      {children}
    </section>
  );
}

/** A place to work in. Never inside another sheet, and no card for what is a list. */
export function Sheet({ labelledBy, children }: { labelledBy?: string; children: ReactNode }) {
  return (
    <section className="sheet stack" aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
