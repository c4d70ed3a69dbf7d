import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Deps } from '~/features/deps.server';
import { startJobs } from './start-jobs.server';

const deps = {} as Deps;
const log = { info: vi.fn(), error: vi.fn() };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

it('runs a job at once, and again after each pause', async () => {
  const run = vi.fn(async () => ({ submitted: 2 }));
  const jobs = startJobs([{ name: 'a-job', everySeconds: 30, run }], deps, log);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledTimes(2);
  expect(log.info).toHaveBeenCalledWith({ job: 'a-job', submitted: 2 }, expect.any(String));
  await jobs.stop();
});

it('tells the log of a job that failed, and tries it again', async () => {
  const run = vi.fn().mockRejectedValueOnce(new Error('the database is locked')).mockResolvedValue(undefined);
  const jobs = startJobs([{ name: 'a-job', everySeconds: 30, run }], deps, log);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(run).toHaveBeenCalledTimes(2);
  expect(log.error).toHaveBeenCalledTimes(1);
  await jobs.stop();
});

it('stops: what is running ends first, and nothing starts any more', async () => {
  let end = () => {};
  const run = vi.fn(() => new Promise<undefined>((resolve) => (end = () => resolve(undefined))));
  const jobs = startJobs([{ name: 'a-job', everySeconds: 1, run }], deps, log);
  let stopped = false;
  const stopping = jobs.stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(stopped).toBe(false);
  end();
  await stopping;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run).toHaveBeenCalledTimes(1);
});
