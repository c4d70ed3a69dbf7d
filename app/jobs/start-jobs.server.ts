import type { Deps } from '~/features/deps.server';

/** What happens by itself. Derived from data, so that it may run twice, in several processes, and after any pause. */
export interface Job {
  name: string;
  everySeconds: number;
  /** Returns what the log is to say; undefined when there was nothing to do. */
  run: (deps: Deps) => Promise<object | undefined>;
}

interface JobLog {
  info: (facts: object, words: string) => void;
  error: (facts: object, words: string) => void;
}

export interface RunningJobs {
  /** Starts nothing more, and resolves once what is running has ended. */
  stop: () => Promise<void>;
}

/** Runs each job at once and then again and again, with its pause after the end of the last time. A job that fails is tried again. */
export function startJobs(jobs: readonly Job[], deps: Deps, log: JobLog): RunningJobs {
  const running = jobs.map((job) => repeat(job.everySeconds, () => runJob(job, deps, log)));
  return { stop: async () => void (await Promise.all(running.map((one) => one.stop()))) };
}

async function runJob(job: Job, deps: Deps, log: JobLog): Promise<void> {
  try {
    const done = await job.run(deps);
    if (done) log.info({ job: job.name, ...done }, 'a job has done something');
  } catch (error) {
    log.error({ job: job.name, err: error }, 'a job failed and will be tried again');
  }
}

function repeat(everySeconds: number, run: () => Promise<void>): RunningJobs {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    await run();
    if (stopped) return;
    timer = setTimeout(() => (current = round()), everySeconds * 1000);
    timer.unref();
  };
  let current = round();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return current;
    },
  };
}
