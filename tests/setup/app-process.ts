import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './postgres.mjs';

/** The built application as a process of its own, with a data folder that goes away with it. */
export interface AppProcess {
  baseUrl: string;
  pid: number;
  folder: string;
  /** Everything that it wrote so far. */
  log: () => string;
  signal: (signal: NodeJS.Signals) => void;
  /** Its exit status, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
  /** Ends it in order and removes its folder. */
  stop: () => Promise<void>;
}

const readyWithinMs = 60_000;

/** Starts the built application on a free port with the sample company, and waits until it can serve. */
export async function startApp(settings: Record<string, string> = {}): Promise<AppProcess> {
  const app = await spawnApp(settings);
  try {
    await untilReady(app);
    return app;
  } catch (error) {
    await app.stop();
    throw error;
  }
}

/** Starts it without waiting: it may be meant to refuse. */
export async function spawnApp(settings: Record<string, string> = {}): Promise<AppProcess> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-app-'));
  const own = {
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_URL: baseUrl,
    DATABASE_URL: `sqlite:${path.join(folder, 'servewell.db')}`,
    LOG_LEVEL: 'warn',
  };
  // Nothing of this shell's settings: a NODE_ENV or a SESSION_SECRET would make another application of it.
  const env: Record<string, string | undefined> = { PATH: process.env.PATH, HOME: folder, TZ: process.env.TZ, ...own, ...settings };
  const child = spawn(process.execPath, ['build/server/main.js'], { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] });
  // A test run that ends before its time leaves no server behind.
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)));
  return {
    baseUrl,
    pid: child.pid ?? 0,
    folder,
    log: () => written,
    signal: (signal) => void child.kill(signal),
    ended,
    stop: () => stop(child, ended, folder),
  };
}

async function untilReady({ baseUrl, ended, log }: AppProcess) {
  let over = false;
  void ended.then(() => (over = true));
  for (const givenUp = Date.now() + readyWithinMs; Date.now() < givenUp && !over; await sleep(50)) {
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
  }
  throw new Error(`the application did not become ready. It said:\n${log()}`);
}

async function stop(child: ChildProcess, ended: Promise<unknown>, folder: string) {
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(patience);
  fs.rmSync(folder, { recursive: true, force: true });
}
