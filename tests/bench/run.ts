import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from '../../app/server/launch/steps.mjs';
import { spawnApp, type AppProcess } from '../setup/app-process';
import { measureAssigning } from './assigning';
import { listDeeds } from './deeds';
import { measureExports } from './exports';
import { measureDeed, type Measured } from './measure-deed';
import { weighLearnerPages } from './page-weight';
import { afterword, heading, measuredTable } from './report';
import { measureRuleSweep } from './rule-sweep';
import { makeScratchDatabase, withRuntime, type ScratchDatabase } from './scratch-database';
import { timedTable } from './timed';

const say = (text: string) => process.stdout.write(`${text}\n`);
/** For whoever waits; not a part of the result. */
const tell = (text: string) => process.stderr.write(`» ${text}\n`);

await ensureBuilt();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-bench-'));
try {
  await bench(folder);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function bench(folder: string) {
  tell('filling a scratch database');
  const scratch = await makeScratchDatabase(folder);
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
  say(await measureExports(scratch, async () => (await startTimed(scratch)).app, tell));
  tell('measuring what happens without a page');
  await withRuntime(scratch.settings, async ({ deps }) => {
    say(timedTable([...(await measureAssigning(deps)), ...(await measureRuleSweep(deps))]));
  });
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
