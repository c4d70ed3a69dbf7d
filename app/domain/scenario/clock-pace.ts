import type { Clock, Hold } from './scenario';

/** How much time somebody wants for turns with a clock; a setting of the learner, and nobody's business but theirs. */
export const clockPaces = ['as-written', 'more', 'none'] as const;
export type ClockPace = (typeof clockPaces)[number];

const timesMore = 3;

/** The seconds for an answer; null when no clock runs. */
export function secondsFor(clock: Clock | null, pace: ClockPace): number | null {
  if (!clock) return null;
  switch (pace) {
    case 'as-written':
      return clock.seconds;
    case 'more':
      return clock.seconds * timesMore;
    case 'none':
      return null;
  }
}

/** A turn's clock as somebody has it, with what their pace left of it; `written` is what the author gave. */
export interface RunningClock {
  written: number;
  seconds: number;
  left: number;
}

/**
 * How long the customer has been on hold, in the seconds of the story: the hold grows while the turn's clock runs, and
 * stands still without one. Who asked for more time hears the story go on more slowly, not for longer.
 */
export function secondsOnHold({ secondsGone }: Hold, clock: RunningClock | null): number {
  if (!clock) return secondsGone;
  return secondsGone + Math.round(((clock.seconds - clock.left) * clock.written) / clock.seconds);
}
