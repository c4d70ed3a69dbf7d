import { useEffect, useRef } from 'react';

/** When a talk ends under somebody's hands, focus goes to the heading that says so. */
export function useFocusOnEnd(ended: boolean): void {
  const before = useRef(ended);
  useEffect(() => {
    if (ended && !before.current) document.getElementById('page-title')?.focus();
    before.current = ended;
  }, [ended]);
}
