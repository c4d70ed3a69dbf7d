import type { Clock } from './scenario';

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
