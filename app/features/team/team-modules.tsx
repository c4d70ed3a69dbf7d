import { counted } from '~/domain/calendar/in-words';
import { TextLink } from '~/ui/link';
import { Section } from '~/ui/page';
import { Table, type Column } from '~/ui/table';
import type { ModuleSummary } from './load-team.server';

const number = (module: ModuleSummary, ...groups: (keyof ModuleSummary['counts'])[]) =>
  groups.reduce((sum, group) => sum + (module.counts[group] ?? 0), 0) || '–';

const columns: Column<ModuleSummary>[] = [
  {
    key: 'title',
    label: 'Module',
    header: true,
    cell: (module) => <TextLink href={`/team/modules/${module.id}`}>{module.title}</TextLink>,
  },
  { key: 'late', label: 'Overdue', numeric: true, cell: (module) => number(module, 'overdue') },
  { key: 'lapsed', label: 'Expired or revoked', numeric: true, cell: (module) => number(module, 'lapsed') },
  { key: 'failing', label: 'Failing', numeric: true, cell: (module) => number(module, 'failing') },
  { key: 'soon', label: 'Due or expiring soon', numeric: true, cell: (module) => number(module, 'soon') },
  { key: 'open', label: 'Under way', numeric: true, cell: (module) => number(module, 'in-progress', 'not-started') },
  { key: 'done', label: 'Valid', numeric: true, cell: (module) => number(module, 'done') },
  { key: 'never', label: 'Never assigned', numeric: true, cell: (module) => number(module, 'never-assigned') },
];

/** Each module with how many stand where; it leads to what the team gets wrong in it. */
export function ModuleSummaries({ modules, people }: { modules: readonly ModuleSummary[]; people: number }) {
  return (
    <Section title="Module by module" end={`${counted(people, 'person', 'people')} in each`}>
      <Table caption="Modules and how many people stand where" columns={columns} rows={modules} rowKey={(module) => module.id} />
    </Section>
  );
}
