import { ButtonLink } from '../button';
import { ContinueCard } from '../continue-card';
import { Columns, Section, Stack } from '../page';
import { Pill, StateMark } from '../pill';
import { Ring } from '../ring';
import { Row, Rows } from '../rows';
import type { Step } from '../stepline';
import { Trail } from '../trail';
import type { TrailStop } from '../trail';

const steps: readonly Step[] = [
  { name: 'Lesson 1', detail: 'The greeting', state: 'done' },
  { name: 'Lesson 2', detail: 'Listening', state: 'done' },
  { name: 'Lesson 3', detail: 'Hold', state: 'now' },
  { name: 'Lesson 4', detail: 'The kind no', state: 'todo' },
  { name: 'Quiz', detail: '10 questions', state: 'todo' },
  { name: 'Call', detail: 'The second delay', state: 'todo' },
];

const stops: readonly TrailStop[] = [
  { id: 'why', title: 'Why service decides', note: 'Passed on 12 Nov 2026', state: 'done' },
  { id: 'phone', title: 'Phone etiquette', note: 'You are here', state: 'now' },
  { id: 'listen', title: 'Listening and complaint recovery', note: '3 lessons, quiz, 2 calls', state: 'todo' },
  { id: 'care', title: 'The I CARE model', note: '5 lessons, quiz, 1 call', state: 'todo' },
];

export function ListsPart() {
  return (
    <Section title="Where you are" end="one bookmark on a page">
      <Columns>
        <Stack gap="large">
          <ContinueCard
            where="You are here: Phone etiquette, lesson 3 of 4"
            title="Hold, without losing the person"
            steps={steps}
            action={
              <ButtonLink kind="primary" href="#lesson" iconAfter="arrow">
                Continue lesson 3
              </ButtonLink>
            }
          >
            You stopped at “Ask, promise, return, thank” on Friday at 17:52. About 4 minutes are left.
          </ContinueCard>
          <DueRows />
        </Stack>
        <Section title="Service essentials" end="1 of 4" level={3}>
          <Trail stops={stops} />
        </Section>
      </Columns>
    </Section>
  );
}

function DueRows() {
  return (
    <Rows>
      <Row
        start={<Ring percent={38} size="small" />}
        title={<a href="#module">Phone etiquette</a>}
        why="Assigned by Grace Mbeki-Laurent: “Before you take calls alone on the 30th.”"
        end={<Pill mark="due">4 days left</Pill>}
        note="Due Fri 27 Nov"
      />
      <Row
        start={<StateMark mark="done">Done</StateMark>}
        title={<a href="#lesson">1. The greeting: five things in one breath</a>}
        why="Your house, your name, an open ear."
        note="Done on 17 Nov, 6 minutes"
      />
      <Row
        title={<a href="#module">Handling personal data at the counter and on the phone</a>}
        why="Your certification ends on 19 Dec 2026. Renew before then and you lose no days."
        end={<Pill mark="due">Expires in 26 days</Pill>}
        note="Due Sat 19 Dec"
      />
    </Rows>
  );
}
