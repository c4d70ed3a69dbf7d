import { Form, useNavigation } from '@remix-run/react';
import { careQuestions, highestCareLevel, type CareGap, type CareLevel } from '~/domain/coaching/care-quotient';
import { Bars, BarsLegend } from '~/ui/bars';
import { Actions, Button } from '~/ui/button';
import { Check, OptionList } from '~/ui/check';
import { TextArea } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Spark } from '~/ui/spark';
import { Note } from '~/ui/text';
import { FormProblemSummary, type FormProblem } from '../account/form-problem';
import { dimensionWords } from '../scenario/dimension-words';
import type { CareQuotientPage } from './load-care-quotient.server';

interface CareProps {
  page: CareQuotientPage;
  /** HR reads it, and rates nobody. */
  mayRate: boolean;
  told: string | null;
  refused: FormProblem | undefined;
}

/** Five questions with anchors, what both sides say, and how it went over the quarters. */
export function CareQuotientView({ page, mayRate, told, refused }: CareProps) {
  const own = page.side === 'self';
  const up = own ? <UpLink href="/learn">Learn</UpLink> : <UpLink href="/team/care-quotient">Care Quotient of the team</UpLink>;
  return (
    <Page>
      <Head title={own ? 'Your Care Quotient' : `${page.person.name}’s Care Quotient`} lead={leadOf(page, mayRate)} up={up} />
      <Columns>
        <Stack gap="large">
          {told === 'rated' && <Notice tone="good" title={`Kept for ${page.quarter}. A later one of the quarter takes its place.`} />}
          {mayRate && <RatingForm page={page} refused={refused} />}
        </Stack>
        <Stack gap="large">
          {page.gaps && <Gaps page={page} gaps={page.gaps} />}
          {page.trend.length > 1 && <Trend page={page} />}
          <Section title="How to rate">
            <p>Choose the highest level of which you saw two examples this quarter. What you did not see is “Not seen”, and no level 1.</p>
            <Note>The five questions follow an article on I CARE. A total stands from four rated questions up.</Note>
          </Section>
        </Stack>
      </Columns>
    </Page>
  );
}

function leadOf({ side, given, otherWaits, quarter }: CareQuotientPage, mayRate: boolean): string {
  const other = side === 'self' ? 'Your supervisor has' : 'They have';
  if (otherWaits && mayRate) return `${other} rated ${quarter}. You see it once you have rated, so that neither leads the other.`;
  if (given) return `Rated on ${given.on} for ${quarter}. You can rate again until the quarter ends.`;
  return mayRate ? `Nothing is rated for ${quarter} yet. Five questions, about five minutes.` : `Nothing is rated for ${quarter} yet.`;
}

function RatingForm({ page, refused }: { page: CareQuotientPage; refused: FormProblem | undefined }) {
  const isSending = useNavigation().state === 'submitting';
  return (
    <Section title={`For ${page.quarter}`}>
      <Form method="post" noValidate>
        <Stack gap="large">
          <FormProblemSummary refused={refused} />
          {careQuestions.map(({ dimension, ask, anchors }) => (
            <Check key={dimension} id={dimension} head={dimensionWords[dimension]} ask={ask}>
              <OptionList
                kind="one"
                name={dimension}
                items={[...anchors.map((text, index) => ({ id: String(index + 1), text, detail: `Level ${index + 1}` })), notSeen]}
                chosen={chosenOf(refused?.typed[dimension], page.given?.levels[dimension])}
              />
            </Check>
          ))}
          <TextArea
            name="note"
            label="The examples that you have in mind"
            hint="One line each, without customers’ names. The other side reads them."
            rows={4}
            maxLength={2000}
            defaultValue={refused?.typed.note ?? page.given?.note}
            error={refused?.fieldErrors.note}
          />
          <Actions>
            <Button kind="primary" pending={isSending} pendingLabel="Keeping…">
              {page.given ? 'Rate again' : 'Keep these five ratings'}
            </Button>
          </Actions>
        </Stack>
      </Form>
    </Section>
  );
}

const notSeen = { id: 'not-seen', text: 'Not seen', detail: 'Not twice, this quarter' };

function chosenOf(typed: string | undefined, given: CareLevel | undefined): string[] {
  const chosen = typed ?? (given === undefined ? undefined : String(given));
  return chosen === undefined ? [] : [chosen];
}

function Gaps({ page, gaps }: { page: CareQuotientPage; gaps: NonNullable<CareQuotientPage['gaps']> }) {
  const own = page.side === 'self';
  return (
    <Section title="Both views" end={gaps.quarter.replace('the ', '')}>
      <Bars
        items={gaps.lines.map((line) => ({
          name: dimensionWords[line.dimension],
          value: levelOf(line.self),
          max: highestCareLevel,
          min: typeof line.supervisor === 'number' ? line.supervisor : undefined,
          low: line.gap !== null && Math.abs(line.gap) > 1,
          fact: factOf(line, own),
        }))}
      />
      <BarsLegend needed={own ? 'your supervisor' : 'the supervisor'} full={own ? 'you, of five' : 'they themselves, of five'} />
      {gaps.notes.map(({ who, words }) => (
        <p key={who}>
          <b>{who}:</b> {words}
        </p>
      ))}
    </Section>
  );
}

function factOf({ self, supervisor, gap }: CareGap, own: boolean): string {
  const sides = `${own ? 'you' : 'self'} ${levelWords(self)}, supervisor ${levelWords(supervisor)}`;
  return gap === null ? sides : `${sides}, gap ${gap > 0 ? `+${gap}` : gap < 0 ? `−${-gap}` : '0'}`;
}

function levelWords(level: CareLevel | null): string {
  if (level === null) return '—';
  return level === 'not-seen' ? 'not seen' : String(level);
}

function levelOf(level: CareLevel | null): number {
  return typeof level === 'number' ? level : 0;
}

function Trend({ page: { trend, side } }: { page: CareQuotientPage }) {
  return (
    <Section title="Over the quarters">
      <TrendLine name={side === 'self' ? 'You' : 'Self'} totals={trend.map(({ quarter, self }) => ({ quarter, total: self }))} />
      <TrendLine name="Supervisor" totals={trend.map(({ quarter, supervisor }) => ({ quarter, total: supervisor }))} />
    </Section>
  );
}

function TrendLine({ name, totals }: { name: string; totals: { quarter: string; total: CareQuotientPage['trend'][number]['self'] }[] }) {
  const known = totals.flatMap(({ quarter, total }) => (total ? [{ quarter, ...total }] : []));
  if (known.length === 0) return null;
  const words = known.map(({ quarter, points, maxPoints }) => `${quarter} ${points} of ${maxPoints}`).join(', ');
  return (
    <div>
      <p>
        <b>{name}</b>
      </p>
      <p>{words}</p>
      {known.length > 1 && (
        <Spark values={known.map(({ points, maxPoints }) => points / maxPoints)} max={1} label={`${name}, quarter by quarter: ${words}`} />
      )}
    </div>
  );
}
