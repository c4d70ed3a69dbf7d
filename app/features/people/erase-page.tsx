import { Form } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextArea, TextField } from '~/ui/field';
import { Bullets } from '~/ui/list';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Code } from '~/ui/text';
import { FormProblemSummary, type FormProblem } from '../account/form-problem';

interface ErasePageProps {
  person: { id: string; number: string; name: string };
  refused: FormProblem | undefined;
}

/** Erasing a person on legal demand, after a look at what goes and what stays. */
export function ErasePage({ person, refused }: ErasePageProps) {
  const { id, name } = person;
  return (
    <Page width="page">
      <Head
        up={<UpLink href={`/hr/employees/${id}`}>{name}</UpLink>}
        title={`Erase ${name}?`}
        lead="Only on legal demand. Nobody can take it back: keep no copy that you need."
      />
      <Stack gap="large">
        <WhatGoesAndStays />
        <EraseForm person={person} refused={refused} />
      </Stack>
    </Page>
  );
}

function WhatGoesAndStays() {
  return (
    <Columns even>
      <Section title="What goes">
        <Bullets>
          <li>Name, employee number and work email, here and on every certification; “Erased person” stands there instead.</li>
          <li>The name wherever it stands as somebody’s manager, in certifications and in what was changed.</li>
          <li>The account, its sessions, what they wrote in lessons, and notes about them.</li>
          <li>The secret that could prove later whose a record was.</li>
        </Bullets>
      </Section>
      <Section title="What stays">
        <Bullets>
          <li>Each certification with its number, module, edition, dates and score, without the person.</li>
          <li>The chain of the register: it can still be proved that nobody touched it.</li>
          <li>The audit log, in which the person is nameless from then on, and that you erased them.</li>
          <li>What others wrote into reasons and notes: look there yourself.</li>
        </Bullets>
      </Section>
    </Columns>
  );
}

function EraseForm({ person: { id, number }, refused }: ErasePageProps) {
  return (
    <Section title="Erase for good">
      <Form method="post" noValidate>
        <Stack>
          <FormProblemSummary refused={refused} />
          <TextField
            name="number"
            label={
              <>
                Type the employee number <Code>{number}</Code>
              </>
            }
            hint="So that nobody is erased by a slip."
            autoComplete="off"
            spellCheck={false}
            defaultValue={refused?.typed.number}
            error={refused?.fieldErrors.number}
          />
          <TextArea
            name="reason"
            label="Reason"
            hint="The demand and its date. Stays in the audit log for good: no names and nothing private."
            defaultValue={refused?.typed.reason}
            error={refused?.fieldErrors.reason}
            maxLength={500}
          />
          <Actions>
            <Button kind="danger">Erase this person</Button>
            <ButtonLink href={`/hr/employees/${id}`} kind="quiet">
              Leave without erasing
            </ButtonLink>
          </Actions>
        </Stack>
      </Form>
    </Section>
  );
}
