import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { Actions, Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { FormStep, FormSteps } from '~/ui/form-steps';
import { LiveMessage, Notice } from '~/ui/notice';
import { Columns, Head, Page, Stack, UpLink } from '~/ui/page';
import type { AssignPage as LoadedPage } from './load-assign.server';
import { AssignPreview, previewInWords } from './assign-preview';
import { ByWhen } from './by-when';
import { useFollowingPreview } from './use-following-preview';
import { WhatChoices, WhoChoices } from './who-and-what';

type Shown = SerializeFrom<LoadedPage>;

/** Why a confirmation was not carried out: nothing has happened yet. */
export type NotConfirmed = 'missing' | 'changed';

interface AssignPageProps {
  page: Shown;
  refused: NotConfirmed | undefined;
}

/** Choices on the left, their consequences on the right; one form, so that what is confirmed is what is shown. */
export function AssignPageView({ page, refused }: AssignPageProps) {
  const { follow, following } = useFollowingPreview();
  return (
    <Page>
      <Head
        title="Assign training"
        lead="Nothing happens until you have seen the preview and confirmed it."
        up={<UpLink href={homeOf(page)}>{page.leadsTeam ? 'Team' : 'People'}</UpLink>}
      />
      <Form method="get" action="/team/assign#preview" onChange={follow} noValidate>
        <Stack>
          {refused && <Refusal refused={refused} page={page} />}
          {page.unknown > 0 && <UnknownPeople count={page.unknown} />}
          <Columns even>
            <FormSteps>
              <WhoChoices page={page} />
              <WhatChoices page={page} />
              <ByWhen page={page} />
              <FormStep legend="Why">
                <TextArea
                  name="note"
                  label="A line that they will see"
                  hint="Optional. It stands beside your name."
                  defaultValue={page.typed.note}
                  error={page.fieldErrors.note}
                />
              </FormStep>
              <Actions>
                <Button>Update the preview</Button>
              </Actions>
            </FormSteps>
            <AssignPreview page={page} home={homeOf(page)} following={following} />
          </Columns>
        </Stack>
      </Form>
      <LiveMessage>{previewInWords(page.preview)}</LiveMessage>
    </Page>
  );
}

/** Where somebody comes from and goes back to. */
function homeOf({ leadsTeam }: Shown): string {
  return leadsTeam ? '/team' : '/hr/employees';
}

function Refusal({ refused, page }: { refused: NotConfirmed; page: Shown }) {
  const problems = Object.entries(page.fieldErrors).map(([id, message]) => ({ id, message }));
  return refused === 'changed' ? (
    <ErrorSummary title="You changed something after the preview, so nothing was assigned yet" submission={page}>
      The preview now shows what you chose. Look at it and confirm it.
    </ErrorSummary>
  ) : (
    <ErrorSummary title="Something is missing, so nothing was assigned yet" problems={problems} submission={page}>
      {page.preview.kind === 'missing' && `Choose ${page.preview.missing.join(' and ')}.`}
    </ErrorSummary>
  );
}

function UnknownPeople({ count }: { count: number }) {
  const title = count === 1 ? 'One of the people named is left out' : `${count} of the people named are left out`;
  return (
    <Notice tone="late" title={title}>
      They are not among the people to whom you can assign.
    </Notice>
  );
}
