/** A reply on its way when the time ends still counts. */
const graceSeconds = 3;

export interface RunningClock {
  /** All the time that this turn gives. */
  seconds: number;
  /** When the turn was first shown. */
  since: Date;
}

export function secondsLeft({ seconds, since }: RunningClock, now: Date): number {
  return Math.max(0, Math.ceil(seconds - (now.getTime() - since.getTime()) / 1000));
}

/** Whether the clock has chosen: at once for a page that says so, after a grace for a reply. */
export function isTimeOver({ seconds, since }: RunningClock, now: Date, posted: 'reply' | 'time-out'): boolean {
  const grace = posted === 'reply' ? graceSeconds : 0;
  return now.getTime() - since.getTime() >= (seconds + grace) * 1000;
}
