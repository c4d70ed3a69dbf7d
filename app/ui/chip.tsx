import type { ReactNode } from 'react';
import { Icon } from './icon';
import { TextLink } from './link';

/** The filters that are on. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="chips" aria-label={label}>
      {children}
    </nav>
  );
}

/** A filter that can be taken off: following it leads to the list without it. */
export function Chip({ href, children }: { href: string; children: ReactNode }) {
  return (
    <TextLink className="chip" href={href}>
      <span className="vh">Take off the filter</span> <span>{children}</span>
      <Icon name="x" />
    </TextLink>
  );
}
