import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../app/server/launch/steps.mjs';
import { startApp } from './app-process';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built application serves the sample company, without a slash at the end. */
    baseUrl: string;
  }
}

/** Builds what is stale and serves it to all browser tests, each of which asks `inject('baseUrl')`. */
export default async function serveBuiltApp({ provide }: TestProject) {
  await ensureBuilt();
  const app = await startApp();
  provide('baseUrl', app.baseUrl);
  return () => app.stop();
}
