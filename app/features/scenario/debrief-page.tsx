import { Form } from '@remix-run/react';
import { listed, minutesInWords } from '~/domain/calendar/in-words';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Bars, BarsLegend } from '~/ui/bars';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Sheet, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Lead, Soft } from '~/ui/text';
import { RichTextView } from '../learning/rich-text';
import { channelWords } from './channel-words';
import { dimensionWords } from './dimension-words';
import { DebriefTurns, turnRows } from './debrief-turns';
import type { RunDebrief } from './load-debrief.server';
import { MoodSection } from './mood-section';

/** What became of a run: the outcome in one sentence, the way back in, and then why. */
export function DebriefView({ page, problem }: { page: RunDebrief; problem: string | undefined }) {
  const { debrief, module, scenario } = page;
  return (
    <Page>
      <Head
        title={debrief.ending.title}
        lead={outcomeSentence(page)}
        up={<UpLink href={`/modules/${module.id}/scenarios/${scenario.id}`}>{scenario.title}</UpLink>}
      >
        {problem && <Notice tone="late" title={problem} />}
        <Outcome page={page} isOwn />
        <Stack>{page.passed ? <Again page={page} /> : <PractiseFirst page={page} />}</Stack>
      </Head>
      <Stack gap="large">
        <WhatHappened page={page} />
        <Practise page={page} />
      </Stack>
    </Page>
  );
}

/** The same for whoever coaches this learner: what was chosen and what it did, and nothing to be pressed. */
export function ForeignDebriefView({ page, owner }: { page: RunDebrief; owner: { id: string; name: string } }) {
  return (
    <Page>
      <Head
        title={`${owner.name}: ${page.debrief.ending.title}`}
        lead={outcomeSentence(page)}
        up={<UpLink href={`/team/members/${owner.id}`}>{owner.name}</UpLink>}
      >
        <Outcome page={page} />
      </Head>
      <Stack gap="large">
        <WhatHappened page={page} />
      </Stack>
    </Page>
  );
}

/** Whoever reads it: points, mood, turns and the story behind them. */
function WhatHappened({ page }: { page: RunDebrief }) {
  return (
    <>
      <Columns even>
        <Dimensions page={page} />
        <MoodSection page={page} />
      </Columns>
      <Turns page={page} />
      <Story page={page} />
    </>
  );
}

function Outcome({ page, isOwn }: { page: RunDebrief; isOwn?: boolean }) {
  return (
    <Actions>
      {page.passed ? <Pill mark="done">Passed</Pill> : <Pill mark="failing">Not passed yet</Pill>}
      <Soft>
        {factsOfRun(page)} {isOwn && (page.scenario.required ? 'You and your supervisors can see it.' : 'Only you can see it.')}
      </Soft>
    </Actions>
  );
}

function outcomeSentence({ debrief: { outcome, customer, dimensions } }: RunDebrief): string {
  switch (outcome.kind) {
    case 'passed':
      return `This run passes: it ended well for ${customer.name}, and every dimension has what it needs.`;
    case 'ending-does-not-pass':
      return `This run does not pass yet: it did not end well for ${customer.name}.`;
    case 'minimum-missed': {
      const names = outcome.missed.map(({ dimension }) => dimensionWords[dimension]);
      const verb = names.length === 1 ? 'is below its minimum' : 'are below their minimum';
      return `It ended well for ${customer.name}, but this run does not pass yet: ${listed(names)} ${verb}${dimensions.length > names.length ? '' : ', all of them'}.`;
    }
  }
}

function factsOfRun({ number, endedOn, minutes, fromTurn }: RunDebrief): string {
  const from = fromTurn === null ? '' : `, from turn ${fromTurn}`;
  return `Run ${number}${from}, on ${endedOn}, ${minutesInWords(minutes)}.`;
}

