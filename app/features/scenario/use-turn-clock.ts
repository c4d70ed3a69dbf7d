import { useEffect } from 'react';
import type { OpenRun } from './load-run.server';
import { useElapsed } from './use-elapsed';

/** Time for the server to be sure, too, that the time is over. */
const afterMilliseconds = 300;

/**
 * Counts down from what the server said was left, and asks the server to choose when the time is over. Only for the eye:
 * the server's clock decides.
 */
export function useTurnClock({ clock, run }: OpenRun, onTimeOver: () => void): number | null {
  const left = clock?.left ?? null;
  const elapsed = useElapsed(`${run.step} ${left}`);
  useEffect(() => {
    if (left === null) return;
    const end = setTimeout(onTimeOver, left * 1000 + afterMilliseconds);
    return () => clearTimeout(end);
  }, [left, onTimeOver]);
  return left === null ? null : Math.max(0, left - elapsed);
}
