import { Form, useNavigation } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { fieldName } from '~/domain/quiz/fields';
import { Actions, Button, DefaultSubmit } from '~/ui/button';
import { Exam, ExamBar } from '~/ui/exam';
import { LiveMessage } from '~/ui/notice';
import { Stack } from '~/ui/page';
import { Soft } from '~/ui/text';
import { useHydrated } from '../learning/piece-fields';
import type { ItemMark } from './attempt-act';
import { ClockWords, useSecondsLeft } from './attempt-clock';
import { AttemptItem } from './attempt-item';
import type { OpenAttempt } from './load-attempt.server';
import { timeAnnounced } from './quiz-words';

/** The questions of an attempt with its clock and its numbers beside them. One form: without JavaScript it posts everything. */
export function AttemptQuestions({ page, onRefused }: { page: OpenAttempt; onRefused: (problem: string) => void }) {
  const [marks, setMarks] = useState(() => new Map(page.items.map(({ mark }) => [mark.number, mark])));
  const onMark = useCallback((mark: ItemMark) => setMarks((now) => new Map(now).set(mark.number, mark)), []);
  const action = `/attempts/${page.attemptId}`;
  return (
    <Exam bar={<Bar page={page} marks={[...marks.values()]} />}>
      <Form method="post" action={action} autoComplete="off">
        <DefaultSubmit name="intent" value="save" />
        <Stack>
          {page.items.map((answered) => (
            <AttemptItem
              key={answered.item.number}
              answered={answered}
              mark={marks.get(answered.item.number) ?? answered.mark}
              total={page.items.length}
              {...{ action, onMark, onRefused }}
            />
          ))}
          <EndOfForm open={openOf([...marks.values()]).length} />
        </Stack>
      </Form>
    </Exam>
  );
}

/** What still lacks an answer, or a part of one. */
export function openOf(marks: readonly ItemMark[]): ItemMark[] {
  return marks.filter((mark) => mark.progress !== 'answered');
}

function Bar({ page, marks }: { page: OpenAttempt; marks: readonly ItemMark[] }) {
  const secondsLeft = useSecondsLeft(page.clock?.secondsLeft ?? null);
  const open = openOf(marks);
  const items = marks.map(({ number, progress }) => ({
    href: `#${fieldName(number)}`,
    number,
    state: number === open[0]?.number ? ('here' as const) : progress === 'answered' ? ('answered' as const) : ('open' as const),
  }));
  const clock = page.clock && secondsLeft !== null ? <ClockWords secondsLeft={secondsLeft} endsClock={page.clock.endsAt} /> : undefined;
  return (
    <>
      <ExamBar clock={clock} answered={`${marks.length - open.length} of ${marks.length} answered`} items={items} />
      <LiveMessage>{page.clock && secondsLeft !== null ? timeAnnounced(secondsLeft, page.clock.secondsLeft) : ''}</LiveMessage>
    </>
  );
}

function EndOfForm({ open }: { open: number }) {
  const hydrated = useHydrated();
  const navigation = useNavigation();
  return (
    <Actions>
      {!hydrated && (
        <Button name="intent" value="save">
          Save what I have
        </Button>
      )}
      <Button
        kind="primary"
        name="intent"
        value="hand-in"
        pending={navigation.state === 'submitting'}
        pendingLabel="Saving …"
        iconAfter="arrow"
      >
        Hand in
      </Button>
      <Soft>{hydrated ? openInWords(open) : 'You see what is still open before anything is handed in.'}</Soft>
    </Actions>
  );
}

function openInWords(open: number): string {
  if (open === 0) return 'Every question is answered.';
  return `${open} ${open === 1 ? 'is' : 'are'} still open. Open questions earn no points.`;
}
