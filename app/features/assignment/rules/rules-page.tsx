import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import { counted } from '~/domain/calendar/in-words';
import type { RuleRow } from './load-rules.server';

interface RulesPageProps {
  rules: readonly RuleRow[];
  /** Those that a supervisor can read and not stop. */
  ofOthers: readonly RuleRow[];
  up: { href: string; label: string };
  notice: { title: string; text: string } | undefined;
}

/** What is assigned by itself, and what each rule has done. */
export function RulesPage({ rules, ofOthers, up, notice }: RulesPageProps) {
  const inForce = rules.filter(({ stopped }) => stopped === null).length;
  return (
    <Page>
      <Head
        title={titleOf(inForce, ofOthers.length > 0)}
        lead="A rule assigns by itself to whoever is hired, moves or becomes a supervisor, also after days in which nothing ran."
        up={<UpLink href={up.href}>{up.label}</UpLink>}
        end={
          <ButtonLink href="/team/rules/new" icon="plus">
            Make a rule
          </ButtonLink>
        }
      />
      <Stack gap="large">
        {notice && (
          <Notice tone="good" title={notice.title}>
            {notice.text}
          </Notice>
        )}
        {rules.length === 0 ? (
          <Blank
            art="clear-desk"
            lead={`${ofOthers.length > 0 ? 'You have made none' : 'There are no rules'} yet. With one, new people get the training of their role without anybody thinking of it.`}
          />
        ) : (
          <Table caption="Enrolment rules" columns={columns} rows={rules} rowKey={(rule) => rule.id} />
        )}
        {ofOthers.length > 0 && (
          <Section title="Rules of others that reach your people" end={counted(ofOthers.length, 'rule')}>
            <Table caption="Rules of others that reach your people" columns={columnsOfOthers} rows={ofOthers} rowKey={(rule) => rule.id} />
            <Note>Numbers are those of your line. Whoever made a rule, and HR, can say more about it and stop it.</Note>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function titleOf(inForce: number, othersReach: boolean): string {
  const own = othersReach ? ' of yours' : '';
  return inForce === 0 ? `No enrolment rule${own} is in force` : `${counted(inForce, 'enrolment rule')}${own} in force`;
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
  ...whatItDid(),
];

const columnsOfOthers: Column<RuleRow>[] = [
  {
    key: 'name',
    label: 'Rule',
    header: true,
    cell: (rule) => (
      <>
        {rule.name}
        <Note>{rule.reach}</Note>
      </>
    ),
  },
  ...whatItDid(),
];

function whatItDid(): Column<RuleRow>[] {
  return [
    { key: 'acted', label: 'People', numeric: true, cell: (rule) => rule.acted.toLocaleString('en') },
    { key: 'assigned', label: 'Assigned', numeric: true, cell: (rule) => rule.assigned.toLocaleString('en') },
    { key: 'made', label: 'Made', cell: (rule) => rule.made },
    { key: 'state', label: 'State', cell: (rule) => <RuleState rule={rule} /> },
  ];
}

export function RuleState({ rule }: { rule: RuleRow }) {
  return rule.stopped === null ? <Pill mark="valid">In force</Pill> : <Pill mark="none">Stopped {rule.stopped}</Pill>;
}
