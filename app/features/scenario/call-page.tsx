import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { plainText } from '~/domain/content/plain-text';
import { CallFacts, CallFactsFolded, CallRoom, KnownList } from '~/ui/call';
import { Caller } from '~/ui/caller';
import { Replies } from '~/ui/replies';
import { Transcript } from '~/ui/transcript';
import { moodWord, signed } from '~/ui/face';
import { LiveMessage } from '~/ui/notice';
import { RichTextView } from '../learning/rich-text';
import { CallStatus } from './call-status';
import { channelWords } from './channel-words';
import { holdInWords } from './hold-clock-of';
import type { OpenRun } from './load-run.server';
import { seenMood } from './mood-words';
import { speakerOf } from './speaker';
import { ClockOfTurn, TimeIsOver } from './turn-clock';
import { ReplyFoot } from './reply-foot';
import { RunNotice } from './run-notice';
import type { RunActResult } from './run-act';
import { talkLines } from './talk-lines';
import { useReplyKeys } from './use-reply-keys';
import { useTurnClock } from './use-turn-clock';

interface Props {
  page: OpenRun;
  result: RunActResult | undefined;
  /** What the way here has to say: the clock chose. */
  told: string | null;
}

/** A conversation under way. Without a script each choice is a form post; with one the room stays, and the talk grows. */
export function CallView({ page, result, told }: Props) {
  const words = channelWords[page.channel];
  const group = useRef<HTMLFieldSetElement>(null);
  const pending = useNavigation().state !== 'idle';
  const secondsLeft = useTurnClock(page, useTimeOut(page));
  const announced = useNewTurn(page, group);
  useReplyKeys(group);
  const timeIsOver = page.clock !== null && secondsLeft === 0;
  return (
    <CallRoom
      channel={page.channel}
      title={page.title}
      kind={words.kind}
      leave={{
        href: `/modules/${page.module.id}/scenarios/${page.scenarioId}`,
        icon: page.channel === 'phone' ? 'hangup' : 'back',
        label: words.leave,
        more: ', and go on later',
      }}
    >
      <CustomerSide page={page} />
      <CallFactsFolded title="What you know">
        <Known page={page} />
      </CallFactsFolded>
      <Transcript label={channelWords[page.channel].transcript} lines={talkLines(page, secondsLeft)} />
      <Form method="post" action={`/runs/${page.runId}`} replace autoComplete="off">
        <input type="hidden" name="step" value={page.run.step} />
        <Replies
          legend={page.run.now?.hold ? 'What do you do meanwhile?' : words.legend}
          groupRef={group}
          pending={pending}
          notice={<RunNotice result={result} told={told} />}
          clock={page.clock && secondsLeft !== null && <ClockOfTurn page={page} left={secondsLeft} />}
          replies={
            timeIsOver ? [] : (page.run.now?.replies ?? []).map(({ id, text }) => ({ token: id, text: <RichTextView nodes={text} /> }))
          }
          foot={<ReplyFoot page={page} />}
        >
          {timeIsOver && <TimeIsOver pending={pending} />}
        </Replies>
      </Form>
      <LiveMessage>{announced}</LiveMessage>
    </CallRoom>
  );
}

function CustomerSide({ page }: { page: OpenRun }) {
  const { mood, now, step } = page.run;
  const unseen = page.channel === 'phone' && step === 0 && now?.says.length === 0;
  return (
    <Caller
      label={channelWords[page.channel].other}
      name={page.customer.name}
      note={<RichTextView nodes={page.customer.history} />}
      status={<CallStatus page={page} />}
      held={Boolean(now?.hold)}
      mood={
        unseen
          ? null
          : {
              now: seenMood(mood.value, mood),
              was: page.moodBefore === null ? null : seenMood(page.moodBefore, mood),
              lowest: mood.lowest,
              highest: mood.highest,
            }
      }
    >
      <CallFacts title="What you know">
        <Known page={page} />
      </CallFacts>
    </Caller>
  );
}

/** What was learned and promised in the talk, which changes, above what one came with. */
function Known({ page }: { page: OpenRun }) {
  return (
    <>
      <KnownList
        title="Learned and promised so far"
        items={page.run.known.map((fact, index) => (
          <RichTextView key={index} nodes={fact} />
        ))}
      />
      <RichTextView nodes={page.briefing} />
    </>
  );
}

/** A new turn takes focus to its replies, once, and gives back what a screen reader is told of it. */
function useNewTurn(page: OpenRun, group: RefObject<HTMLElement>): string {
  const { step } = page.run;
  const [firstStep] = useState(step);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    group.current?.focus({ preventScroll: true });
  }, [step, group]);
  return step === firstStep ? '' : lineForEars(page);
}

function lineForEars(page: OpenRun): string {
  const { now, mood } = page.run;
  if (!now) return '';
  const { face, value } = seenMood(mood.value, mood);
  const { name, isCustomer, words } = speakerOf(page, now.says);
  const who = isCustomer ? `${name}, ${moodWord(face)} ${signed(value)}` : name;
  const says = words.length > 0 ? `${who}: ${plainText(words)}` : '';
  const hold = now.hold ? holdInWords(now.hold, now.hold.secondsGone) : '';
  return [plainText(now.stage), says, hold, page.clock ? `You have ${page.clock.seconds} seconds.` : ''].filter(Boolean).join(' ');
}

function useTimeOut({ runId, run: { step } }: OpenRun): () => void {
  const submit = useSubmit();
  return useCallback(
    () => submit({ step: String(step), intent: 'time-out' }, { method: 'post', action: `/runs/${runId}`, replace: true }),
    [submit, step, runId],
  );
}
