import { Form } from '@remix-run/react';
import { minutesInWords } from '~/domain/calendar/in-words';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Sheet } from '~/ui/page';
import { Lead, Soft } from '~/ui/text';
import { channelWords } from './channel-words';
import { dimensionWords } from './dimension-words';
import type { Onward } from '../learning/load-onward.server';
import type { RunDebrief } from './load-debrief.server';

/** Goes on from where it turned, or begins at the beginning; the form names the run, the server knows the turn. */
export function Again({ page, first = true }: { page: RunDebrief; first?: boolean }) {
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

/** After a run that counts: to what it earned, and to the next step. */
export function GoOn({ onward: { certificateHref, next } }: { onward: Onward }) {
  return (
    <Actions>
      {certificateHref && (
        <ButtonLink kind="primary" href={certificateHref}>
          See the certificate
        </ButtonLink>
      )}
      {next && (
        <ButtonLink kind={certificateHref ? 'secondary' : 'primary'} href={next.href}>
          Go on: {next.title}
        </ButtonLink>
      )}
    </Actions>
  );
}

/** After a run that did not pass: the lesson of the weakest dimension first, then the way back in. */
export function PractiseFirst({ page }: { page: RunDebrief }) {
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

/** The lesson of the weakest dimension, and another scenario that asks for it. */
export function Practise({ page: { practise, other, module } }: { page: RunDebrief }) {
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
