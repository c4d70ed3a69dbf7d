import type { ReactNode } from 'react';
import { Icon } from './icon';

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
