import fs from 'node:fs';
import { build } from 'esbuild';
import { run } from './steps.mjs';

/** Builds browser and server parts with Remix, then the server process around them. */
const startedAt = new Date();
await run('npx', ['remix', 'vite:build', '--logLevel', 'warn'], {
  // Whoever starts the build: with another value, such as that of a test run, browsers would get React's slow and heavy half.
  env: { ...process.env, NODE_ENV: 'production' },
  sentence: 'Remix could not build the application.',
});
await build({
  entryPoints: ['app/server/main.ts'],
  outfile: 'build/server/main.js',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
});
// Dated by the start, so that what was changed during the build counts as newer.
fs.writeFileSync('build/built-at', `${startedAt.toISOString()}\n`);
fs.utimesSync('build/built-at', startedAt, startedAt);
