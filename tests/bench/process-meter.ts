import fs from 'node:fs';

/** Linux counts the processor time of a process in hundredths of a second, whatever its kernel ticks at. */
const ticksPerSecond = 100;

/** The processor time that a process has used so far, in all its threads. NaN where there is no /proc. */
export function cpuMilliseconds(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** The most memory that a process has had resident since `forgetPeak`, or since it started. NaN where there is no /proc. */
export function peakMegabytes(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1]) / 1024;
}

/** Lets the peak begin again at what is resident now; without the right to do so it stays what it was. */
export function forgetPeak(pid: number): void {
  try {
    fs.writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Not Linux, or not ours to ask: the peak then counts from the start.
  }
}

function read(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
