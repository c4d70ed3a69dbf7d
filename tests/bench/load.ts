import { createClient, type Client } from './client';
import { cpuMilliseconds } from './process-meter';

/** One thing that somebody does: a page that is read, or a whole quiz. `turn` counts up over the whole bench. */
export type Deed = (client: Client, turn: number) => Promise<unknown>;

/** How one deed went with so many connections at once. */
export interface Figures {
  connections: number;
  /** Deeds that were finished. */
  count: number;
  medianMs: number;
  p95Ms: number;
  perSecond: number;
  /** Processor time of the server for one deed, all threads together. */
  cpuMs: number;
}

export interface Load {
  server: { baseUrl: string; pid: number };
  deed: Deed;
  connections: number;
  seconds: number;
  /** No more turns are left after so many deeds, counted from `firstTurn`. */
  firstTurn: number;
  turns: number;
}

/** Repeats a deed on every connection, one right after the other, until the time or the turns are used up. */
export async function drive({ server, deed, connections, seconds, firstTurn, turns }: Load): Promise<Figures> {
  const client = createClient(server.baseUrl, connections);
  const durations: number[] = [];
  let taken = 0;
  const [startedAt, cpuBefore] = [performance.now(), cpuMilliseconds(server.pid)];
  const endsAt = startedAt + seconds * 1000;
  const repeat = async () => {
    while (performance.now() < endsAt && taken < turns) {
      const [turn, begunAt] = [firstTurn + taken++, performance.now()];
      await deed(client, turn);
      durations.push(performance.now() - begunAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, repeat));
  } finally {
    client.close();
  }
  const [elapsed, cpu] = [performance.now() - startedAt, cpuMilliseconds(server.pid) - cpuBefore];
  durations.sort((one, other) => one - other);
  return {
    connections,
    count: durations.length,
    medianMs: quantile(durations, 0.5),
    p95Ms: quantile(durations, 0.95),
    perSecond: (durations.length * 1000) / elapsed,
    cpuMs: cpu / durations.length,
  };
}

/** Of sorted values; NaN when there are none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
