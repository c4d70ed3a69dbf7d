import { Form } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Facts } from '~/ui/facts';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Sheet, Stack, UpLink } from '~/ui/page';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import type { RulePage as Loaded } from './load-rules.server';
import { Targets } from './rule-form-page';
import { RuleState } from './rules-page';

interface RulePageProps {
  page: Loaded;
  /** The question whether to stop it is open. */
  stopping: boolean;
  made: boolean;
}

/** What one rule did, and what it would do next. */
export function RulePage({ page, stopping, made }: RulePageProps) {
  const { rule, waits, hits } = page;
  const here = `/team/rules/${rule.id}`;
  return (
    <Page>
      <Head title={rule.name} up={<UpLink href="/team/rules">Enrolment rules</UpLink>}>
        {made && (
          <Notice tone="good" title="The rule is made">
            It acts by itself from now on.
          </Notice>
        )}
        {waits && (
          <Notice tone="late" title="The rule waits">
            Its course or module is not in the catalog now. Once it is back, the rule acts on everybody whom it missed.
          </Notice>
        )}
      </Head>
      <Stack gap="large">
        {stopping && rule.stopped === null && <ConfirmStop name={rule.name} here={here} />}
        <Columns even>
          <WhatItWouldDo page={page} />
          <AboutRule rule={rule} stopping={stopping} here={here} />
        </Columns>
        <Section title="What it did" end={hits.length === 0 ? undefined : 'The latest first'}>
          {hits.length === 0 ? (
            <Blank art="clear-desk" lead="It has not acted on anybody yet." />
          ) : (
            <Table caption="On whom the rule acted" columns={columns} rows={hits} rowKey={(hit) => hit.id} />
          )}
        </Section>
      </Stack>
    </Page>
  );
}

function WhatItWouldDo({ page: { rule, next, nextCount, later } }: { page: Loaded }) {
  if (rule.stopped !== null) {
    return (
      <Section title="What it would do">
        <p>Nothing: it was stopped. What it assigned before stays.</p>
      </Section>
    );
  }
  return (
    <Section title="What it would do">
      {next.length + later.length === 0 && (
        <p>Nobody waits for it. The next person who is hired, moves or becomes a supervisor will be found within minutes.</p>
      )}
      {next.length > 0 && (
        <>
          <p>
            <b>Within minutes it acts on {counted(nextCount, 'person', 'people')}.</b>
          </p>
          <Targets targets={next} />
          {nextCount > next.length && <Note>And {(nextCount - next.length).toLocaleString('en')} more.</Note>}
        </>
      )}
      {later.length > 0 && <Targets targets={later} />}
    </Section>
  );
}

function AboutRule({ rule, stopping, here }: { rule: Loaded['rule']; stopping: boolean; here: string }) {
  return (
    <Section title="About the rule">
      <Facts
        items={[
          { term: 'State', value: <RuleState rule={rule} /> },
          { term: 'For', value: rule.reach },
          { term: 'Made', value: rule.made },
          { term: 'Acted on', value: `${rule.acted.toLocaleString('en')} people, ${rule.assigned.toLocaleString('en')} assignments` },
        ]}
      />
      {rule.stopped === null && !stopping && (
        <Actions>
          <ButtonLink href={`${here}?stop=1`} kind="danger">
            Stop the rule
          </ButtonLink>
        </Actions>
      )}
      <Note>A rule is not changed: stop it, and make another one. So it stays clear why somebody was assigned what.</Note>
    </Section>
  );
}

const columns: Column<Loaded['hits'][number]>[] = [
  { key: 'name', label: 'Person', header: true, cell: (hit) => hit.name },
  { key: 'words', label: 'What it did', cell: (hit) => hit.words },
  { key: 'on', label: 'On', cell: (hit) => hit.on },
];

function ConfirmStop({ name, here }: { name: string; here: string }) {
  return (
    <Sheet labelledBy="stopping">
      <h2 id="stopping">Stop this rule?</h2>
      <p>“{name}” assigns nothing more from now on. What it assigned stays assigned.</p>
      <Form method="post" action={here}>
        <Actions>
          <Button kind="danger">Stop the rule</Button>
          <ButtonLink href={here} kind="quiet">
            Leave it in force
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  );
}
