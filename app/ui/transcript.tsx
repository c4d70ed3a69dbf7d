import type { ReactNode, Ref } from 'react';
import type { SeenMood } from './caller';
import { moodWord, signed } from './face';
import { Icon } from './icon';

type Voice = 'them' | 'us';

export type TalkLine = {
  voice: Voice;
  who: string;
  /** The mood that the line was said in, or the time of a message. */
  fact?: ReactNode;
  stage?: ReactNode;
  /** Nothing when only a stage direction stands here. */
  words?: ReactNode;
  /** A HoldClock, in place of what is not said. */
  wait?: ReactNode;
  now?: boolean;
};

/** What was said. The present line is the largest; the place to skip to. */
export function Transcript({ label, lines, nowRef }: { label: string; lines: readonly TalkLine[]; nowRef?: Ref<HTMLLIElement> }) {
  return (
    <div className="call-talk">
      <ol className="transcript" aria-label={label}>
        {lines.map((line, index) => (
          <li
            key={index}
            className={classOf(line)}
            id={line.now ? 'now' : undefined}
            ref={line.now ? nowRef : undefined}
            tabIndex={line.now ? -1 : undefined}
          >
            <p className="who">
              {line.who} {line.fact && <span className="shift">{line.fact}</span>}
            </p>
            {line.stage && <p className="stage">{line.stage}</p>}
            {line.words && <p className="words">{line.words}</p>}
            {line.wait}
          </li>
        ))}
      </ol>
    </div>
  );
}

function classOf({ voice, now }: TalkLine): string | undefined {
  return [voice === 'us' ? 'us' : '', now ? 'now' : ''].filter(Boolean).join(' ') || undefined;
}

/** A line's mood with the way it went: “⌃ Annoyed −1”. */
export function Shift({ mood, moved }: { mood: SeenMood; moved: number }) {
  return (
    <>
      {moved !== 0 && <Icon name={moved > 0 ? 'upward' : 'downward'} />} {moodWord(mood.face)} {signed(mood.value)}
    </>
  );
}
