import { Bars, BarsLegend } from '~/ui/bars';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import type { Onward } from '../learning/load-onward.server';
import { RichTextView } from '../learning/rich-text';
import { Again, GoOn, Practise, PractiseFirst } from './after-debrief';
import { channelWords } from './channel-words';
import { dimensionWords } from './dimension-words';
import { Outcome, outcomeSentence } from './debrief-outcome';
import { DebriefTurns, turnRows } from './debrief-turns';
import type { RunDebrief } from './load-debrief.server';
import { MoodSection } from './mood-section';

/** What became of a run: the outcome in one sentence, the way back in, and then why. */
export function DebriefView({ page, onward, problem }: { page: RunDebrief; onward: Onward | null; problem: string | undefined }) {
  const { debrief, module, scenario } = page;
  return (
    <Page>
      <Head
        title={debrief.ending.title}
        lead={outcomeSentence(page)}
        up={<UpLink href={`/modules/${module.id}/scenarios/${scenario.id}`}>{scenario.title}</UpLink>}
      >
        {problem && <Notice tone="late" title={problem} />}
        {onward?.certificateHref && <Notice tone="good" title={`You have earned the certificate of ${module.title}.`} />}
        <Outcome page={page} isOwn />
        <Stack>
          {onward && <GoOn onward={onward} />}
          {page.passed ? <Again page={page} first={!onward?.certificateHref && !onward?.next} /> : <PractiseFirst page={page} />}
        </Stack>
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
