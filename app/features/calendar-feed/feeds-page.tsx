import { Form } from '@remix-run/react';
import { Actions, Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Note } from '~/ui/text';
import type { OwnFeed } from './keep-feed.server';

interface FeedsPageProps {
  feeds: readonly OwnFeed[];
  /** Made just now; its address is shown this once. */
  made: { kind: OwnFeed['kind']; url: string } | undefined;
  revoked: boolean;
}

const names: Record<OwnFeed['kind'], { title: string; text: string }> = {
  learn: { title: 'Your due dates', text: 'What you are to complete, on the day by which it is due.' },
  team: { title: 'The due dates of your team', text: 'Which modules are due when, and for how many people. It names nobody.' },
};

/** Secret addresses with which a calendar program reads due dates. */
export function FeedsPage({ feeds, made, revoked }: FeedsPageProps) {
  return (
    <Page width="narrow">
      <Head
        title="Due dates in your calendar"
        lead="Your calendar program can read due dates from a secret address. Whoever has the address can read them, too, so do not pass it on."
        up={<UpLink href="/account">Your account</UpLink>}
      >
        {revoked && (
          <Notice tone="good" title="The address is revoked">
            Calendars that had it get nothing from it any more.
          </Notice>
        )}
      </Head>
      <Stack gap="large">
        {feeds.map((feed) => (
          <Section key={feed.kind} title={names[feed.kind].title}>
            <p>{names[feed.kind].text}</p>
            {made?.kind === feed.kind && <MadeAddress url={made.url} />}
            <FeedForms feed={feed} />
          </Section>
        ))}
      </Stack>
    </Page>
  );
}

function MadeAddress({ url }: { url: string }) {
  return (
    <Notice tone="good" title="Here is the address. It is shown this once">
      <p>
        <code>{url}</code>
      </p>
      <p>In your calendar program choose “Subscribe” or “Add by URL”, and paste it there.</p>
    </Notice>
  );
}

function FeedForms({ feed: { kind, since } }: { feed: OwnFeed }) {
  const { title } = names[kind];
  return (
    <>
      <Form method="post">
        <input type="hidden" name="kind" value={kind} />
        <Actions>
          <Button name="intent" value="make" kind={since === null ? 'primary' : 'secondary'}>
            {since === null ? `Make the address: ${title.toLowerCase()}` : 'Make another address in its place'}
          </Button>
          {since !== null && (
            <Button name="intent" value="revoke" kind="danger">
              Revoke the address
            </Button>
          )}
        </Actions>
      </Form>
      <Note>{since === null ? 'There is no address yet.' : `In force since ${since}.`}</Note>
    </>
  );
}
