import { Form, useNavigation } from '@remix-run/react';
import { counted, listed } from '~/domain/calendar/in-words';
import { Bars } from '~/ui/bars';
import { Actions, Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Section, Stack } from '~/ui/page';
import { State } from '~/ui/pill';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import { affectedWords } from './change-words';
import type { ChangePage, PreviewPeople } from './load-change.server';

export function AffectedDepartments({ people: { departments } }: { people: PreviewPeople }) {
  if (departments.length === 0) return <p>Nobody holds a certification from before this change.</p>;
  const most = Math.max(...departments.map(({ people }) => people));
  return (
    <Section title="By department">
      <Bars
        items={departments.map(({ name, people }) => ({ name, value: people, max: most, fact: counted(people, 'person', 'people') }))}
      />
    </Section>
  );
}

/** Whom a change affects, by name, before anybody is asked. */
export function AffectedPeople({ people: { rows } }: { people: PreviewPeople }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Whom it affects">
      <Table caption="People certified before the change, by name" columns={columns} rows={rows} rowKey={({ employeeId }) => employeeId} />
    </Section>
  );
}

const columns: Column<PreviewPeople['rows'][number]>[] = [
  {
    key: 'name',
    label: 'Name',
    header: true,
    cell: ({ employeeId, name, jobRole }) => (
      <>
        <TextLink href={`/hr/employees/${employeeId}`}>{name}</TextLink>
        <Note>{jobRole}</Note>
      </>
    ),
  },
  { key: 'department', label: 'Department', cell: ({ department }) => department },
  { key: 'edition', label: 'Certified on', cell: ({ editionLabel }) => editionLabel },
  { key: 'until', label: 'Valid until', cell: ({ expiresOn }) => expiresOn },
  {
    key: 'standing',
    label: 'What follows',
    cell: ({ standing }) => <State mark={affectedWords[standing].mark}>{affectedWords[standing].word}</State>,
  },
];

/** The one act: the grace date, and a button that says how many it asks. */
export function AskForm({ people, page, refused }: { people: PreviewPeople; page: ChangePage; refused: FormProblem | undefined }) {
  const { counts, dueOn, earliest, latest } = people;
  const pending = useNavigation().formData?.get('intent') === 'open';
  return (
    <Section title="Ask them to do it again">
      <Form method="post" noValidate key={useRefusals(refused)}>
        <input type="hidden" name="seen" value={counts.asked} />
        <Stack>
          <FormProblemSummary refused={refused} />
          <p>
            Each of them gets only this: {page.asks}. Their present certificate stays valid and on record; the new one ends on the same day.
          </p>
          <LeftOut counts={counts} />
          <TextField
            name="dueOn"
            label="In time until the end of"
            hint="At least a week from today. Whoever’s certification ends by then renews the whole module instead."
            type="date"
            min={earliest}
            max={latest}
            defaultValue={refused?.typed.dueOn ?? dueOn}
            error={refused?.fieldErrors.dueOn}
          />
          <Actions>
            <Button kind="primary" name="intent" value="open" pending={pending} pendingLabel="Asking them">
              Ask {counted(counts.asked, 'person', 'people')}
            </Button>
          </Actions>
          <Note>Whoever still finishes an earlier edition is asked afterwards, by itself.</Note>
        </Stack>
      </Form>
    </Section>
  );
}

/** “Not asked: 5 who have the module open already and 2 who are excused.” */
function LeftOut({ counts }: Pick<PreviewPeople, 'counts'>) {
  const groups = (['renews-whole', 'asked-already', 'excused'] as const).filter((standing) => counts[standing] > 0);
  if (groups.length === 0) return null;
  return <p>Not asked: {listed(groups.map((standing) => `${counts[standing].toLocaleString('en')} ${leftOutWords[standing]}`))}.</p>;
}

const leftOutWords = {
  'renews-whole': 'who must renew the whole module by then',
  'asked-already': 'with the module open already',
  excused: 'who are excused',
};
