import type { ReactNode, Ref } from 'react';
import { Face, moodWord, signed, type MoodValue } from './face';
import { Gauge } from './gauge';
import { Icon, type IconName } from './icon';
import { TextLink } from './link';

export type CallChannel = 'phone' | 'counter' | 'in-person' | 'email' | 'chat';

type CallRoomProps = {
  channel: CallChannel;
  title: string;
  /** What kind of page this is, for those who listen to it. */
  kind: string;
  leave: { href: string; icon: IconName; label: string; more: string };
  children: ReactNode;
};

/** Another room than the rest of the guide: cloth in both themes, the customer to the side, the talk before you. */
export function CallRoom({ channel, title, kind, leave, children }: CallRoomProps) {
  return (
    <div className="on-call">
      <a className="skip" href="#now">
        Skip to the talk
      </a>
      <main id="main" tabIndex={-1}>
        <div className={`call by-${channel}`}>
          <div className="call-top">
            <h1>
              {title} <span className="vh">, {kind}</span>
            </h1>
            <TextLink href={leave.href}>
              <Icon name={leave.icon} />
              <span>
                {leave.label}
                <span className="wide-only">{leave.more}</span>
              </span>
            </TextLink>
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}

/** A mood on the scenario's own scale, with the face that comes nearest. */
export type SeenMood = { value: number; face: MoodValue };

type CallerProps = {
  /** “The caller”, “The writer”. */
  label: string;
  name: string;
  note?: ReactNode;
  /** A LineStatus. */
  status: ReactNode;
  /** They wait on the line: what is shown of them is as it was when they were last heard. */
  held?: boolean;
  /** null while nobody can be seen or heard yet. */
  mood: { now: SeenMood; was: SeenMood | null; lowest: number; highest: number } | null;
  children?: ReactNode;
};

/** Who is on the other side, and how they feel: a face, a word and a number. On phones a strip that stays. */
export function Caller({ label, name, note, status, held, mood, children }: CallerProps) {
  return (
    <div className={held ? 'caller held' : 'caller'} role="region" aria-label={label}>
      {mood ? <Face value={mood.now.face} /> : held ? <Receiver /> : <Ringer />}
      <div>
        <h2>{name}</h2>
        {note && <p className="note">{note}</p>}
      </div>
      <p className="line-time">{status}</p>
      {mood && <MoodNow {...mood} held={held} />}
      {children}
    </div>
  );
}

/** “2:14” with the live dot, or what the line does instead. */
export function LineStatus({ icon, live, children }: { icon?: IconName; live?: boolean; children: ReactNode }) {
  return (
    <>
      {live && <span className="live" aria-hidden="true" />}
      {icon && <Icon name={icon} />} {children}
    </>
  );
}

function MoodNow({ now, was, lowest, highest, held }: NonNullable<CallerProps['mood']> & Pick<CallerProps, 'held'>) {
  const words = (mood: SeenMood) => `${moodWord(mood.face)}, ${signed(mood.value)}`;
  const before = was ? ` Before: ${words(was)}.` : '';
  return (
    <>
      <p className="mood-line">
        <span className="mood">
          <span className="mood-word">{moodWord(now.face)}</span> <span className="mood-num">{signed(now.value)}</span>
        </span>{' '}
        {held ? <span className="note">when last heard</span> : was && <span className="note">{moveInWords(now.value - was.value)}</span>}
      </p>
      <Gauge
        value={now.value}
        was={was?.value ?? null}
        {...{ lowest, highest }}
        label={`Mood${held ? ' when last heard' : ''}: ${words(now)}.${before}`}
      />
    </>
  );
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

function moveInWords(steps: number): string {
  if (steps === 0) return 'as before';
  const count = Math.abs(steps);
  return `${numbers[count] ?? count} ${count === 1 ? 'step' : 'steps'} ${steps > 0 ? 'warmer' : 'cooler'}`;
}

/** A telephone that rings, in the place of the face that nobody sees yet. */
function Ringer() {
  return (
    <svg className="face ringer" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        className="receiver"
        d="M4.500 14.600c0-1.100.5-1.700 1.200-2.300a9.600 9.600 0 0 1 12.600 0c.7.6 1.200 1.200 1.200 2.300v.5a1 1 0 0 1-1.100.9l-2.500-.5a1 1 0 0 1-.7-.9v-1.300a8 8 0 0 0-6.400 0v1.300a1 1 0 0 1-.7.9l-2.500.5a1 1 0 0 1-1.100-.9Z"
      />
      <path className="ring-one" d="M8.500 6.800a5.600 5.600 0 0 1 7 0" />
      <path className="ring-two" d="M6.500 4.200a9 9 0 0 1 11 0" />
    </svg>
  );
}

/** A line that is held before anybody was heard on it. */
function Receiver() {
  return (
    <svg className="face ringer" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle className="receiver" cx="12" cy="12" r="8.500" />
      <path className="ring-one" d="M9.800 8.500v7M14.200 8.500v7" />
    </svg>
  );
}

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

export type ReplyChoice = { token: string; text: ReactNode };

type RepliesProps = {
  legend: string;
  /** A TurnClock. */
  clock?: ReactNode;
  replies: readonly ReplyChoice[];
  /** On its way: no second choice is taken. */
  pending: boolean;
  foot: ReactNode;
  /** What became of the last choice, when there is something to say about it. */
  notice?: ReactNode;
  groupRef?: Ref<HTMLFieldSetElement>;
  children?: ReactNode;
};

/** What can be said now. Each reply is a button of the form around it, with its number key. */
export function Replies({ legend, clock, replies, pending, foot, notice, groupRef, children }: RepliesProps) {
  return (
    <div className="replies">
      <fieldset ref={groupRef} tabIndex={-1}>
        <legend>{legend}</legend>
        {notice}
        {clock}
        {children}
        <div className="options">
          {replies.map(({ token, text }, index) => (
            <button
              key={token}
              className="reply"
              type="submit"
              name="reply"
              value={token}
              aria-disabled={pending || undefined}
              onClick={(event) => {
                if (pending) event.preventDefault();
              }}
            >
              <kbd aria-hidden="true">{index + 1}</kbd>
              <span>{text}</span>
            </button>
          ))}
        </div>
      </fieldset>
      <div className="replies-foot">{foot}</div>
    </div>
  );
}

/** How long the customer waits. Without a script there is only the sentence: a bar that stood still would be wrong. */
export function TurnClock({ words, percent, children }: { words: ReactNode; percent: number | null; children?: ReactNode }) {
  return (
    <div className="turnclock">
      <Icon name="clock" />
      <span>{words}</span>
      {percent !== null && (
        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="bar-track" width="100" height="10" />
          <rect className="bar-fill" width={percent} height="10" />
        </svg>
      )}
      {children}
    </div>
  );
}

type HoldClockProps = {
  /** “0:50”. */
  time: string;
  /** How long this wait is, in a sentence: “On hold for 50 seconds, of the 60 that were promised”. */
  label: string;
  /** “of the 1:00 that you promised”. */
  words: ReactNode;
  /** The part of the promised time that is gone, 100 and more when it is over; null when nobody named a time. */
  percent: number | null;
};

/** A wait that grows: the time so far, large, against the time that was promised. */
export function HoldClock({ time, label, words, percent }: HoldClockProps) {
  const over = percent !== null && percent >= 100;
  return (
    <div className={over ? 'holdclock over' : 'holdclock'} role="img" aria-label={label}>
      <span className="time">{time}</span>
      <span className="promise">
        {over && <Icon name="clock" />} {words}
      </span>
      {percent !== null && (
        <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="bar-track" width="100" height="10" />
          <rect className="bar-fill" width={Math.min(100, percent)} height="10" />
        </svg>
      )}
    </div>
  );
}

/** What was learned or promised in the talk, the latest last. */
export function KnownList({ title, items }: { title: string; items: readonly ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map((item, index) => (
          <li key={index}>
            <Icon name="check" />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Beside the customer, who stays in view: what one knows scrolls in itself. */
export function CallFacts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="call-facts">
      <h3 id="call-facts">{title}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll only what has focus (WCAG 2.1.1) */}
      <div tabIndex={0} role="region" aria-labelledby="call-facts">
        {children}
      </div>
    </section>
  );
}

/** The same on phones, where it folds away above the talk. */
export function CallFactsFolded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="call-facts-folded">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** The end of a talk, in its room: what became of it, and the one way on. */
export function Ended({ what, title, action, children }: { what: string; title: string; action: ReactNode; children: ReactNode }) {
  return (
    <section className="call-talk call-ended" id="now" aria-labelledby="page-title">
      <p className="what">{what}</p>
      <h2 id="page-title" tabIndex={-1}>
        {title}
      </h2>
      <p className="became">{children}</p>
      <p>{action}</p>
    </section>
  );
}
