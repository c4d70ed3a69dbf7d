import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Head, Page, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import { counted } from '~/domain/calendar/in-words';
import type { RuleRow } from './load-rules.server';

interface RulesPageProps {
  rules: readonly RuleRow[];
  up: { href: string; label: string };
  notice: { title: string; text: string } | undefined;
}

/** What is assigned by itself, and what each rule has done. */
export function RulesPage({ rules, up, notice }: RulesPageProps) {
  const inForce = rules.filter(({ stopped }) => stopped === null).length;
  return (
    <Page>
      <Head
        title={inForce === 0 ? 'No enrolment rule is in force' : `${counted(inForce, 'enrolment rule')} in force`}
        lead="A rule assigns by itself to whoever is hired, moves or becomes a supervisor, also after days in which nothing ran."
        up={<UpLink href={up.href}>{up.label}</UpLink>}
        end={
          <ButtonLink href="/team/rules/new" icon="plus">
            Make a rule
          </ButtonLink>
        }
      />
      <Stack>
        {notice && (
          <Notice tone="good" title={notice.title}>
            {notice.text}
          </Notice>
        )}
        {rules.length === 0 ? (
          <Blank
            art="clear-desk"
            lead="There are no rules yet. With one, new people get the training of their role without anybody thinking of it."
          />
        ) : (
          <Table caption="Enrolment rules" columns={columns} rows={rules} rowKey={(rule) => rule.id} />
        )}
      </Stack>
    </Page>
  );
}

const columns: Column<RuleRow>[] = [
  {
    key: 'name',
    label: 'Rule',
    header: true,
    cell: (rule) => (
      <>
        <TextLink href={`/team/rules/${rule.id}`}>{rule.name}</TextLink>
        <Note>{rule.reach}</Note>
      </>
    ),
  },
  { key: 'acted', label: 'People', numeric: true, cell: (rule) => rule.acted.toLocaleString('en') },
  { key: 'assigned', label: 'Assigned', numeric: true, cell: (rule) => rule.assigned.toLocaleString('en') },
  { key: 'made', label: 'Made', cell: (rule) => rule.made },
  { key: 'state', label: 'State', cell: (rule) => <RuleState rule={rule} /> },
];

export function RuleState({ rule }: { rule: RuleRow }) {
  return rule.stopped === null ? <Pill mark="valid">In force</Pill> : <Pill mark="none">Stopped {rule.stopped}</Pill>;
}
