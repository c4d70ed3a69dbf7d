/** So long, in milliseconds, may statement follow statement before the process looks who else is there. */
const longestMs = 25;

/**
 * SQLite answers at once, so work that asks again and again would keep every connection waiting until it ends. Call this
 * before a statement: who comes when the time is over gets a promise to wait for, and a new time begins for the others.
 */
export function takingTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    const now = performance.now();
    if (now - since < longestMs) return undefined;
    since = now;
    return new Promise<void>((resolve) => void setImmediate(resolve));
  };
}
