import type { RichText } from '~/domain/content/rich-text';
import { Shift, type TalkLine } from '~/ui/call';
import { Icon } from '~/ui/icon';
import { RichTextView } from '../learning/rich-text';
import { channelWords } from './channel-words';
import type { OpenRun } from './load-run.server';
import { seenMood } from './mood-words';
import { speakerOf } from './speaker';

/** What was said so far, line by line, with the present line last. */
export function talkLines(page: OpenRun): TalkLine[] {
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
  return now ? [...before, { ...theirLine(page, now, { index: transcript.length, moods }), now: true }] : before;
}

interface Place {
  index: number;
  moods: readonly number[];
}

function theirLine(page: OpenRun, { stage, says }: { stage: RichText; says: RichText }, { index, moods }: Place): TalkLine {
  const value = moods[index] ?? page.moodAtStart;
  const moved = value - (moods[index - 1] ?? value);
  const spoken = says.length > 0;
  const speaker = speakerOf(page, says);
  return {
    voice: 'them',
    who: spoken ? speaker.name : sceneName(page, stage, index),
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
function sceneName(page: OpenRun, stage: RichText, index: number): string {
  if (index === 0) return channelWords[page.channel].opening;
  return isOnHold(page, { stage, says: [] }) ? `${page.customer.name} is on hold` : 'Meanwhile';
}

/** A turn in which the customer is silent, and whose stage says that they wait on the line. */
export function isOnHold({ channel }: Pick<OpenRun, 'channel'>, { stage, says }: { stage: RichText; says: RichText }): boolean {
  return channel === 'phone' && says.length === 0 && /\bhold\b/i.test(JSON.stringify(stage));
}
