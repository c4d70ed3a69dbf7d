import { installGlobals, type ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import { readConfig } from '~/runtime/config.server';
import { createHttpApp } from './http-app';
import { listen } from './listen';
import { createLog } from './log';
import { runForOperator } from './operator-errors';
import { prepareRuntime } from './prepare-runtime';

/** `npm run dev`: Vite serves the browser's files and reloads what changes; content mistakes are shown in the browser. */
await runForOperator(async () => {
  installGlobals({ nativeFetch: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const { runtime, sampleMode, beginJobs } = await prepareRuntime(config, log, { watchContent: true });
  const vite = await createServer({ server: { middlewareMode: true, ws: undefined } });
  const app = createHttpApp({
    runtime,
    log,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    assets: vite.middlewares,
    development: true,
    sampleMode,
  });
  await listen(app, runtime, log);
  beginJobs();
});
