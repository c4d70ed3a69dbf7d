import { Form, useNavigation } from '@remix-run/react';
import { counted, listed, minutesInWords } from '~/domain/calendar/in-words';
import { Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { ContinueCard } from '~/ui/continue-card';
import { Facts } from '~/ui/facts';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Row, Rows } from '~/ui/rows';
import { PlaybookEntrySlip } from '../learning/playbook-entry-slip';
import { RichTextView } from '../learning/rich-text';
import { channelWords } from './channel-words';
import { dimensionWords } from './dimension-words';
import type { BriefingPage } from './load-briefing.server';
import type { RunRow } from './run-rows';

/** Who will ring and what is known, before anything starts, with the one thing to do now. */
export function BriefingView({ page, problem, told }: { page: BriefingPage; problem?: string | undefined; told: string | null }) {
  const { briefing, module } = page;
  return (
    <Page>
      <Head
        title={briefing.title}
        lead={briefing.summary || undefined}
        up={<UpLink href={`/modules/${module.id}`}>{module.title}</UpLink>}
      />
      {problem && <Notice tone="late" title={problem} />}
      {told === 'pace' && <Notice tone="good" title="Saved. It holds for every scenario from now on." />}
      <Columns>
        <Stack gap="large">
          <Customer page={page} />
          <Section title="Before you begin">
            <RichTextView nodes={briefing.briefing} />
            {briefing.others.length > 0 && (
              <Facts items={briefing.others.map(({ name, role }) => ({ term: capital(role), value: name }))} />
            )}
          </Section>
          {page.playbook.length > 0 && (
            <Section title="What our playbook says">
              {page.playbook.map((entry) => (
                <Disclosure key={entry.title} summary={entry.title}>
                  <PlaybookEntrySlip entry={entry} />
                </Disclosure>
              ))}
            </Section>
          )}
          <Section title="Your runs" end={page.runs.length > 0 ? counted(page.runs.length, 'run') : undefined}>
            {page.runs.length === 0 ? (
              <p>You have not tried this scenario yet. Nothing starts before you press the button.</p>
            ) : (
              <History runs={page.runs} />
            )}
          </Section>
        </Stack>
        <Stack gap="large">
          <Section title="How it works">
            <ul>
              {rulesInWords(page).map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
            {page.needed.length > 0 && (
              <p>
                These are sides of caring service. <TextLink href="/glossary#i-care">What each of them means</TextLink>
              </p>
            )}
          </Section>
          {page.hasClock && <TimeSetting page={page} />}
          {page.countsHref && (
            <Section title="For authors and supervisors">
              <p>
                <TextLink href={page.countsHref}>See how many chose what</TextLink>, turn by turn and without names.
              </p>
            </Section>
          )}
        </Stack>
      </Columns>
    </Page>
  );
}

function Customer({ page }: { page: BriefingPage }) {
  const { briefing, openRunId } = page;
  return (
    <ContinueCard where={whereInWords(page)} title={briefing.customer.name} action={<Start page={page} />}>
      <RichTextView nodes={briefing.customer.history} />
      {openRunId && ' You are in the middle of it; every choice so far is saved.'}
      {page.hasClock && !openRunId && (
        <>
          {' '}
          Some replies have a clock: <TextLink href="#time">choose how much time you want</TextLink> first.
        </>
      )}
    </ContinueCard>
  );
}

function whereInWords({ briefing, passed }: BriefingPage): string {
  const channel = channelWords[briefing.channel].where;
  const rest = passed ? 'passed' : briefing.required ? 'counts for the module' : 'for practice';
  return `${channel}, about ${minutesInWords(briefing.minutes)}, ${rest}`;
}

function Start({ page: { briefing, openRunId, runs } }: { page: BriefingPage }) {
  const words = channelWords[briefing.channel];
  const navigation = useNavigation();
  if (openRunId) {
    return (
      <ButtonLink kind="primary" href={`/runs/${openRunId}#now`} iconAfter="arrow">
        {words.resume}
      </ButtonLink>
    );
  }
  return (
    <Form method="post">
      <Button
        kind="primary"
        name="intent"
        value="begin"
        icon={briefing.channel === 'phone' ? 'phone' : undefined}
        pending={navigation.state === 'submitting'}
        pendingLabel="Connecting …"
      >
        {runs.length > 0 ? words.again : words.begin}
      </Button>
    </Form>
  );
}

function History({ runs }: { runs: readonly RunRow[] }) {
  return (
    <Rows>
      {runs.map((run) => (
        <Row
          key={run.id}
          title={<TextLink href={`/runs/${run.id}`}>Run {run.number}</TextLink>}
          why={run.ending === null ? `Begun on ${run.when}` : `${run.ending}. ${run.when}`}
          end={<RunPill run={run} />}
          note={run.total === null ? undefined : `${counted(run.total, 'point')}${run.best ? ', your best' : ''}`}
        />
      ))}
    </Rows>
  );
}

function RunPill({ run }: { run: RunRow }) {
  if (run.total === null) return <Pill mark="progress">Under way</Pill>;
  return run.passed ? <Pill mark="done">Passed</Pill> : <Pill mark="failing">Not passed yet</Pill>;
}

function rulesInWords({ needed, hasClock, briefing: { required } }: BriefingPage): string[] {
  const points = needed.map(({ dimension, points: count }) => `${count} for ${dimensionWords[dimension]}`);
  return [
    `It passes with an ending that serves the customer${points.length > 0 ? `, and with at least ${listed(points)}` : ''}.`,
    'Every choice is saved as you make it. Close the page and go on later, here or on another device.',
    hasClock ? 'Some replies have a clock. It runs on when you close the page.' : 'There is no clock. Take the time that you need.',
    `Have it as often as you like. Every run is kept, ${required ? 'you and your supervisors can read it' : 'only you see it'}, and the best counts.`,
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function TimeSetting({ page: { pace } }: { page: BriefingPage }) {
  return (
    <Section id="time" title="Time for your replies">
      <Form method="post">
        <Stack>
          <Choices
            kind="one"
            name="pace"
            legend="How much time do you want?"
            hint="Nobody else sees this."
            chosen={[pace]}
            items={[
              { id: 'as-written', text: 'As the customer gives it' },
              { id: 'more', text: 'Three times as much' },
              { id: 'none', text: 'No clock' },
            ]}
          />
          <div>
            <Button name="intent" value="pace">
              Save this setting
            </Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
