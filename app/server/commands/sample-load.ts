import { readConfig } from '~/runtime/config.server';
import { createRuntime } from '~/runtime/runtime.server';
import { loadSampleCompany } from '~/runtime/sample-company.server';
import { Mendable, runForOperator } from '../operator-errors';

/** `npm run sample:load`: fills a database without people with the sample company. */
await runForOperator(async () => {
  const config = readConfig(process.env);
  if (config.production)
    throw new Mendable('The sample company is not for production: its accounts have a known password. Unset NODE_ENV to try it elsewhere.');
  const runtime = await createRuntime(config, { watchContent: false });
  try {
    if (!(await loadSampleCompany(runtime))) {
      throw new Mendable(
        `${config.databaseUrl} already has people, so nothing was changed. Name a new database in DATABASE_URL to load the sample company there.`,
      );
    }
    process.stdout.write('The sample company is loaded. Its accounts and their password stand on the sign-in page.\n');
  } finally {
    await runtime.close();
  }
});
