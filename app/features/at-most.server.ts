/** A queue that lets so many jobs run at the same time, first come first served. */
export function atMost(limit: number): <Result>(job: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (job) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await job();
    } finally {
      // The place is handed on, so that nobody slips in between the one who leaves and the one who waits.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
