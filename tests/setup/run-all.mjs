import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureInstalled, refuseOldNode, say } from '../../app/server/launch/steps.mjs';
import { findChromium } from './chromium.mjs';
import { findPostgres, startPrivatePostgres } from './postgres.mjs';
import { readCounts } from './test-counts.mjs';

/**
 * `npm test`: everything that is checked, one step after the other, also after one failed. Plain JavaScript, because it
 * installs the packages first when they are missing.
 */

const steps = [
  { name: 'types', run: () => script('typecheck') },
  { name: 'lint', run: () => script('lint') },
  { name: 'import rules', run: () => script('boundaries') },
  { name: 'content check', run: () => script('content:check') },
  { name: 'unit and component tests', run: () => tests(['unit', 'component']) },
  { name: 'integration tests on SQLite', run: () => tests(['integration']) },
  { name: 'integration tests on PostgreSQL', run: testsOnPostgres },
  { name: 'build', run: () => script('build') },
  { name: 'browser tests', run: testsInBrowser },
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-tests-'));
/** The run must be the same whatever the shell was set up for. */
const environment = { ...process.env, NODE_ENV: undefined, TEST_DATABASE_URL: undefined };
const givenPostgres = process.env.TEST_DATABASE_URL;
const inCi = ['true', '1'].includes(process.env.CI ?? '');
let current;
let interrupted;
let privatePostgres;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    interrupted = signal;
    current?.kill(signal);
  });
}
const results = [];
const installation = await perform({ name: 'packages', run: install });
// Without packages nothing else can be checked.
if (installation.failed > 0) results.push(installation);
else for (const step of steps) if (!interrupted) results.push(await perform(step));
fs.rmSync(folder, { recursive: true, force: true });
process.exitCode = summarise(results);

async function install() {
  refuseOldNode();
  await ensureInstalled();
  return { passed: 0, failed: 0 };
}

async function perform(step) {
  if (steps.includes(step)) say(`${step.name} (${results.length + 1} of ${steps.length})`);
  const startedAt = performance.now();
  const result = await step.run().catch((error) => ({ passed: 0, failed: 1, note: error.message }));
  return { name: step.name, ...result, seconds: (performance.now() - startedAt) / 1000 };
}

/** A script of package.json counts as one test. */
async function script(name) {
  const code = await execute('npm', ['run', '--silent', name], environment);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function tests(projects, extra = {}) {
  const report = path.join(folder, `${projects.join('-')}-${results.length}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await execute(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...chosen, ...reporters], {
    ...environment,
    ...extra,
  });
  return readCounts(report, code);
}

async function testsOnPostgres() {
  if (givenPostgres) return tests(['integration'], { TEST_DATABASE_URL: givenPostgres });
  const bin = findPostgres();
  if (!bin) return missing("no PostgreSQL was found. Install Debian's package postgresql, or set TEST_DATABASE_URL.");
  privatePostgres = await startPrivatePostgres(bin);
  try {
    return await tests(['integration'], { TEST_DATABASE_URL: privatePostgres.url });
  } finally {
    await privatePostgres.stop();
  }
}

async function testsInBrowser() {
  const chromium = findChromium();
  if (!chromium) return missing("no Chromium was found. Install Debian's package chromium, or set CHROMIUM_PATH.");
  if (results.some((result) => result.name === 'build' && result.failed > 0))
    return { passed: 0, failed: 1, note: 'there is no build to drive' };
  return tests(['e2e'], { CHROMIUM_PATH: chromium });
}

/** What this machine lacks is said loudly; in CI, where nothing may be left out, it has failed. */
function missing(sentence) {
  process.stderr.write(`\n!!! NOT RUN: ${sentence}\n`);
  return { passed: 0, failed: inCi ? 1 : 0, note: `NOT RUN: ${sentence}` };
}

function execute(program, args, env) {
  return new Promise((resolve) => {
    current = spawn(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' && program === 'npm' });
    current.on('error', () => resolve(1));
    current.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Prints each step and the sum; returns the exit status. */
function summarise(all) {
  say(interrupted ? 'Interrupted; so far:' : 'Summary');
  for (const { name, passed, failed, note, seconds } of all) {
    const verdict = failed > 0 ? 'FAILED ' : passed > 0 ? 'ok     ' : 'NOT RUN';
    const counts = `${passed} passed, ${failed} failed`.padEnd(24);
    process.stdout.write(`  ${verdict}  ${name.padEnd(34)}${counts}${seconds.toFixed(1).padStart(6)} s${note ? `  ${note}` : ''}\n`);
  }
  for (const { name, failures = [] } of all) for (const failure of failures) process.stdout.write(`  FAILED in ${name}: ${failure}\n`);
  const sum = (key) => all.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return interrupted || sum('failed') > 0 ? 1 : 0;
}
