import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '~db/database';
import { migrate } from '~db/migrate';
import { startChild } from '~tests/setup/child-process';
import { scratchDatabase, type ScratchDatabase } from '../database/scratch-database';
import { anEditionWorld, assignmentsOf, certified, october, type EditionWorld } from './world';
import { granted } from '../account/accounts';

const child = 'tests/integration/edition/children/run-campaign.ts';
const people = 3;

let scratch: ScratchDatabase;
let world: EditionWorld;
let hr: string;
const holders: { id: Awaited<ReturnType<typeof certified>>['id'] }[] = [];
beforeEach(async () => {
  scratch = await scratchDatabase();
  world = await anEditionWorld(undefined, async () => {
    const opened = openDatabase(scratch.url);
    await migrate(opened.db, opened.dialect, () => october);
    return opened;
  });
  holders.length = 0;
  for (let number = 0; number < people; number += 1) holders.push(await certified(world));
  hr = (await granted(world.context, 'hr')).id;
});
afterEach(async () => {
  await world.close();
  await scratch.remove();
});

/** Killed before anything is written, between opening or ending and its people, and in the middle of these; then twice let live. */
const dyingBeforeWrite = [1, 3, 5, 0, 0];

/** Which of the processes came to their end. */
async function runAll(deed: 'open' | 'end'): Promise<boolean[]> {
  const done: boolean[] = [];
  for (const [index, nth] of dyingBeforeWrite.entries()) {
    const one = startChild(child, scratch.url, deed, hr, String(people), String(nth), `${deed}${index}`);
    await one.ended;
    done.push(one.lines().includes('done'));
  }
  return done;
}

const count = async (table: 'campaign' | 'assignment' | 'assignment_event') =>
  (await world.db.selectFrom(table).select('id').execute()).length;
const deeds = async (deed: string) => (await world.db.selectFrom('audit_entry').select('id').where('deed', '=', deed).execute()).length;

test('a campaign whose server is killed before any of its writes is opened once, asks everybody once and forgets nobody; so it is ended', async () => {
  expect(await runAll('open')).toEqual([false, false, false, true, true]);
  expect([await count('campaign'), await deeds('open-campaign')]).toEqual([1, 1]);
  for (const person of holders) expect(await assignmentsOf(world, person)).toMatchObject([{ withdrawn_at: null }]);
  expect([await count('assignment_event'), await deeds('assign-module')]).toEqual([people, people]);

  expect(await runAll('end')).toEqual([false, false, false, true, true]);
  for (const person of holders) expect(await assignmentsOf(world, person)).toMatchObject([{ withdrawn_at: expect.any(String) }]);
  expect([await deeds('end-campaign'), await deeds('withdraw-assignment')]).toEqual([1, people]);
  expect(await count('assignment_event')).toBe(2 * people);
}, 120_000);
