import { Form } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Bars } from '~/ui/bars';
import { Actions, Button } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Section, Stack } from '~/ui/page';
import { State } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import type { CampaignCounts } from './campaign-counts';
import { stateWords } from './change-words';
import type { CampaignPeople } from './load-change.server';

export function CampaignProgress({ people }: { people: CampaignPeople }) {
  const { counts, dueOn, opened, ended } = people;
  const bar = (name: string, value: number) => ({ name, value, max: counts.of, fact: value.toLocaleString('en') });
  return (
    <Section title="How far they are" end={ended ? 'ended' : `in time until ${dueOn}`}>
      <Bars items={[bar('Done', counts.done), bar('Open', counts.open), bar('Late', counts.late)]} />
      <Note>
        Asked {opened}.{ended && ` Ended ${ended}.`}
        {counts.leftOut > 0 && ` ${counts.leftOut.toLocaleString('en')} are left out: excused, withdrawn or gone.`}
      </Note>
    </Section>
  );
}

export function AskedPeople({ people: { rows } }: { people: CampaignPeople }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Who was asked">
      <Table caption="People who were asked, who is late first" columns={columns} rows={rows} rowKey={({ employeeId }) => employeeId} />
    </Section>
  );
}

const columns: Column<CampaignPeople['rows'][number]>[] = [
  {
    key: 'name',
    label: 'Name',
    header: true,
    cell: ({ employeeId, name }) => <TextLink href={`/hr/employees/${employeeId}`}>{name}</TextLink>,
  },
  { key: 'department', label: 'Department', cell: ({ department }) => department },
  { key: 'due', label: 'In time until', cell: ({ dueOn }) => dueOn },
  {
    key: 'state',
    label: 'Standing',
    cell: ({ state }) => <State mark={stateWords[state].mark}>{stateWords[state].word}</State>,
  },
];

/** Opening it is the first step, the button in it the second. */
export function EndCampaign({ counts }: { counts: CampaignCounts }) {
  const left = counts.open + counts.late;
  return (
    <Section title="End it early">
      <Disclosure summary="Ask nobody any more">
        <Form method="post">
          <Stack>
            <p>
              It is withdrawn from {counted(left, 'person', 'people')} who have not done it, and they are told. What was earned stays. It
              cannot be begun again.
            </p>
            <Actions>
              <Button kind="danger" name="intent" value="end">
                End it for everybody
              </Button>
            </Actions>
          </Stack>
        </Form>
      </Disclosure>
    </Section>
  );
}
