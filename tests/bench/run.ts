import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from '../../app/server/launch/steps.mjs';
import { spawnApp, type AppProcess } from '../setup/app-process';
import { measureAssigning } from './assigning';
import { commandTable } from './command';
import { listDeeds } from './deeds';
import { measureExports } from './exports';
import { measureDeed, type Measured } from './measure-deed';
import { weighLearnerPages } from './page-weight';
import { measurePeopleImport } from './people-import';
import { measureRegisterPages, measureVerification } from './register';
import { afterword, heading, measuredTable } from './report';
import { measureRuleSweep } from './rule-sweep';
import { makeSampleDatabase, makeScratchDatabase, withRuntime, type ScratchDatabase } from './scratch-database';
import { timedTable } from './timed';

const say = (text: string) => process.stdout.write(`${text}\n`);
/** For whoever waits; not a part of the result. */
const tell = (text: string) => process.stderr.write(`» ${text}\n`);

const parts = { pages: benchPages, exports: benchExports, work: benchWork, people: benchPeople, register: benchRegister };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);

await ensureBuilt();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-bench-'));
let company: ScratchDatabase | undefined;
try {
  for (const [name, bench] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const startedAt = performance.now();
    await bench();
    tell(`${name} took ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Ten thousand employees, made once for the parts that need them. */
async function largeCompany(): Promise<ScratchDatabase> {
  if (!company) tell('filling a scratch database');
  return (company ??= await makeScratchDatabase(folder));
}

async function benchPages() {
  const scratch = await largeCompany();
  // The first start reads everything from the disk; the second one is the warm one.
  await (await startTimed(scratch)).app.stop();
  const { app, readyMs } = await startTimed(scratch);
  const { deeds, close } = listDeeds(scratch);
  try {
    const all: Measured[] = [];
    for (const deed of deeds) {
      tell(`measuring ${deed.name}`);
      all.push(await measureDeed(app, deed));
    }
    say(heading({ employees: scratch.employees, databaseBytes: fs.statSync(scratch.file).size }));
    say(measuredTable(all));
    say(afterword({ readyMs, all, weights: await weighLearnerPages(app.baseUrl, scratch) }));
  } finally {
    close();
    await app.stop();
  }
}

async function benchExports() {
  const scratch = await largeCompany();
  say(await measureExports(scratch, async () => (await startTimed(scratch)).app, tell));
}

async function benchWork() {
  const scratch = await largeCompany();
  tell('measuring what happens without a page');
  await withRuntime(scratch.settings, async ({ deps }) => {
    say(timedTable([...(await measureAssigning(deps)), ...(await measureRuleSweep(deps))]));
  });
}

async function benchPeople() {
  const scratch = await makeSampleDatabase(folderOf('people'));
  tell('importing people');
  say(commandTable(await measurePeopleImport(scratch)));
}

async function benchRegister() {
  const scratch = await makeSampleDatabase(folderOf('register'));
  tell('filling and proving a register');
  say(commandTable(await measureVerification(scratch)));
  tell('filling the register further and reading its pages');
  say(await measureRegisterPages(scratch));
}

function folderOf(part: string): string {
  const own = path.join(folder, part);
  fs.mkdirSync(own);
  return own;
}

/** Until the first readiness check is answered well. The scratch database has the schema and the compiled content. */
async function startTimed({ settings }: ScratchDatabase): Promise<{ app: AppProcess; readyMs: number }> {
  const startedAt = performance.now();
  const app = await spawnApp({ ...settings, NODE_OPTIONS: nodeOptions() });
  let over = false;
  void app.ended.then(() => (over = true));
  while (!over && performance.now() - startedAt < 30_000) {
    const answer = await fetch(`${app.baseUrl}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return { app, readyMs: performance.now() - startedAt };
    await sleep(10);
  }
  await app.stop();
  throw new Error(`the application did not become ready. It said:\n${app.log()}`);
}

/** What `npm start` gives to Node. */
function nodeOptions(): string {
  const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start
    .split(' ')
    .filter((word) => word.startsWith('--'))
    .join(' ');
}
