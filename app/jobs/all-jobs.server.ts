import { submitOverdueAttempts } from '~/features/quiz/submit-overdue.server';
import { sealRegister } from '~/features/register/seal-register.server';
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
  {
    name: 'seal-register',
    everySeconds: 600,
    run: async (deps) => ((await sealRegister(deps)) ? { sealed: true } : undefined),
  },
];
