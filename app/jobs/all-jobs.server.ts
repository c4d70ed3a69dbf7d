import { submitOverdueAttempts } from '~/features/quiz/submit-overdue.server';
import type { Job } from './start-jobs.server';

export const allJobs: readonly Job[] = [
  {
    name: 'submit-overdue-attempts',
    everySeconds: 30,
    run: async (deps) => {
      const submitted = await submitOverdueAttempts(deps);
      return submitted > 0 ? { submitted } : undefined;
    },
  },
];
