import { Form, useNavigation } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { Head, Page, Stack } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { FormProblemSummary, type FormProblem } from '../account/form-problem';
import { NudgeNotice } from './nudge-notice';
import type { NudgeFormPage as Loaded } from './load-nudge.server';

interface NudgePageProps {
  people: Loaded['people'];
  redirectTo: string;
  refused: FormProblem | undefined;
}

/** Who is nudged, and with which words. */
export function NudgePage({ people, redirectTo, refused }: NudgePageProps) {
  const isSending = useNavigation().state !== 'idle';
  const who = counted(people.length, 'person', 'people');
  return (
    <Page width="narrow">
      <Head
        title={people.length === 1 ? `Nudge ${people[0]?.name}` : `Nudge ${who}`}
        lead="They get a mail with what is open for them, your name and your words. One nudge a person a day, so that it keeps its weight."
      >
        <NudgeNotice />
      </Head>
      <Form method="post" action="/team/nudge" noValidate>
        <Stack>
          <FormProblemSummary refused={refused} />
          <input type="hidden" name="redirectTo" value={redirectTo} />
          {people.map(({ id }) => (
            <input key={id} type="hidden" name="employeeId" value={id} />
          ))}
          {people.length > 1 && (
            <Rows>
              {people.map(({ id, name, jobRole }) => (
                <Row key={id} title={name} why={jobRole} level={2} />
              ))}
            </Rows>
          )}
          <TextArea
            name="note"
            label="Your words"
            hint="May be left empty. Everybody here gets the same."
            rows={3}
            maxLength={500}
            defaultValue={refused?.typed.note}
            error={refused?.fieldErrors.note}
          />
          <Actions>
            <Button kind="primary" pending={isSending} pendingLabel="Nudging…">
              Nudge {people.length === 1 ? people[0]?.name : who}
            </Button>
            <ButtonLink href={redirectTo} kind="quiet">
              Leave without nudging
            </ButtonLink>
          </Actions>
        </Stack>
      </Form>
    </Page>
  );
}