/** Goes on from where it turned, or begins at the beginning; the form names the run, the server knows the turn. */
function Again({ page, first = true }: { page: RunDebrief; first?: boolean }) {
  const { module, scenario, debrief, runId } = page;
  const fromTurn = debrief.againFrom !== null && debrief.againFrom > 0 ? debrief.againFrom + 1 : null;
  const kind = first ? 'primary' : 'secondary';
  return (
    <Form method="post" action={`/modules/${module.id}/scenarios/${scenario.id}`}>
      <Actions>
        {fromTurn !== null && (
          <Button kind={kind} name="from" value={runId} iconAfter="again">
            Again from turn {fromTurn}
          </Button>
        )}
        <Button kind={fromTurn === null ? kind : 'secondary'} name="intent" value="begin">
          {channelWords[scenario.channel].fromStart}
        </Button>
      </Actions>
    </Form>
  );
}

/** After a run that did not pass: the lesson of the weakest dimension first, then the way back in. */
function PractiseFirst({ page }: { page: RunDebrief }) {
  const { practise } = page;
  if (!practise.lesson) return <Again page={page} />;
  return (
    <>
      <Actions>
        <ButtonLink kind="primary" icon="book" href={practise.lesson.href}>
          First read “{practise.lesson.title}”
        </ButtonLink>
        <Soft>
          It is about {dimensionWords[practise.dimension]}, {minutesInWords(practise.lesson.minutes)}.
        </Soft>
      </Actions>
      <Again page={page} first={false} />
    </>
  );
}

const howMany = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];

function Dimensions({ page: { debrief } }: { page: RunDebrief }) {
  const { dimensions } = debrief;
  return (
    <Section title={`${howMany[dimensions.length] ?? dimensions.length} ${dimensions.length === 1 ? 'dimension' : 'dimensions'}`}>
      <Bars
        items={dimensions.map(({ dimension, own, best, needed, met }) => ({
          name: dimensionWords[dimension],
          value: own,
          max: best,
          low: !met,
          ...(needed === null ? {} : { min: needed }),
          fact: (
            <>
              <b>{own < 0 ? `−${-own}` : own}</b> of {best}
              {needed !== null && !met && `, ${needed} needed`}
            </>
          ),
        }))}
      />
      <BarsLegend needed="needed to pass" full="full length: the best that can be reached" />
    </Section>
  );
}

function Turns({ page }: { page: RunDebrief }) {
  const rows = turnRows(page);
  const turning = rows.filter((row) => row.own?.turning);
  return (
    <>
      {turning.length > 0 && (
        <Section title={`Where the ${channelWords[page.scenario.channel].noun} turned`}>
          <DebriefTurns rows={turning} page={page} />
        </Section>
      )}
      <Disclosure summary={`Show all ${page.debrief.steps.length} turns beside the best path`}>
        <DebriefTurns rows={rows} page={page} />
      </Disclosure>
    </>
  );
}

/** What nobody could know before: told now, because the run is over. */
function Story({ page: { debrief } }: { page: RunDebrief }) {
  const { customer, ending } = debrief;
  return (
    <Section title="What became of it">
      <p>
        <RichTextView nodes={ending.text} />
      </p>
      {customer.wants.length > 0 && (
        <p>
          <b>What {customer.name} wanted.</b> <RichTextView nodes={customer.wants} />
        </p>
      )}
      {customer.keepsBack.length > 0 && (
        <p>
          <b>What was kept back.</b> <RichTextView nodes={customer.keepsBack} />
        </p>
      )}
    </Section>
  );
}

function Practise({ page: { practise, other, module } }: { page: RunDebrief }) {
  return (
    <Sheet labelledBy="practise">
      <h2 id="practise">Practise this next: {dimensionWords[practise.dimension]}</h2>
      {practise.lesson?.summary && <Lead>{practise.lesson.summary}</Lead>}
      <Actions>
        {practise.lesson ? (
          <ButtonLink href={practise.lesson.href}>
            Read “{practise.lesson.title}”, {minutesInWords(practise.lesson.minutes)}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/modules/${module.id}`}>Look through the lessons of {module.title}</ButtonLink>
        )}
        {other && (
          <TextLink href={`/modules/${other.moduleId}/scenarios/${other.scenarioId}`}>
            Or try another scenario on {dimensionWords[practise.dimension]}: {other.title}
          </TextLink>
        )}
      </Actions>
    </Sheet>
  );
}
