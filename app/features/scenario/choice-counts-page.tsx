import { counted } from '~/domain/calendar/in-words';
import { Bars } from '~/ui/bars';
import { Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Soft } from '~/ui/text';
import type { ChoiceCountsPage } from './load-choice-counts.server';

/** For authors and supervisors: what people reply, turn by turn, without anybody's name. */
export function ChoiceCountsView({ page }: { page: ChoiceCountsPage }) {
  const { module, scenario, runs, turns } = page;
  return (
    <Page>
      <Head
        title={`What people chose in “${scenario.title}”`}
        lead={leadOf(runs)}
        up={<UpLink href={`/modules/${module.id}`}>{module.title}</UpLink>}
      />
      <Stack gap="large">
        {turns.map((turn) => (
          <Section key={turn.id} title={`Turn ${turn.number}`} end={counted(turn.total, 'choice')}>
            <Heard turn={turn} />
            <Bars
              look="sentences"
              items={turn.replies.map(({ text, times, timedOut }) => ({
                name: text,
                value: times,
                max: Math.max(1, turn.total),
                fact: `${times} of ${turn.total}${timedOut > 0 ? `, ${timedOut} by the clock` : ''}`,
              }))}
            />
          </Section>
        ))}
      </Stack>
    </Page>
  );
}

function Heard({ turn: { stage, who, heard } }: { turn: ChoiceCountsPage['turns'][number] }) {
  return (
    <>
      {stage && (
        <p>
          <Soft>{stage}</Soft>
        </p>
      )}
      {heard && (
        <p>
          <b>{who}:</b> {heard}
        </p>
      )}
    </>
  );
}

function leadOf({ learners, begun, ended, passed }: ChoiceCountsPage['runs']): string {
  if (begun === 0) return 'Nobody has tried this scenario yet. What they choose is counted here, without names.';
  return `${counted(learners, 'learner')}, ${counted(begun, 'run')}: ${ended} ended, ${passed} passed. Choices are counted without names; what a run took over from an earlier one is counted once.`;
}
