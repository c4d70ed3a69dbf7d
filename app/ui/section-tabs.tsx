import { TextLink } from './link';
import { List } from './list';
import type { Tab } from './masthead';

/** The pages of one section, under the masthead: words, all of them in view, the current one underlined. */
export function SectionTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="section-tabs" aria-label={label}>
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
