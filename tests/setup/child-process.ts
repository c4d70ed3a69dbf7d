import { spawn } from 'node:child_process';

export interface Child {
  /** The lines it wrote so far, whole ones only. */
  lines: () => string[];
  untilLines: (count: number) => Promise<void>;
  signal: (signal: NodeJS.Signals) => void;
  /** How it ended; rejects with what it complained about when it failed by itself. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Runs a TypeScript file of the tests as a process of its own. */
export function startChild(file: string, ...args: string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    // 'close' comes after the last byte was read, 'exit' may come before.
    child.on('close', (code, signal) =>
      code ? reject(new Error(`${file} ended with ${code}: ${complained}`)) : resolve({ code, signal }),
    );
  });
  const lines = () => said.split('\n').slice(0, -1);
  const untilLines = async (count: number) => {
    let over = false;
    ended.then(() => (over = true)).catch(() => (over = true));
    while (lines().length < count && !over) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { lines, untilLines, signal: (signal) => void child.kill(signal), ended };
}
