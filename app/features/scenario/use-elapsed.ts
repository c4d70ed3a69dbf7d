import { useEffect, useState } from 'react';

/** Whole seconds since this page first had this key. */
export function useElapsed(key: string): number {
  const [ticked, setTicked] = useState({ key, seconds: 0 });
  useEffect(() => {
    const from = performance.now();
    const tick = setInterval(() => setTicked({ key, seconds: Math.floor((performance.now() - from) / 1000) }), 1000);
    return () => clearInterval(tick);
  }, [key]);
  return ticked.key === key ? ticked.seconds : 0;
}

/** “2:14”. */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
