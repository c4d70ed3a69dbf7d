import { Form, useNavigation } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { SelectField, TextField } from '~/ui/field';
import { Head, Page, Stack, UpLink } from '~/ui/page';
import { Note } from '~/ui/text';
import { FormProblemSummary, type FormProblem } from '../account/form-problem';
import type { NewObservationPage } from './load-new-observation.server';

/** Whom, where and when: three taps, then the scorecard. */
export function NewObservationView({ page, refused }: { page: NewObservationPage; refused: FormProblem | undefined }) {
  const isSending = useNavigation().state === 'submitting';
  const typed = refused?.typed ?? {};
  return (
    <Page width="narrow">
      <Head
        title="Observe somebody at work"
        lead="One real contact, from its first word to its last. You can stop at any time: what you rate is saved."
        up={<UpLink href="/team/observations">Observations</UpLink>}
      />
      <Stack gap="large">
        {page.search && <PersonSearch search={page.search} />}
        <Form method="post" noValidate>
          <Stack gap="large">
            <FormProblemSummary refused={refused} />
            <SelectField
              name="employeeId"
              label="Whom do you observe?"
              prompt={page.people.length === 0 ? 'Nobody is found' : 'Choose a person'}
              choices={page.people.map(({ id, name, role }) => ({ value: id, label: `${name}, ${role}` }))}
              defaultValue={typed.employeeId ?? page.chosen ?? ''}
              error={refused?.fieldErrors.employeeId}
            />
            <Choices
              kind="one"
              name="contact"
              legend="What do you observe?"
              error={refused?.fieldErrors.contact}
              chosen={typed.contact ? [typed.contact] : []}
              items={page.contacts.map(({ id, title, summary }) => ({ id, text: title, detail: summary }))}
            />
            <TextField
              name="observedOn"
              type="date"
              label="On which day?"
              hint="Today, or up to 14 days ago."
              defaultValue={typed.observedOn ?? page.today}
              error={refused?.fieldErrors.observedOn}
            />
            <Actions>
              <Button kind="primary" pending={isSending} pendingLabel="Opening…" iconAfter="arrow">
                Begin the observation
              </Button>
              <ButtonLink kind="quiet" href="/team/observations">
                Leave without observing
              </ButtonLink>
            </Actions>
            <Note>The person sees it once you have signed it, not before.</Note>
          </Stack>
        </Form>
      </Stack>
    </Page>
  );
}

function PersonSearch({ search }: { search: NonNullable<NewObservationPage['search']> }) {
  return (
    <Form method="get">
      <Stack>
        <TextField
          name="q"
          type="search"
          label="Find a person"
          hint={search.more ? 'There are more people than the list below shows.' : 'By name, number, department or role.'}
          defaultValue={search.words}
        />
        <Actions>
          <Button>Search</Button>
        </Actions>
      </Stack>
    </Form>
  );
}
