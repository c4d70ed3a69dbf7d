import { useEffect, useRef } from 'react';
import { TextLink } from './link';
import { List } from './list';

export type Tab = { href: string; label: string; current?: boolean };

type TabListProps = { look: 'tabs' | 'section-tabs'; label: string; tabs: readonly Tab[] };

/** Places of the same rank. Where they stand on a line that scrolls, the current one is moved into view. */
export function TabList({ look, label, tabs }: TabListProps) {
  const nav = useRef<HTMLElement>(null);
  const current = tabs.find((tab) => tab.current)?.href;
  useEffect(() => showCurrent(nav.current), [current]);
  return (
    <nav className={look} aria-label={label} ref={nav}>
      <List>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TextLink href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </TextLink>
          </li>
        ))}
      </List>
    </nav>
  );
}

/** Along the line only: the page itself stays where it is. */
function showCurrent(nav: HTMLElement | null): void {
  const link = nav?.querySelector('[aria-current]');
  if (!nav || !link) return;
  const [line, place] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
  if (place.right > line.right || place.left < line.left) nav.scrollLeft += place.left - line.left - (line.width - place.width) / 2;
}
