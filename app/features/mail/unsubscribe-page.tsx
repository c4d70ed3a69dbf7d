import { Form } from '@remix-run/react';
import { listed } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { Button, ButtonLink } from '~/ui/button';
import { Head, Page } from '~/ui/page';
import type { OptionalKind } from './daily-facts';
import { optionalNames } from './mail-names';

/** Opened from a mail, by whoever holds it; nothing changes before the button is pressed. */
export function UnsubscribePage({ kinds, done }: { kinds: readonly OptionalKind[]; done: boolean }) {
  const names = listed(kinds.map((kind) => optionalNames[kind]));
  if (done) {
    return (
      <Page width="narrow">
        <Blank
          art="clear-desk"
          title="You get no more of these mails"
          lead={`That was ${names}. What you have to do and by when is still mailed. On your account page you can have it again.`}
          actions={<ButtonLink href="/account">Your account</ButtonLink>}
        />
      </Page>
    );
  }
  return (
    <Page width="narrow">
      <Head title="Stop these mails?" lead={`You would no longer get ${names}. What you have to do and by when is mailed all the same.`} />
      <Form method="post">
        <Button kind="primary">Stop {kinds.length === 1 ? 'it' : 'them'}</Button>
      </Form>
    </Page>
  );
}
