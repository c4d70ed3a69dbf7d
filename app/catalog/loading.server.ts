import type { ContentFolder } from './content-folder.server';
import type { ContentProblem } from './content-problem';

/** One run of the loader. */
export interface Loading {
  folder: ContentFolder;
  cacheDir: string;
  problems: ContentProblem[];
  /** Does a piece of work as soon as fewer than a few others are under way. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Lets `limit` pieces of work run at a time; the others wait in line. */
export function turnstile(limit: number): Loading['inTurn'] {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
