import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peakMegabytes } from './process-meter';
import { figure, formatTable } from './table';

/** What an operator's command took, in a process of its own. */
export interface MeasuredCommand {
  name: string;
  seconds: number;
  /** NaN where there is no /proc. */
  peakMegabytes: number;
  /** Its last line. */
  said: string;
}

/** Runs a file of app/server/commands as npm does. @throws with what it said when it fails. */
export async function measureCommand(
  name: string,
  { file, args = [], settings }: { file: string; args?: readonly string[]; settings: Record<string, string> },
): Promise<MeasuredCommand> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', `app/server/commands/${file}`, ...args], {
    env: { ...process.env, ...settings, LOG_LEVEL: 'warn' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  let peak = NaN;
  // The peak can be asked for only while the process lives.
  const watch = setInterval(() => (peak = peakMegabytes(child.pid ?? 0) || peak), 100);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${said}`);
  return { name, seconds: (performance.now() - startedAt) / 1000, peakMegabytes: peak, said: said.trim().split('\n').at(-1) ?? '' };
}

export function commandTable(all: readonly MeasuredCommand[]): string {
  const columns = [
    { title: 'command', align: 'left' as const },
    { title: 'seconds', align: 'right' as const },
    { title: 'peak MB', align: 'right' as const },
    { title: 'said', align: 'left' as const },
  ];
  const rows = all.map(({ name, seconds, peakMegabytes: peak, said }) => [name, figure(seconds), figure(peak), said]);
  return `${formatTable(columns, rows)}\n`;
}
