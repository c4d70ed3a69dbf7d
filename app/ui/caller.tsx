import type { ReactNode } from 'react';
import { Face, moodWord, signed, type MoodValue } from './face';
import { Gauge } from './gauge';
import { Icon, type IconName } from './icon';

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
