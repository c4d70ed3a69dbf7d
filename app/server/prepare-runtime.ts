import { hasSampleAccounts } from '~/features/account/sample-accounts.server';
import { ensureSetupLink } from '~/features/account/set-up.server';
import { linkFirstRecords } from '~/features/register/link-records.server';
import { allJobs } from '~/jobs/all-jobs.server';
import { startJobs, type RunningJobs } from '~/jobs/start-jobs.server';
import type { Config } from '~/runtime/config.server';
import { createRuntime, type Runtime } from '~/runtime/runtime.server';
import { loadSampleCompany } from '~/runtime/sample-company.server';
import { countEmployees } from '~db/queries/employees';
import type { Log } from './log';
import { Mendable } from './operator-errors';

interface Prepared {
  runtime: Runtime;
  sampleMode: boolean;
  /** Lets happen what happens by itself; `runtime.close` ends it. Once the server listens: the first round of a large company takes a while. */
  beginJobs: () => void;
}

/**
 * The runtime with people in it: an empty database gets the sample company, or in production a one-time link in the
 * log with which the first administrator is made. Throws Mendable in production when the sample company is in it.
 */
export async function prepareRuntime(config: Config, log: Log, options: { watchContent: boolean }): Promise<Prepared> {
  const runtime = await createRuntime(config, { ...options, told: (words) => log.info(words) });
  const { deps } = runtime;
  if ((await countEmployees(deps.db)) === 0) {
    if (config.sampleCompany && runtime.catalog.problems().length > 0) {
      log.warn('the content has mistakes, so the sample company waits: mend them and start again');
    } else if (config.sampleCompany) {
      log.info('the database is new: loading the sample company');
      await loadSampleCompany(runtime);
    } else {
      const link = await ensureSetupLink(deps);
      log.info(`nobody is here yet. Open this link once to make the first administrator: ${link}`);
    }
  }
  const linked = await linkFirstRecords(deps);
  if (linked > 0) log.info(`${linked} records of the register got their links`);
  const hasSample = await hasSampleAccounts(deps);
  if (config.production && hasSample) {
    await runtime.close();
    throw new Mendable(
      'The database holds the sample company, whose accounts have a known password, so it cannot be used in production. Name a new one in DATABASE_URL.',
    );
  }
  let jobs: RunningJobs | undefined;
  const close = async () => {
    await jobs?.stop();
    await runtime.close();
  };
  const beginJobs = () => (jobs = startJobs(allJobs, deps, log));
  return { runtime: { ...runtime, close }, sampleMode: config.sampleCompany && hasSample, beginJobs };
}
