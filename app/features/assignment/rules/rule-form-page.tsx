import { Form } from '@remix-run/react';
import { counted, listed } from '~/domain/calendar/in-words';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { SelectField, TextField } from '~/ui/field';
import { Columns, Head, Page, Section, Sheet, Stack, UpLink } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { Note } from '~/ui/text';
import { FormProblemSummary, type FormProblem } from '../../account/form-problem';
import { alike } from '../../people/list-filters';
import type { RuleFormPage as Loaded, RulePreview, RuleTarget } from './load-rule-form.server';

interface RuleFormPageProps {
  page: Loaded;
  /** What stands in the fields. */
  typed: Record<string, string>;
  refused: FormProblem | undefined;
}

/** A new rule: choices first, then what it would do, and only then it is made. */
export function RuleFormPage({ page, typed, refused }: RuleFormPageProps) {
  return (
    <Page>
      <Head
        title="Make an enrolment rule"
        lead={page.ownLine ? 'It acts on people of your line, by itself.' : 'It acts on the whole company, by itself.'}
        up={<UpLink href="/team/rules">Enrolment rules</UpLink>}
      />
      <Columns even>
        <RuleFields page={page} typed={typed} refused={refused} />
        {page.preview ? (
          <Preview preview={page.preview} typed={typed} />
        ) : (
          <Note>What the rule would do stands here before you make it. Nothing happens yet.</Note>
        )}
      </Columns>
    </Page>
  );
}

const occasions = [
  { id: 'joins', text: 'Whoever is hired or moves', detail: 'Into the role and department below.' },
  {
    id: 'supervises',
    text: 'Whoever becomes a supervisor',
    detail: 'With the first person who reports to them. Role and department do not count.',
  },
];

const beginnings = [
  { id: 'new', text: 'From today on', detail: 'Only people who are hired, move or become a supervisor now.' },
  { id: 'all', text: 'Also who is there already', detail: 'What they are certified in, or were assigned before, stays as it is.' },
];

function RuleFields({ page, typed, refused }: RuleFormPageProps) {
  const errors = refused?.fieldErrors ?? {};
  return (
    <Form method="get" action="/team/rules/new" noValidate key={JSON.stringify(typed)}>
      <Stack>
        <FormProblemSummary refused={refused} />
        <Choices kind="one" name="occasion" legend="Who" chosen={[typed.occasion ?? 'joins']} error={errors.occasion} items={occasions} />
        <SelectField name="jobRole" label="Job role" prompt="Any role" choices={alike(page.jobRoles)} defaultValue={typed.jobRole} />
        <SelectField
          name="department"
          label="Department"
          prompt="Any department"
          choices={alike(page.departments)}
          defaultValue={typed.department}
        />
        <WhatTheyGet subjects={page.subjects} typed={typed} errors={errors} />
        <Choices kind="one" name="who" legend="From when on" chosen={[typed.who ?? 'new']} error={errors.who} items={beginnings} />
        <Actions>
          <Button kind={page.preview ? 'secondary' : 'primary'}>Show what it would do</Button>
          <ButtonLink href="/team/rules" kind="quiet">
            Leave without making it
          </ButtonLink>
        </Actions>
      </Stack>
    </Form>
  );
}

interface WhatTheyGetProps extends Pick<Loaded, 'subjects'> {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

function WhatTheyGet({ subjects, typed, errors }: WhatTheyGetProps) {
  return (
    <>
      <SelectField
        name="subject"
        label="Gets"
        prompt="Choose a course or a module"
        choices={subjects}
        defaultValue={typed.subject}
        error={errors.subject}
      />
      <TextField
        name="withinDays"
        label="Within how many days"
        hint="From the day of hiring or moving to the due date. Who is found late gets at least seven days."
        type="number"
        inputMode="numeric"
        min={1}
        max={730}
        defaultValue={typed.withinDays ?? '30'}
        error={errors.withinDays}
      />
    </>
  );
}

function Preview({ preview, typed }: { preview: RulePreview; typed: Record<string, string> }) {
  const more = preview.now - preview.people.length;
  return (
    <Sheet labelledBy="preview">
      <h2 id="preview">{preview.name}</h2>
      <p>
        {preview.modules.length === 1 ? 'That is' : `Those are ${preview.modules.length} modules:`} {listed(preview.modules)}. What somebody
        is validly certified in, or was assigned already, is left as it is.
      </p>
      <p>
        <b>{preview.now === 0 ? 'It acts on nobody today.' : `Within minutes it acts on ${counted(preview.now, 'person', 'people')}.`}</b>{' '}
        Nothing has happened yet.
      </p>
      <Form method="post" action="/team/rules/new">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button kind="primary">Make this rule</Button>
      </Form>
      {preview.people.length > 0 && <Targets targets={preview.people} />}
      {more > 0 && <Note>And {more.toLocaleString('en')} more.</Note>}
      {preview.later.length > 0 && (
        <Section title="In the next weeks" level={3}>
          <Targets targets={preview.later} />
        </Section>
      )}
    </Sheet>
  );
}

/** People with their occasion and the date that each gets. */
export function Targets({ targets }: { targets: readonly RuleTarget[] }) {
  return (
    <Rows>
      {targets.map((target) => (
        <Row key={target.id} title={target.name} why={target.occasion} note={`due ${target.due}`} />
      ))}
    </Rows>
  );
}
