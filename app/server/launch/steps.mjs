import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Plain JavaScript with nothing installed: this runs before `node_modules` exists. */

/** The command failed; the sentence says what to do. */
export class StepFailed extends Error {}

/** Runs a program and passes its output on. */
export function run(program, args, { env = process.env, sentence }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    child.on('error', (error) => reject(new StepFailed(`${sentence} (${error.message})`)));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new StepFailed(sentence))));
  });
}

export function say(sentence) {
  process.stdout.write(`\n» ${sentence}\n`);
}

export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StepFailed(`Servewell needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`);
  }
}

/** Installs the packages when they are missing or older than the lockfile. */
export async function ensureInstalled() {
  const installed = modified('node_modules/.package-lock.json');
  if (installed > 0 && installed >= modified('package-lock.json')) return;
  say('Installing packages (about two minutes the first time; one of them is compiled where no ready-made copy can be had)');
  const sentence = 'The packages could not be installed. Check that this machine reaches the package registry, then try again.';
  // Development packages are needed to build, whatever NODE_ENV says about running.
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { sentence });
}

/** Builds the application when anything that it is made of is newer than the last build. */
export async function ensureBuilt() {
  const built = modified('build/built-at');
  if (
    built > 0 &&
    newest(['app', 'db', 'public', 'package.json', 'package-lock.json', 'vite.config.ts', 'remix.config.js', 'tsconfig.json']) <= built
  )
    return;
  say('Building the application (about half a minute)');
  await run('npm', ['run', '--silent', 'build'], { sentence: 'The build failed; the lines above say where.' });
}

function modified(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(places) {
  let latest = 0;
  for (const place of places) {
    const status = fs.statSync(place, { throwIfNoEntry: false });
    if (!status) continue;
    latest = Math.max(latest, status.mtimeMs);
    if (status.isDirectory()) latest = Math.max(latest, newest(fs.readdirSync(place).map((name) => path.join(place, name))));
  }
  return latest;
}

/** Ends the process with the sentence instead of a stack when a step failed. */
export async function orSaySo(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
}
