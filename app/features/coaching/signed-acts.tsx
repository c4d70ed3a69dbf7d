import { Form } from '@remix-run/react';
import { Actions, Button } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { Section, Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import type { SignedPage } from './load-observation.server';
import type { ObservationActResult } from './observation-act';

export type Refused = Extract<ObservationActResult, { kind: 'refused' }>;

/** The learner signs as well, or says what was different. */
export function ReplySection({ problem }: { problem: Refused | undefined }) {
  return (
    <Section title="Your word on it">
      <Form method="post" noValidate>
        <Stack>
          <p>Acknowledging says that this is what happened. It counts once both have signed.</p>
          <Actions>
            <Button kind="primary" name="intent" value="acknowledge">
              Acknowledge and sign
            </Button>
          </Actions>
        </Stack>
      </Form>
      <Disclosure summary="I do not agree with it" open={problem !== undefined}>
        <Form method="post" noValidate>
          <Stack>
            <TextArea
              name="words"
              label="What was different?"
              hint="Your supervisor and HR read this. It then counts for nothing, and somebody else can observe you anew."
              rows={4}
              maxLength={2000}
              defaultValue={problem?.typed.words}
              error={problem?.fieldErrors.words}
            />
            <Actions>
              <Button name="intent" value="dispute">
                Dispute it
              </Button>
            </Actions>
          </Stack>
        </Form>
      </Disclosure>
    </Section>
  );
}

/** What an observer can still do: nothing that was signed is changed. */
export function Acts({ page }: { page: SignedPage }) {
  if (!page.mayAmend && !page.maySecond) return null;
  return (
    <Section title="What you can do">
      {page.maySecond && (
        <Form method="post">
          <Stack>
            <p>It is disputed. Observe another contact with your own eyes; your record stands beside this one.</p>
            <Actions>
              <Button kind="primary" name="intent" value="second">
                Observe {page.person.name} anew
              </Button>
            </Actions>
          </Stack>
        </Form>
      )}
      {page.mayAmend && (
        <Form method="post">
          <Stack>
            <p>You signed it, so it stays. An amendment is a new record that names this one and takes its place.</p>
            <Actions>
              <Button name="intent" value="amend">
                Amend it
              </Button>
            </Actions>
          </Stack>
        </Form>
      )}
    </Section>
  );
}
