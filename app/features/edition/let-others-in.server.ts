/** Between two parts of long work: a timer, not a promise, since only so do requests that wait get their turn. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
