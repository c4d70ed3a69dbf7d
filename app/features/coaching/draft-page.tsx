import { Form, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import { Actions, Button, ButtonLink, DefaultSubmit } from '~/ui/button';
import { Check, OptionList } from '~/ui/check';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { LiveMessage, Notice, Saved } from '~/ui/notice';
import { Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Note } from '~/ui/text';
import { PlaybookEntrySlip } from '../learning/playbook-entry-slip';
import type { DraftPage } from './load-observation.server';
import type { ObservedItem } from './observation-frame.server';
import type { ObservationActResult } from './observation-act';
import { useSavedDraft, type DraftState } from './use-saved-draft';

interface DraftProps {
  page: DraftPage;
  told: string | null;
  refused: Extract<ObservationActResult, { kind: 'refused' }> | undefined;
}

/** The scorecard as a form, one item below the other; made for one thumb. */
export function DraftView({ page, told, refused }: DraftProps) {
  const form = useRef<HTMLFormElement>(null);
  const { state, changed } = useSavedDraft(form, page.savedAt);
  const isSigning = useNavigation().state === 'submitting';
  const problems = Object.entries(refused?.fieldErrors ?? {}).map(([id, message]) => ({ id, message }));
  return (
    <Page width="narrow">
      <Head
        title={titleOf(page)}
        lead={`${page.scorecard}, ${page.observedOn}. Tick the highest level of which you saw or heard every word.`}
        up={<UpLink href="/team/observations">Observations</UpLink>}
      />
      <Stack gap="large">
        {told === 'saved' && <Notice tone="good" title="Saved. Nobody but you sees it until you sign." />}
        {refused && <ErrorSummary title={refused.problem} problems={problems} submission={refused} />}
        <About about={page.about} name={page.person.name} />
        <Form method="post" ref={form} onChange={changed} noValidate replace preventScrollReset>
          <DefaultSubmit name="intent" value="save" />
          <Stack gap="large">
            {page.items.map((item, index) => (
              <RatedItem key={item.id} item={item} number={index + 1} of={page.items.length} />
            ))}
            <TextArea
              name="note"
              label={page.about?.kind === 'amends' ? 'What do you amend, and why?' : 'What will you say to them about it?'}
              hint={
                page.about?.kind === 'amends'
                  ? 'The first record stays as it is, with yours beside it.'
                  : 'Behaviour, its effect, and what to do next time. They read it as you write it.'
              }
              rows={5}
              maxLength={2000}
              defaultValue={refused?.typed.note ?? page.note}
              error={refused?.fieldErrors.note}
            />
            <SaveState state={state} />
            <Actions>
              <Button kind="primary" name="intent" value="sign" pending={isSigning} pendingLabel="Signing…">
                Sign the observation
              </Button>
              <Button name="intent" value="save">
                Save and go on later
              </Button>
            </Actions>
            <Note>Once signed, nothing of it can be changed. {page.person.name} reads it, and acknowledges or disputes it.</Note>
          </Stack>
        </Form>
        <Discard />
      </Stack>
    </Page>
  );
}

function titleOf({ person, about }: DraftPage): string {
  if (about?.kind === 'amends') return `You amend an observation of ${person.name}`;
  return about ? `You observe ${person.name} anew` : `You observe ${person.name}`;
}

function About({ about, name }: { about: DraftPage['about']; name: string }) {
  if (about?.kind !== 'second-to') return null;
  return (
    <Section title="Why a second time" end={<ButtonLink href={`/observations/${about.id}`}>See the first one</ButtonLink>}>
      <p>
        {name} disputes what {about.observer} observed: “{about.words}”
      </p>
      <Note>Observe another contact with your own eyes. Both records stay, beside each other.</Note>
    </Section>
  );
}

function RatedItem({ item, number, of }: { item: ObservedItem; number: number; of: number }) {
  const top = item.levels.length - 1;
  const levels = item.levels.map((text, level) => ({
    id: String(level),
    text,
    detail: level === 0 && item.mustNotFail ? 'With this, the observation is not met' : `${level} of ${top}`,
  }));
  const none = item.mayNotApply ? [{ id: 'na', text: 'Not applicable', detail: 'There was no occasion; it counts for nothing' }] : [];
  return (
    <Check
      id={item.field}
      head={`${number} of ${of}. ${item.title}`}
      status={item.mustNotFail ? 'Must not fail' : undefined}
      ask={item.look}
    >
      <OptionList kind="one" name={item.field} items={[...levels, ...none]} chosen={item.rating === null ? [] : [item.rating]} />
      {item.playbook && (
        <Disclosure summary="What our playbook says">
          <PlaybookEntrySlip entry={item.playbook} />
        </Disclosure>
      )}
    </Check>
  );
}

function SaveState({ state }: { state: DraftState }) {
  const words = state.kind === 'not-saved' ? 'Not saved. It stays on this screen, and goes with your next change.' : '';
  return (
    <>
      {state.kind === 'kept' && <Saved>Saved {state.at}</Saved>}
      {state.kind === 'saving' && <Note>Saving…</Note>}
      {state.kind === 'not-saved' && (
        <Notice tone="risk" title="Your last change is not saved">
          {words}
        </Notice>
      )}
      <LiveMessage>{state.kind === 'not-saved' ? 'Not saved' : ''}</LiveMessage>
    </>
  );
}

function Discard() {
  return (
    <Disclosure summary="Throw this draft away">
      <Form method="post">
        <Stack>
          <p>Everything that you rated and wrote here goes. Nobody else has seen it.</p>
          <Actions>
            <Button kind="danger" name="intent" value="discard">
              Throw the draft away
            </Button>
          </Actions>
        </Stack>
      </Form>
    </Disclosure>
  );
}
