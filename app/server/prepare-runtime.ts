import { ensureSetupLink } from '~/features/account/set-up.server';
import type { Config } from '~/runtime/config.server';
import { createRuntime, type Runtime } from '~/runtime/runtime.server';
import { loadSampleCompany } from '~/runtime/sample-company.server';
import { countEmployees } from '~db/queries/employees';
import type { Log } from './log';

/**
 * The runtime with people in it: an empty database gets the sample company, or in production a one-time link in the
 * log with which the first administrator is made.
 */
export async function prepareRuntime(
  config: Config,
  log: Log,
  options: { watchContent: boolean },
): Promise<{ runtime: Runtime; sampleMode: boolean }> {
  const runtime = await createRuntime(config, options);
  if ((await countEmployees(runtime.deps.db)) === 0) {
    if (config.sampleCompany) {
      log.info('the database is new: loading the sample company');
      await loadSampleCompany(runtime);
    } else {
      const link = await ensureSetupLink(runtime.deps);
      log.info(`nobody is here yet. Open this link once to make the first administrator: ${link}`);
    }
  }
  return { runtime, sampleMode: config.sampleCompany };
}
