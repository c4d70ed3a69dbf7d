import { Form } from '@remix-run/react';
import { countInWords, counted } from '~/domain/calendar/in-words';
import { Actions, Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Section, Stack } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Row, Rows } from '~/ui/rows';
import { Hidden, Note, Soft } from '~/ui/text';
import type { MemberModule } from './load-member.server';
import type { MemberAssignment } from './member-assignments.server';
import type { MemberOutcome } from './member-outcome';
import type { MemberAttempt, MemberRun } from './member-work.server';
import { standingWords } from './standing-words';

/** One module of somebody: who asked for it, how far they are, what they tried, and what they missed. */
export function MemberModuleSection({ module, outcome }: { module: MemberModule; outcome: MemberOutcome | undefined }) {
  const { mark, word } = standingWords[module.kind];
  const state = (
    <Actions>
      {module.fact && <Soft>{module.fact}</Soft>}
      <Pill mark={mark}>{word}</Pill>
    </Actions>
  );
  return (
    <Section id={module.id} title={module.title} end={state}>
      {module.usedUp !== null && <Grant module={module} used={module.usedUp} outcome={outcome} />}
      {module.assignments.map((assignment) => (
        <Assigned key={assignment.id} assignment={assignment} title={module.title} />
      ))}
      {module.certificate && (
        <p>
          <TextLink href={`/certificates/${module.certificate.id}`}>Certificate {module.certificate.number}</TextLink>,{' '}
          {module.certificate.word}
        </p>
      )}
      {module.steps.length > 0 && <Steps module={module} />}
      {module.grants.map((says) => (
        <Note key={says}>{says}</Note>
      ))}
      {(module.attempts.length > 0 || module.runs.length > 0) && (
        <Rows>
          {module.attempts.map((attempt) => (
            <AttemptRow key={attempt.id} attempt={attempt} />
          ))}
          {module.runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Assigned({ assignment: { id, says, byRule, history }, title }: { assignment: MemberAssignment; title: string }) {
  return (
    <div>
      <p>
        {says}{' '}
        <TextLink href={`/team/assignments/${id}`}>
          Extend, excuse or withdraw <Hidden>this assignment of {title}</Hidden>
        </TextLink>
        {byRule && (
          <>
            {' '}
            <TextLink href="/team/rules">See the rules</TextLink>
          </>
        )}
      </p>
      {history.map((line) => (
        <Note key={line}>{line}</Note>
      ))}
    </div>
  );
}

function Steps({ module: { steps, title } }: { module: MemberModule }) {
  const done = steps.filter((step) => step.done).length;
  return (
    <Disclosure
      summary={
        <>
          {done} of {counted(steps.length, 'step')} done <Hidden>of {title}</Hidden>
        </>
      }
    >
      <Rows ordered>
        {steps.map((step) => (
          <Row
            key={step.title}
            title={step.title}
            end={<Pill mark={step.done ? 'done' : 'open'}>{step.done ? 'Done' : 'Not done yet'}</Pill>}
          />
        ))}
      </Rows>
    </Disclosure>
  );
}

function AttemptRow({ attempt: { id, number, on, result, missed } }: { attempt: MemberAttempt }) {
  if (!result) return <Row title={`Quiz, attempt ${number}`} why={`Begun on ${on}`} end={<Pill mark="progress">In progress</Pill>} />;
  const score = `${result.points} of ${result.maxPoints} points`;
  return (
    <Row
      title={<TextLink href={`/attempts/${id}`}>Quiz, attempt {number}</TextLink>}
      why={`Handed in on ${on}${missed.length > 0 ? '.' : '; nothing was missed.'}`}
      more={missed.length > 0 && <Missed missed={missed} number={number} />}
      end={result.passed ? <Pill mark="done">Passed, {score}</Pill> : <Pill mark="failing">Not passed yet, {score}</Pill>}
    />
  );
}

function Missed({ missed, number }: { missed: MemberAttempt['missed']; number: number }) {
  return (
    <Disclosure
      summary={
        <>
          {counted(missed.length, 'question')} missed <Hidden>in attempt {number}</Hidden>
        </>
      }
    >
      <ul>
        {missed.map(({ ask, readAgain }) => (
          <li key={ask}>
            {ask} {readAgain && <Soft>Taught in “{readAgain}”.</Soft>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function RunRow({ run: { id, title, number, on, passed } }: { run: MemberRun }) {
  return (
    <Row
      title={
        <TextLink href={`/runs/${id}`}>
          {title}, run {number}
        </TextLink>
      }
      why={`Ended on ${on}. Every choice stands there beside the best one.`}
      end={passed ? <Pill mark="done">Passed</Pill> : <Pill mark="failing">Not passed yet</Pill>}
    />
  );
}

/** Nobody is left with a quiz that cannot be tried again: one more attempt, with a reason that is kept. */
function Grant({ module, used, outcome }: { module: MemberModule; used: number; outcome: MemberOutcome | undefined }) {
  const typed = outcome?.typed?.intent === 'grant' && outcome.typed.moduleId === module.id ? outcome.typed : undefined;
  const field = `reason-${module.id}`;
  return (
    <Form method="post">
      <Stack>
        <p>
          {used === 1 ? 'The one attempt is used' : `All ${countInWords(used).toLowerCase()} attempts are used`}; the quiz cannot be tried
          again by itself.
        </p>
        <input type="hidden" name="intent" value="grant" />
        <input type="hidden" name="moduleId" value={module.id} />
        <TextField
          name="reason"
          id={field}
          label="Why one more attempt"
          hint="Kept with the record, such as “We went through the questions together on Monday”."
          defaultValue={typed?.text}
          error={typed?.error}
          maxLength={300}
        />
        <Actions>
          <Button icon="again">
            Grant one more attempt <Hidden>at {module.title}</Hidden>
          </Button>
        </Actions>
      </Stack>
    </Form>
  );
}
