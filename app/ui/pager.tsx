import type { ReactNode } from 'react';
import { ButtonLink } from './button';

type PagerProps = {
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** “Rows 51 to 100 of 1,284”. */
  children?: ReactNode;
};

export function Pager({ label, previous, next, children }: PagerProps) {
  return (
    <nav className="pager" aria-label={label}>
      {previous && (
        <ButtonLink href={previous.href} icon="back">
          {previous.label}
        </ButtonLink>
      )}
      <span className="soft">{children}</span>
      {next && (
        <ButtonLink href={next.href} iconAfter="arrow">
          {next.label}
        </ButtonLink>
      )}
    </nav>
  );
}
