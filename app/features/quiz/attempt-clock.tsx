import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useHydrated } from '../learning/piece-fields';
import { timeLeftInWords } from './quiz-words';

/** The server takes answers for five seconds after its limit; one more to be sure. */
const graceSeconds = 6;

/**
 * Counts down from what the server said was left. Only for the eye: the server decides, and when the time is over the
 * page asks it again.
 */
export function useSecondsLeft(atStart: number | null): number | null {
  const { revalidate } = useRevalidator();
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    if (atStart === null) return;
    const loadedAt = performance.now();
    const tick = setInterval(() => setElapsed(Math.floor((performance.now() - loadedAt) / 1000)), 1000);
    const end = setTimeout(revalidate, (atStart + graceSeconds) * 1000);
    return () => {
      clearInterval(tick);
      clearTimeout(end);
    };
  }, [atStart, revalidate]);
  return atStart === null ? null : Math.max(0, atStart - elapsed);
}

/** The time left, or before scripts run the time at which it ends: a number that stood still would be wrong. */
export function ClockWords({ secondsLeft, endsClock }: { secondsLeft: number; endsClock: string }) {
  if (!useHydrated()) return <>Until {endsClock}</>;
  return <>{secondsLeft > 0 ? timeLeftInWords(secondsLeft) : 'The time is over'}</>;
}
