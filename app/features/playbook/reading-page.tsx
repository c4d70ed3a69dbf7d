import { Form } from '@remix-run/react';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Sheet, Stack, UpLink } from '~/ui/page';
import { PlaybookEntrySlip } from '../learning/playbook-entry-slip';
import type { ReadingPage as Loaded } from './load-reading.server';
import { WordingDifference } from './wording-difference';

/** A procedure as it stands now, what is new in it, and the reader's word that they have read it. */
export function ReadingPage({ page, confirmed }: { page: Loaded; confirmed: boolean }) {
  const { entry, asked } = page;
  return (
    <Page width="narrow">
      <Head
        title={entry.title}
        lead={asked ? `${asked.by} changed it and asked you on ${asked.on} to read it.` : 'This is how we do it here.'}
        up={asked || confirmed ? <UpLink href="/learn">Learn</UpLink> : <UpLink href="/playbook">Our playbook</UpLink>}
      >
        {confirmed && !asked && (
          <Notice tone="good" title="Thank you, noted">
            It stays here to look up whenever you need it.
          </Notice>
        )}
      </Head>
      <Stack gap="large">
        {asked && page.reason !== '' && <p>Why it changed: {page.reason}</p>}
        {asked?.difference && (
          <Section title="What is new">
            <WordingDifference difference={asked.difference} />
          </Section>
        )}
        <Section title={asked ? 'All of it, as it is now' : 'In our words'}>
          <PlaybookEntrySlip entry={entry} />
        </Section>
        {asked ? <Confirming version={page.version} /> : <Onward confirmed={confirmed} />}
      </Stack>
    </Page>
  );
}

function Confirming({ version }: { version: number }) {
  return (
    <Sheet labelledBy="confirming">
      <h2 id="confirming">Have you read it?</h2>
      <p>Your word is kept with the date. If something in it will not work, tell your supervisor; you can confirm it all the same.</p>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <Actions>
          <Button kind="primary">I have read this</Button>
          <ButtonLink href="/learn" kind="quiet">
            Read it later
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  );
}

function Onward({ confirmed }: { confirmed: boolean }) {
  return (
    <Actions>
      <ButtonLink kind={confirmed ? 'primary' : 'secondary'} href="/learn" iconAfter="arrow">
        Go on learning
      </ButtonLink>
    </Actions>
  );
}
