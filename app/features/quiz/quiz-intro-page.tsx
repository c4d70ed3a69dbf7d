import { Form, useNavigation } from '@remix-run/react';
import { counted, minutesInWords } from '~/domain/calendar/in-words';
import { Button } from '~/ui/button';
import { Facts } from '~/ui/facts';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import type { AttemptRow, QuizIntro, QuizRules } from './load-quiz-intro.server';
import { NextCard } from './next-card';

/** The rules and the history of a quiz, before anything starts, with the one thing to do now. */
export function QuizIntroView({ page, problem }: { page: QuizIntro; problem?: string }) {
  const { module, rules, attempts } = page;
  return (
    <Page>
      <Head title={`Quiz: ${module.title}`} lead={leadOf(rules)} up={<UpLink href={`/modules/${module.id}`}>{module.title}</UpLink>} />
      {problem && <Notice tone="late" title={problem} />}
      <Columns>
        <Stack gap="large">
          <NextCard next={page.next} moduleId={module.id} maxAttempts={rules.maxAttempts} start={(label) => <Start label={label} />} />
          {page.picked && <Picked picked={page.picked} />}
          <Section title="Your attempts" end={`${attempts.length} of ${rules.maxAttempts} used`}>
            {attempts.length === 0 ? (
              <p>You have not tried this quiz yet. Nothing starts before you press the button.</p>
            ) : (
              <History attempts={attempts} />
            )}
          </Section>
        </Stack>
        <Section title="The rules">
          <Facts items={rulesInWords(rules)} />
        </Section>
      </Columns>
    </Page>
  );
}

/** Said before it starts, so that nobody wonders why just these questions came. */
function Picked({ picked }: { picked: NonNullable<QuizIntro['picked']> }) {
  return (
    <Section title="Picked for you">
      {picked.length === 0 ? (
        <p>You have lost no point in the quizzes behind this one, so chance alone picks your questions.</p>
      ) : (
        <>
          <p>Your questions begin with what you missed most in your own quizzes, fairly over the objectives of this module:</p>
          <Rows>
            {picked.map(({ id, text, moduleTitle, lostPercent }) => (
              <Row key={id} title={moduleTitle} why={text} note={`${lostPercent} % of the points missed`} />
            ))}
          </Rows>
        </>
      )}
    </Section>
  );
}

function leadOf({ items, passPoints, maxPoints }: QuizRules): string {
  return `${counted(items, 'question')} on what the lessons taught. ${passPoints} of ${maxPoints} points pass.`;
}

function rulesInWords({ items, maxPoints, passPoints, passPercent, maxAttempts, coolDownHours, timeLimitMinutes }: QuizRules) {
  return [
    { term: 'Questions', value: `${items}, drawn anew for each attempt, ${maxPoints / items} points each` },
    { term: 'To pass', value: `${passPoints} of ${maxPoints} points (${passPercent} %)` },
    { term: 'Attempts', value: `${maxAttempts} in all` },
    { term: 'Between two attempts', value: coolDownHours === 0 ? 'No wait' : `At least ${counted(coolDownHours, 'hour')}` },
    {
      term: 'Time',
      value:
        timeLimitMinutes === null
          ? 'No limit: close the page and come back when you like'
          : `${minutesInWords(timeLimitMinutes)}, and the clock runs on when you close the page`,
    },
    { term: 'Your answers', value: 'Saved on each choice, and yours to change until you hand in' },
  ];
}

function Start({ label }: { label: string }) {
  const navigation = useNavigation();
  return (
    <Form method="post">
      <Button kind="primary" iconAfter="arrow" pending={navigation.state === 'submitting'} pendingLabel="Drawing your questions …">
        {label}
      </Button>
    </Form>
  );
}

function History({ attempts }: { attempts: readonly AttemptRow[] }) {
  return (
    <Rows>
      {attempts.map((attempt) => (
        <Row
          key={attempt.id}
          title={<TextLink href={`/attempts/${attempt.id}`}>Attempt {attempt.number}</TextLink>}
          why={attempt.points === null ? `Begun on ${attempt.when}` : `Handed in on ${attempt.when}`}
          end={<AttemptPill attempt={attempt} />}
        />
      ))}
    </Rows>
  );
}

function AttemptPill({ attempt: { points, maxPoints, passed } }: { attempt: AttemptRow }) {
  if (points === null) return <Pill mark="progress">In progress</Pill>;
  const score = `${points} of ${maxPoints} points`;
  return passed ? <Pill mark="done">Passed, {score}</Pill> : <Pill mark="failing">Not passed yet, {score}</Pill>;
}
