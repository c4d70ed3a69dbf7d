import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDatabase, isReachable, inTransaction } from './database';

it('lets whoever waits have a turn while statement follows statement, but nobody within a transaction', async () => {
  const { db, close } = openDatabase('sqlite::memory:');
  let over = false;
  const work = async (ask: () => Promise<unknown>) => {
    over = false;
    for (const until = performance.now() + 400; performance.now() < until;) await ask();
    over = true;
  };
  const heardDuring = async (running: Promise<unknown>) => {
    await sleep(1);
    const heard = !over;
    await running;
    return heard;
  };
  expect(await heardDuring(work(() => isReachable(db)))).toBe(true);
  expect(await heardDuring(inTransaction(db, (tx) => work(() => isReachable(tx))))).toBe(false);
  await close();
});
