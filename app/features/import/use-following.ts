import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Asks for the page again every second while something goes on; without scripts a link on it does. */
export function useFollowing(isGoingOn: boolean) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isGoingOn || state !== 'idle') return;
    const timer = setTimeout(revalidate, 1000);
    return () => clearTimeout(timer);
  }, [isGoingOn, state, revalidate]);
}
