import { Form, useNavigation } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { fieldName } from '~/domain/quiz/fields';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Head, Page, Sheet } from '~/ui/page';
import { AnsweredElsewhere } from './answered-elsewhere';
import type { OpenAttempt } from './load-attempt.server';
import { openOf } from './open-attempt';

/** The last question before an attempt is handed in: a page of its own, so that it works without JavaScript. */
export function HandInView({ page, elsewhere }: { page: OpenAttempt; elsewhere: readonly string[] }) {
  const open = openOf(page.items.map(({ mark }) => mark));
  const total = page.items.length;
  const here = `/attempts/${page.attemptId}`;
  return (
    <Page width="narrow">
      <Head
        title={
          open.length === 0
            ? `All ${total} questions are answered`
            : `${counted(open.length, 'question')} of ${total} ${open.length === 1 ? 'is' : 'are'} still open`
        }
        lead={`Everything that you see in attempt ${page.number} is saved. Once you hand it in, it is graded and cannot be changed.`}
      />
      <AnsweredElsewhere numbers={elsewhere} />
      <Sheet>
        {open.length > 0 && (
          <>
            <p>Open questions earn no points. Go back to them:</p>
            <ul>
              {open.map(({ number, progress }) => (
                <li key={number}>
                  <TextLink href={`${here}#${fieldName(number)}`}>Question {number}</TextLink>
                  {progress === 'partly' && ', not complete yet'}
                </li>
              ))}
            </ul>
          </>
        )}
        <Form method="post" action={here}>
          <Actions>
            <HandInButton open={open.length} total={total} />
            <ButtonLink href={here} icon="back">
              Go on answering
            </ButtonLink>
          </Actions>
        </Form>
      </Sheet>
    </Page>
  );
}

function HandInButton({ open, total }: { open: number; total: number }) {
  const navigation = useNavigation();
  return (
    <Button kind="primary" name="intent" value="submit" pending={navigation.state === 'submitting'} pendingLabel="Handing in …">
      {open === 0 ? `Hand in ${counted(total, 'answer')}` : `Hand in with ${open} open`}
    </Button>
  );
}
