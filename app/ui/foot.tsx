import type { ReactNode } from 'react';
import { TextLink } from './link';
import { List } from './list';

type FootProps = { children: ReactNode; links?: readonly { href: string; label: string }[] };

/** Whose training this is, and whose clock: the company's zone is named here and nowhere else. */
export function Foot({ children, links = [] }: FootProps) {
  return (
    <footer className="foot">
      <p>{children}</p>
      {links.length > 0 && (
        <List>
          {links.map((link) => (
            <li key={link.href}>
              <TextLink href={link.href}>{link.label}</TextLink>
            </li>
          ))}
        </List>
      )}
    </footer>
  );
}
