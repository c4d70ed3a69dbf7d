import { assignRenewals } from '~/features/assignment/rules/assign-renewals.server';
import { enrolByRules } from '~/features/assignment/rules/enrol-by-rules.server';
import { enrolInCampaigns } from '~/features/edition/enrol-in-campaigns.server';
import { withdrawCampaigns } from '~/features/edition/withdraw-campaigns.server';
import { runImports } from '~/features/import/run-imports.server';
import { submitOverdueAttempts } from '~/features/quiz/submit-overdue.server';
import { sealRegister } from '~/features/register/seal-register.server';
import { deliverMails } from '~/features/mail/deliver-mails.server';
import { beginDailyMails, raiseLateChanges, raiseNotices } from '~/features/mail/raise-notices.server';
import { makePacks, removeOldPacks } from '~/features/evidence/make-packs.server';
import { removeOldExports, runSchedules } from '~/features/export/run-schedules.server';
import type { Job } from './start-jobs.server';

export const allJobs: readonly Job[] = [
  {
    name: 'submit-overdue-attempts',
    everySeconds: 30,
    run: async (deps) => unlessNothing({ submitted: await submitOverdueAttempts(deps) }),
  },
  {
    name: 'seal-register',
    everySeconds: 600,
    run: async (deps) => ((await sealRegister(deps)) ? { sealed: true } : undefined),
  },
  { name: 'enrol-by-rules', everySeconds: 60, run: async (deps) => unlessNothing(await enrolByRules(deps)) },
  { name: 'assign-renewals', everySeconds: 600, run: async (deps) => unlessNothing({ assigned: await assignRenewals(deps) }) },
  { name: 'enrol-in-campaigns', everySeconds: 600, run: async (deps) => unlessNothing({ assigned: await enrolInCampaigns(deps) }) },
  { name: 'withdraw-campaigns', everySeconds: 600, run: async (deps) => unlessNothing({ withdrawn: await withdrawCampaigns(deps) }) },
  { name: 'raise-notices', everySeconds: 600, run: async (deps) => unlessNothing({ raised: await raiseNotices(deps) }) },
  { name: 'raise-late-changes', everySeconds: 30, run: async (deps) => unlessNothing({ raised: await raiseLateChanges(deps) }) },
  { name: 'begin-daily-mails', everySeconds: 30, run: async (deps) => unlessNothing({ begun: await beginDailyMails(deps) }) },
  { name: 'run-imports', everySeconds: 1, run: async (deps) => unlessNothing(await runImports(deps)) },
  { name: 'make-evidence-packs', everySeconds: 5, run: async (deps) => unlessNothing({ made: await makePacks(deps) }) },
  { name: 'run-scheduled-exports', everySeconds: 60, run: async (deps) => unlessNothing({ made: await runSchedules(deps) }) },
  {
    name: 'remove-old-files',
    everySeconds: 600,
    run: async (deps) => unlessNothing({ packs: await removeOldPacks(deps), exports: await removeOldExports(deps) }),
  },
  { name: 'deliver-mails', everySeconds: 5, run: async (deps) => unlessNothing({ ...(await deliverMails(deps)) }) },
];

/** The log is told only of what happened. */
function unlessNothing(counts: Record<string, number>): object | undefined {
  return Object.values(counts).some((count) => count > 0) ? counts : undefined;
}
