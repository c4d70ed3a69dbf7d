import { Form } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { Section, Stack } from '~/ui/page';
import { Note } from '~/ui/text';
import type { MailChoice } from '../mail/mail-preferences.server';

const words: Record<MailChoice['kind'], { text: string; detail: string }> = {
  'due-soon': { text: 'Three days before a due date', detail: 'A reminder of what is still open.' },
  digest: { text: 'Your team on Monday', detail: 'Who is late, what is due this week, who does not pass yet.' },
};

/** What somebody wants to be mailed; and what is mailed in any case is named so. */
export function MailsSection({ choices }: { choices: readonly MailChoice[] }) {
  return (
    <Section title="Mails and calendar">
      <Form method="post" action="/account/mails">
        <Stack>
          <Choices
            kind="several"
            name="wanted"
            legend="You also want"
            items={choices.map(({ kind }) => ({ id: kind, ...words[kind] }))}
            chosen={choices.flatMap(({ kind, wanted }) => (wanted ? [kind] : []))}
          />
          <Actions>
            <Button>Save what I want</Button>
          </Actions>
          <Note>
            Always mailed, in one mail a day at most: what is assigned, moved or withdrawn, what is due today, what became overdue,
            renewals, and nudges of your supervisor.
          </Note>
        </Stack>
      </Form>
      <Actions>
        <ButtonLink href="/account/calendar" icon="calendar">
          Due dates in your calendar
        </ButtonLink>
      </Actions>
    </Section>
  );
}
