import { figure, formatTable } from './table';

/** Something that was done once in a process of its own, without HTTP. */
export interface Timed {
  name: string;
  ms: number;
  /** What it says of itself, in few words. */
  did: string;
}

export async function timed(name: string, work: () => Promise<unknown>): Promise<Timed> {
  const startedAt = performance.now();
  const done = await work();
  return { name, ms: performance.now() - startedAt, did: inWords(done) };
}

/** Counts are shown, anything larger is not. */
function inWords(done: unknown): string {
  if (typeof done === 'number') return String(done);
  const entries = Object.entries(done ?? {}).filter(([, value]) => typeof value === 'number');
  return entries.map(([name, value]) => `${name} ${value}`).join(', ');
}

export function timedTable(all: readonly Timed[]): string {
  return formatTable(
    [
      { title: 'done once, in one process', align: 'left' },
      { title: 'ms', align: 'right' },
      { title: 'did', align: 'left' },
    ],
    all.map(({ name, ms, did }) => [name, figure(ms), did]),
  );
}
