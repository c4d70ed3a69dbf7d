import { listed, minutesInWords } from '~/domain/calendar/in-words';
import { Actions } from '~/ui/button';
import { Pill } from '~/ui/pill';
import { Soft } from '~/ui/text';
import { dimensionWords } from './dimension-words';
import type { RunDebrief } from './load-debrief.server';

/** Passed or not, and which run this was. */
export function Outcome({ page, isOwn }: { page: RunDebrief; isOwn?: boolean }) {
  return (
    <Actions>
      {page.passed ? <Pill mark="done">Passed</Pill> : <Pill mark="failing">Not passed yet</Pill>}
      <Soft>
        {factsOfRun(page)} {isOwn && (page.scenario.required ? 'You and your supervisors can see it.' : 'Only you can see it.')}
      </Soft>
    </Actions>
  );
}

/** What became of it, and why it passes or does not. */
export function outcomeSentence({ debrief: { outcome, customer, dimensions } }: RunDebrief): string {
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
