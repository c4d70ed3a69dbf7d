import { useEffect, useRef } from 'react';

const everyMilliseconds = 3_000;

/** Asks again every few seconds while something goes on, and not while nobody looks. Without JavaScript a link does it. */
export function useLookingAgain(goingOn: boolean, look: () => void): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (!goingOn) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current();
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [goingOn]);
}
