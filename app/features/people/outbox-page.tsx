import { Blank } from '~/ui/blank';
import { Head, Page, Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Note } from '~/ui/text';
import type { Outbox } from './load-outbox.server';

/** What would have been sent, for whoever runs Servewell without a mail server. */
export function OutboxView({ outbox: { count, mails }, sending }: { outbox: Outbox; sending: boolean }) {
  const waiting = count === 1 ? 'One mail waits' : `${count.toLocaleString('en')} mails wait`;
  return (
    <Page width="narrow">
      <Head
        title={count > 0 ? `${waiting} in the outbox` : 'The outbox is empty'}
        lead={
          sending
            ? 'Mails leave by SMTP. What stands here was written before that was set up.'
            : 'No mail server is set up (SMTP_URL), so mails are kept here instead of being sent.'
        }
      />
      {mails.length === 0 ? (
        <Blank art="clear-desk" lead="Invitations and password links will stand here, the latest first." />
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
    </Page>
  );
}
