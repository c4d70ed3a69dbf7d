import type { Heard } from '~/domain/scenario/for-learner';
import { Shift, type TalkLine } from '~/ui/transcript';
import { Icon } from '~/ui/icon';
import { RichTextView } from '../learning/rich-text';
import { channelWords } from './channel-words';
import { HoldClockOf } from './hold-clock-of';
import type { OpenRun } from './load-run.server';
import { seenMood } from './mood-words';
import { speakerOf } from './speaker';

/** What was said so far, line by line, with the present line last. */
export function talkLines(page: OpenRun, secondsLeft: number | null): TalkLine[] {
  const { transcript, now } = page.run;
  const moods = [page.moodAtStart, ...transcript.map((exchange) => exchange.mood)];
  const before = transcript.flatMap((exchange, index) => [
    theirLine(page, exchange, { index, moods }),
    {
      voice: 'us' as const,
      who: 'You',
      fact: ourFact(page, exchange.timedOut, index),
      words: <RichTextView nodes={exchange.reply} />,
    },
  ]);
  if (!now) return before;
  const wait = now.hold ? <HoldClockOf hold={now.hold} clock={page.clock} secondsLeft={secondsLeft} /> : undefined;
  return [...before, { ...theirLine(page, now, { index: transcript.length, moods }), wait, now: true }];
}

interface Place {
  index: number;
  moods: readonly number[];
}

function theirLine(page: OpenRun, heard: Heard, { index, moods }: Place): TalkLine {
  const { stage, says } = heard;
  const value = moods[index] ?? page.moodAtStart;
  const moved = value - (moods[index - 1] ?? value);
  const spoken = says.length > 0;
  const speaker = speakerOf(page, says);
  return {
    voice: 'them',
    who: spoken ? speaker.name : sceneName(page, heard, index),
    fact: spoken ? (
      <>
        {page.channel === 'chat' && <span>{page.times[Math.max(0, index - 1)]}</span>}
        {speaker.manner}
        {speaker.isCustomer && <Shift mood={seenMood(value, page.run.mood)} moved={moved} />}
      </>
    ) : undefined,
    stage: stage.length > 0 ? <RichTextView nodes={stage} /> : undefined,
    words: spoken ? <RichTextView nodes={speaker.words} /> : undefined,
  };
}

function ourFact(page: OpenRun, timedOut: boolean, index: number) {
  if (!timedOut) return page.channel === 'chat' || page.channel === 'email' ? page.times[index] : undefined;
  return (
    <>
      <Icon name="clock" /> the time was over
    </>
  );
}

/** What stands over a turn in which the customer says nothing. */
function sceneName(page: OpenRun, { hold }: Heard, index: number): string {
  if (hold) return `${page.customer.name} ${index === page.run.step ? 'is' : 'was'} on hold`;
  if (index === 0) return channelWords[page.channel].opening;
  return 'Meanwhile';
}
