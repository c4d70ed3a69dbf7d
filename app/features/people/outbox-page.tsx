import { Form } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Row, Rows } from '~/ui/rows';
import { Hidden, Note } from '~/ui/text';
import type { Outbox } from './load-outbox.server';
import type { MailsInOutbox, StuckMail } from './mail-acts.server';

interface OutboxViewProps {
  mails: MailsInOutbox;
  /** Written as files because there is no mail server. */
  files: Outbox;
  sending: boolean;
  revived: boolean;
}

/** Whether mails leave, which did not, and without a mail server what they say. */
export function OutboxView({ mails, files, sending, revived }: OutboxViewProps) {
  const { dead, retried } = mails;
  return (
    <Page width="narrow">
      <Head title={titleOf(mails, sending)} lead={`${leadOf(mails, sending)} ${waitingOf(mails)}`.trim()}>
        {revived && (
          <Notice tone="good" title="The mail is tried again">
            Within a few seconds. If it fails again, it comes back here.
          </Notice>
        )}
      </Head>
      <Stack gap="large">
        {dead.length > 0 && (
          <Section title="Did not leave" end={counted(dead.length, 'mail')}>
            <Rows>
              {dead.map((mail) => (
                <Stuck key={mail.id} mail={mail} />
              ))}
            </Rows>
            <Note>Mend the address or the mail server first, then have it tried again. What is not true any more by then is not sent.</Note>
          </Section>
        )}
        {retried.length > 0 && (
          <Section title="Tried, and tried again by itself" end={counted(retried.length, 'mail')}>
            <Rows>
              {retried.map((mail) => (
                <Row key={mail.id} title={`${mail.subject}, to ${mail.to}`} why={mail.problem} note={`again ${mail.when}`} />
              ))}
            </Rows>
          </Section>
        )}
        {(!sending || files.count > 0) && <Files files={files} sending={sending} />}
      </Stack>
    </Page>
  );
}

function titleOf({ dead, retried, waiting, sent }: MailsInOutbox, sending: boolean): string {
  if (dead.length > 0) return `${counted(dead.length, 'mail')} did not leave`;
  if (retried.length > 0) return `${counted(retried.length, 'mail')} could not be sent yet`;
  if (waiting > 0) return `${counted(waiting, 'mail is', 'mails are')} on the way`;
  if (sent === 0) return 'No mail has been written yet';
  return sending ? 'Every mail has left' : 'Every mail is kept here';
}

function leadOf({ sent, waiting }: MailsInOutbox, sending: boolean): string {
  if (sent + waiting === 0) return '';
  const left = `${sent.toLocaleString('en')} ${sending ? 'sent' : 'written'}`;
  return waiting === 0 ? `${left}, none waits.` : `${left}, ${waiting.toLocaleString('en')} on the way.`;
}

function waitingOf({ peopleWaiting }: MailsInOutbox): string {
  if (peopleWaiting === 0) return '';
  return `${counted(peopleWaiting, 'person has', 'people have')} news for a next mail: one a day at most, between 7:00 and 20:00, and no sooner than 15 minutes after an assignment.`;
}

function Stuck({ mail }: { mail: StuckMail }) {
  const again = (
    <Form method="post">
      <input type="hidden" name="mailId" value={mail.id} />
      <Button>
        Try again<Hidden>: {mail.subject}</Hidden>
      </Button>
    </Form>
  );
  const why = `${mail.problem} Given up ${mail.when} after ${counted(mail.tries, 'try', 'tries')}.`;
  return <Row title={`${mail.subject}, to ${mail.to}`} why={why} end={again} />;
}

function Files({ files: { count, mails }, sending }: { files: Outbox; sending: boolean }) {
  return (
    <Section title="Kept as files" end={counted(count, 'mail')}>
      <p>
        {sending
          ? 'Mails leave by SMTP. What stands here was written before that was set up.'
          : 'No mail server is set up (SMTP_URL), so mails are kept here instead of being sent.'}
      </p>
      {mails.length === 0 ? (
        <Blank art="clear-desk" lead="Invitations, password links and daily mails will stand here, the latest first." />
      ) : (
        <Stack>
          {count > mails.length && <p>The latest {mails.length} stand here. The others are files in the outbox folder, too.</p>}
          {mails.map((mail) => (
            <Disclosure key={mail.file} summary={`${mail.subject}, to ${mail.to}`}>
              <Note>{mail.writtenAt}</Note>
              <pre>{mail.body}</pre>
            </Disclosure>
          ))}
        </Stack>
      )}
    </Section>
  );
}
