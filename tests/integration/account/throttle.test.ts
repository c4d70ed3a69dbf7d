import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { action } from '~/routes/sign-in';
import type { OpenDatabase } from '~db/database';
import { countSignInFailure } from '~db/queries/sign-in-throttle';
import { throttleKey } from '~/features/account/account-tools.server';
import { testContext, testSecret, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { ask } from '~tests/setup/calling';
import { anAccountHolder, password, visiting } from './accounts';

let database: OpenDatabase;
let attacker: TestContext;
let owner: TestContext;
let address = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  attacker = testContext({ ...database, clientAddress: `203.0.113.${(address += 1)}` });
  owner = testContext({ ...database, clientAddress: `198.51.100.${address}` });
});

const trying = (context: TestContext, email: string, typed: string) =>
  context.accounts.signIn({ email, password: typed }, visiting(context));

async function guess(context: TestContext, email: string, times: number) {
  for (let round = 0; round < times; round += 1) await trying(context, email, `guess ${round}`);
}

describe('guessing passwords', () => {
  it('waits longer and longer, also with the right password', async () => {
    const { email } = await anAccountHolder(owner);
    await guess(attacker, email, 6);
    expect(await trying(attacker, email, password)).toEqual({ kind: 'must-wait', seconds: 5 });
    attacker.clock.advance(5000);
    await guess(attacker, email, 1);
    expect(await trying(attacker, email, password)).toEqual({ kind: 'must-wait', seconds: 10 });
    attacker.clock.advance(10_000);
    expect(await trying(attacker, email, password)).toMatchObject({ kind: 'signed-in' });
  });

  it('does not lock the owner out, who comes from another address', async () => {
    const { email } = await anAccountHolder(owner);
    await guess(attacker, email, 7);
    expect(await trying(owner, email, password)).toMatchObject({ kind: 'signed-in' });
  });

  it('is slowed down alike whether the account exists or not', async () => {
    await guess(attacker, 'nobody@nowhere.test', 6);
    expect(await trying(attacker, 'nobody@nowhere.test', password)).toEqual({ kind: 'must-wait', seconds: 5 });
  });

  it('counts a burst sent at the same time like guesses one after the other', async () => {
    const { email } = await anAccountHolder(owner);
    const results = await Promise.all(Array.from({ length: 30 }, (_, round) => trying(attacker, email, `guess ${round}`)));
    // Three may be on their way when the sixth failure is written down.
    expect(results.filter((result) => result.kind === 'refused').length).toBeLessThanOrEqual(8);
  });

  it('is forgotten by signing in', async () => {
    const { email } = await anAccountHolder(owner);
    await guess(owner, email, 5);
    expect(await trying(owner, email, password)).toMatchObject({ kind: 'signed-in' });
    await guess(owner, email, 5);
    expect(await trying(owner, email, password)).toMatchObject({ kind: 'signed-in' });
  });

  it('over many accounts from one address stops there, and not for those who are known there', async () => {
    const known = await anAccountHolder(owner);
    const fresh = await anAccountHolder(owner);
    expect(await trying(attacker, known.email, password)).toMatchObject({ kind: 'signed-in' });
    const key = throttleKey({ secret: testSecret }, 'address', attacker.clientAddress);
    const { db, now } = attacker.deps;
    for (let round = 0; round < 70; round += 1) await countSignInFailure(db, key, now(), new Date(0));
    expect(await trying(attacker, fresh.email, password)).toMatchObject({ kind: 'must-wait' });
    expect(await trying(attacker, known.email, password)).toMatchObject({ kind: 'signed-in' });
    expect(await trying(owner, fresh.email, password)).toMatchObject({ kind: 'signed-in' });
  });

  it('is answered with how long to wait', async () => {
    await guess(attacker, 'nobody@nowhere.test', 6);
    const form = { email: 'nobody@nowhere.test', password: 'guess', redirectTo: '/catalog' };
    const answer = await ask(attacker, null, action, { path: '/sign-in', form });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '5']);
    expect(await answer.json()).toMatchObject({
      problem: 'Too many passwords were tried here. Wait 5 seconds, then try again.',
      typed: { email: 'nobody@nowhere.test', redirectTo: '/catalog' },
    });
  });

  it('leaves no typed address in the database', async () => {
    await guess(attacker, 'tYpEd@nowhere.test', 1);
    const rows = await attacker.deps.db.selectFrom('sign_in_throttle').selectAll().execute();
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('typed@');
  });
});
