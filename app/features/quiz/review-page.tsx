import { minutesInWords } from '~/domain/calendar/in-words';
import { Bars } from '~/ui/bars';
import { ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Ruler, Score } from '~/ui/ruler';
import { Note, Soft } from '~/ui/text';
import type { AttemptReview } from './load-review.server';
import { NextCard } from './next-card';
import { ordinal } from './quiz-words';
import { ReviewedQuestion } from './reviewed-question';

/** The result of an attempt: the score, what is left to do, then the reasons question by question. */
export function ReviewView({ page, told }: { page: AttemptReview; told?: string }) {
  return (
    <Page>
      <Head title={titleOf(page)} up={<UpLink href={`/modules/${page.module.id}`}>{page.module.title}</UpLink>}>
        {told && <Notice tone="late" title={told} />}
        <Result page={page} />
      </Head>
      <Stack gap="large">
        <Next page={page} />
        <Results page={page} />
      </Stack>
    </Page>
  );
}

/** The same for whoever coaches this learner: what was missed, and nothing to be pressed. */
export function ForeignReviewView({ page, owner }: { page: AttemptReview; owner: { id: string; name: string } }) {
  return (
    <Page>
      <Head title={`${owner.name}: ${titleOf(page).toLowerCase()}`} up={<UpLink href={`/team/members/${owner.id}`}>{owner.name}</UpLink>}>
        <Result page={page} />
      </Head>
      <Results page={page} />
    </Page>
  );
}

function Result({ page }: { page: AttemptReview }) {
  return (
    <>
      <Score value={page.points}>
        <p>
          of {page.maxPoints} points. {page.passed ? <Pill mark="done">Passed</Pill> : <Pill mark="failing">Not passed yet</Pill>}
        </p>
        <p>
          <Soft>{whenInWords(page)}</Soft>
        </p>
      </Score>
      <Ruler score={page.points} max={page.maxPoints} pass={page.passPoints} />
    </>
  );
}

/** Question by question, and beside it what they come to. */
function Results({ page }: { page: AttemptReview }) {
  return (
    <Columns>
      <Questions page={page} />
      <Stack gap="large">
        <Section title="By objective">
          <Bars
            items={page.objectives.map(({ text, points, maxPoints }) => ({
              name: text,
              value: points,
              max: maxPoints,
              low: points * 100 < page.passPercent * maxPoints,
            }))}
          />
        </Section>
        {page.readAgain.length > 0 && <ReadAgain page={page} />}
      </Stack>
    </Columns>
  );
}

function titleOf({ passed, number }: AttemptReview): string {
  return passed ? `Passed, on the ${ordinal(number)} attempt` : `Not passed yet, on the ${ordinal(number)} attempt`;
}

function whenInWords({ submitted, submittedBy, others }: AttemptReview): string {
  const handedIn =
    submittedBy === 'clock' ? `The time was over on ${submitted}; what was saved by then was graded.` : `Handed in on ${submitted}.`;
  return [handedIn, ...others.map((other) => `Attempt ${other.number}: ${other.points} on ${other.when}.`)].join(' ');
}

function Questions({ page }: { page: AttemptReview }) {
  const missed = page.items.filter((item) => item.readAgain !== null);
  const right = page.items.filter((item) => item.readAgain === null);
  return (
    <Section title="Question by question" end={countsInWords(page)}>
      {!page.keysShown && missed.length > 0 && (
        <p>What was chosen stands with its reason. The right answers are shown once the quiz is passed, or once no attempt is left.</p>
      )}
      {missed.map((item) => (
        <ReviewedQuestion key={item.number} item={item} page={page} />
      ))}
      {right.length > 0 && (
        <Disclosure summary={`Show the ${right.length} that are right`}>
          <Stack>
            {right.map((item) => (
              <ReviewedQuestion key={item.number} item={item} page={page} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Section>
  );
}

const outcomeWords = { right: 'right', partly: 'partly', 'not-yet': 'not yet', open: 'left open' } as const;

function countsInWords({ items }: AttemptReview): string {
  const outcomes = ['right', 'partly', 'not-yet', 'open'] as const;
  const counts = outcomes.map((outcome) => ({ outcome, count: items.filter((item) => item.outcome === outcome).length }));
  return counts.flatMap(({ outcome, count }) => (count > 0 ? [`${count} ${outcomeWords[outcome]}`] : [])).join(', ');
}

/** Starting is for the page of the rules: nobody should press twice and be in the middle of the last attempt. */
function Next({ page: { next, module, maxAttempts } }: { page: AttemptReview }) {
  const rules = `/modules/${module.id}/quiz`;
  const seeRules = (
    <ButtonLink kind="primary" href={rules} iconAfter="arrow">
      See the rules and try again
    </ButtonLink>
  );
  return <NextCard next={next} moduleId={module.id} maxAttempts={maxAttempts} start={() => seeRules} />;
}

function ReadAgain({ page: { readAgain, module } }: { page: AttemptReview }) {
  return (
    <Section title={'What to read again'}>
      <Stack>
        {readAgain.map(({ lessonId, title, minutes, misses }) => (
          <div key={lessonId}>
            <TextLink href={`/modules/${module.id}/lessons/${lessonId}`}>{title}</TextLink>
            <Note>
              {misses === 1 ? 'One question was missed' : `${misses} questions were missed`}. {minutesInWords(minutes)}
            </Note>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
