import { TabList, type Tab } from './tab-list';

/** The pages of one section, under the masthead: words, the current one underlined. */
export function SectionTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return <TabList look="section-tabs" label={label} tabs={tabs} />;
}
