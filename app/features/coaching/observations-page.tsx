import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import type { ObservationRow, TeamObservations } from './load-observations.server';
import { ObservationList } from './observation-list';

/** A learner's own: what waits for their word, and what stands on record. */
export function OwnObservationsView({ rows }: { rows: readonly ObservationRow[] }) {
  const waiting = rows.filter((row) => row.standing === 'waiting');
  const others = rows.filter((row) => row.standing !== 'waiting');
  return (
    <Page>
      <Head title="Observed on the job" lead={ownLead(rows, waiting)} up={<UpLink href="/learn">Learn</UpLink>} />
      {rows.length === 0 && (
        <Blank
          art="clear-desk"
          lead="Nobody has observed you yet. When somebody has, what they saw stands here, and you say whether it was so."
        />
      )}
      <Stack gap="large">
        {waiting.length > 0 && (
          <Section title="Waits for your word">
            <ObservationList rows={waiting} own />
          </Section>
        )}
        {others.length > 0 && (
          <Section title="On record">
            <ObservationList rows={others} own />
          </Section>
        )}
        <p>
          <TextLink href="/care-quotient">Your Care Quotient</TextLink>
        </p>
      </Stack>
    </Page>
  );
}

function ownLead(rows: readonly ObservationRow[], waiting: readonly ObservationRow[]): string | undefined {
  if (rows.length === 0) return undefined;
  if (waiting.length === 0) return 'Everything here has your word. Nothing of it can be changed by anybody.';
  return waiting.length === 1
    ? 'One waits for your word: acknowledge it, or say what was different.'
    : `${waiting.length} wait for your word.`;
}

/** An observer's: drafts first, then disputes, then what was observed lately. */
export function TeamObservationsView({ page, told, seesTeam }: { page: TeamObservations; told: string | null; seesTeam: boolean }) {
  const { drafts, disputed, latest } = page;
  return (
    <Page>
      <Head
        title="Observations on the job"
        lead={teamLead(page)}
        end={
          <ButtonLink kind="primary" href="/team/observations/new" iconAfter="arrow">
            Observe somebody
          </ButtonLink>
        }
      />
      <Stack gap="large">
        {told === 'discarded' && <Notice tone="good" title="The draft is gone. Nothing of it was kept." />}
        {drafts.length > 0 && (
          <Section title="Begun, not signed" end="only you see these">
            <Rows>
              {drafts.map((draft) => (
                <Row
                  key={draft.id}
                  title={<TextLink href={`/observations/${draft.id}`}>{draft.name}</TextLink>}
                  why={draft.scorecard}
                  end={<Pill mark="progress">Draft</Pill>}
                  note={draft.note}
                />
              ))}
            </Rows>
          </Section>
        )}
        {disputed.length > 0 && (
          <Section title="Disputed" end="a second observer is wanted">
            <ObservationList rows={disputed} />
          </Section>
        )}
        {latest.length > 0 ? (
          <Section title="Lately" end={latest.length >= 50 ? 'the latest 50' : undefined}>
            <ObservationList rows={latest} />
          </Section>
        ) : (
          <Blank art="clear-desk" lead="Nobody was observed yet. A call of ten minutes tells more than a month of numbers." />
        )}
        {seesTeam && (
          <p>
            <TextLink href="/team/care-quotient">The Care Quotient of the team</TextLink>
          </p>
        )}
      </Stack>
    </Page>
  );
}

function teamLead({ drafts, disputed }: TeamObservations): string {
  const open = [
    ...(drafts.length > 0 ? [`${drafts.length} begun and not signed`] : []),
    ...(disputed.length > 0 ? [`${disputed.length} disputed`] : []),
  ];
  return open.length > 0 ? `${open.join(', ')}.` : 'Nothing is half done, and nothing is disputed.';
}
