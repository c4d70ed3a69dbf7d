import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installGlobals, type ServerBuild } from '@remix-run/node';
import { readConfig } from '~/runtime/config.server';
import { builtAssets } from './built-assets';
import { createHttpApp } from './http-app';
import { listen } from './listen';
import { createLog } from './log';
import { runForOperator } from './operator-errors';
import { prepareRuntime } from './prepare-runtime';

/** The built application; `npm start` builds and runs it. */
await runForOperator(async () => {
  installGlobals({ nativeFetch: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const { runtime, sampleMode, beginJobs } = await prepareRuntime(config, log, { watchContent: false });
  // React and others pick their fast build by this; what the operator said with it stands in the configuration by now.
  process.env.NODE_ENV = 'production';
  const build = (await import(pathToFileURL(path.resolve('build/server/index.js')).href)) as ServerBuild;
  const app = createHttpApp({
    runtime,
    log,
    build: async () => build,
    assets: builtAssets(path.resolve('build/client')),
    development: false,
    sampleMode,
  });
  await listen(app, runtime, log);
  beginJobs();
});
