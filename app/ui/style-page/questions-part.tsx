import { useState } from 'react';
import { BestWorstTable } from '../best-worst-table';
import { Button } from '../button';
import { AnsweredCheck, Check, OptionList } from '../check';
import type { AnswerItem } from '../check';
import { MatchList } from '../match-list';
import { Saved } from '../notice';
import { OrderList } from '../order-list';
import type { MoveDirection, OrderItem } from '../order-list';
import { Columns, Section, Stack } from '../page';
import { Pill } from '../pill';

export function QuestionsPart() {
  return (
    <Section title="Questions" end="a reason under every option">
      <Columns even>
        <Stack>
          <Check
            head="Check 2 of 2, required"
            status="Not answered yet"
            ask="You are handing Ms Farouk on to Delivery. Which sentence do you say to your colleague first?"
            hint="Choose one."
            actions={<Button type="button">Check my answer</Button>}
          >
            <OptionList kind="one" name="sample-one" items={sentences} chosen={['order']} />
          </Check>
          <OrderSample />
        </Stack>
        <Stack>
          <AnsweredCheck
            head="Check 1 of 2, required"
            status={<Saved>Answered and saved</Saved>}
            ask="You promised two minutes. At one minute fifty the driver has still not picked up. What now?"
            answers={answers}
            actions={<Button type="button">Try it again</Button>}
          />
          <Check head="4 of 10. Match, 10 points" status={<Saved>Saved 09:44</Saved>} ask="What is each caller really asking for?">
            <MatchList rows={callers} choices={needs} />
          </Check>
          <Check
            head="5 of 10. Best and worst, 10 points"
            status={<Pill mark="progress">6 of 10 points</Pill>}
            ask="“You people promised. I am done with promises.” Which reply would help her most, and which would cost you most?"
          >
            <BestWorstTable rowLabel="Reply" bestName="sample-best" worstName="sample-worst" items={replies} best="ours" />
          </Check>
        </Stack>
      </Columns>
    </Section>
  );
}

function OrderSample() {
  const [items, setItems] = useState(transfer);
  function move(id: string, direction: MoveDirection) {
    setItems((current) => {
      const from = current.findIndex((item) => item.id === id);
      const moved = current[from];
      const rest = current.filter((item) => item.id !== id);
      return moved
        ? [...rest.slice(0, from + (direction === 'up' ? -1 : 1)), moved, ...rest.slice(from + (direction === 'up' ? -1 : 1))]
        : current;
    });
  }
  return (
    <Check head="3 of 10. Put in order, 10 points" ask="Put this transfer in the order in which the caller should live through it.">
      <OrderList name="sample-order" items={items} onMove={move} />
    </Check>
  );
}

const sentences = [
  { id: 'upset', text: '“I have an upset lady on line two for you, she has been waiting all day.”' },
  { id: 'order', text: '“Ms Farouk’s sofa was due this morning, and I told her that you would give her an hour.”' },
  { id: 'screen', text: '“Can you take a delivery call? The order number is on your screen.”' },
];

const transfer: readonly OrderItem[] = [
  { id: 'why', text: 'Say why someone else can help better, and who.' },
  { id: 'ask', text: 'Ask whether that is all right.' },
  { id: 'number', text: 'Give the direct number, in case the line drops.' },
  { id: 'story', text: 'Tell your colleague the story.' },
];

const answers: readonly AnswerItem[] = [
  {
    id: 'keep',
    text: 'Keep trying. He may pick up any second, and coming back with nothing looks weak.',
    why: 'It looks weaker at three minutes. A broken small promise is still a broken promise.',
  },
  {
    id: 'again',
    text: 'Go back to Ms Farouk, say sorry, and put her on hold once more.',
    outcome: 'risk',
    verdict: 'Your answer. Not this one.',
    why: 'Going back is right. But a second hold asks her to trust the same promise again.',
  },
  {
    id: 'offer',
    text: 'Go back, say that you have not reached him, and offer to ring her by five.',
    outcome: 'good',
    verdict: 'The strongest answer',
    why: 'You keep the promise that you made, and replace the one that you cannot keep with one that you can.',
  },
];

const needs = [
  { value: 'decide', label: 'Someone who may decide' },
  { value: 'restart', label: 'Not to start over' },
  { value: 'time', label: 'A promise with a time on it' },
];

const callers = [
  { name: 'sample-match-1', text: '“I have explained this three times now.”', chosen: 'restart' },
  { name: 'sample-match-2', text: '“So when exactly?”' },
  { name: 'sample-match-3', text: '“Who is your manager?”' },
];

const replies = [
  { id: 'feel', text: '“I understand completely how you feel.”' },
  { id: 'ours', text: '“You were promised Tuesday and it did not come. That is ours to put right, and I will tell you how.”' },
  { id: 'absent', text: '“I was not here on Tuesday, so I cannot speak for that.”' },
];
