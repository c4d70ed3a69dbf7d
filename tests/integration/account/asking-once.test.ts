import { afterAll, beforeAll, expect, test } from 'vitest';
import { findActor } from '~/http/actor.server';
import type { RequestContext } from '~/http/context.server';
import type { OpenDatabase } from '~db/database';
import { insertEmployees } from '~db/queries/employees';
import { signedIn, testContext } from '~tests/builders/context';
import { anEmployee } from '~tests/builders/employee';
import { testDatabase } from '~tests/setup/test-database';

let database: OpenDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.close());

const learner = anEmployee();
const colleague = anEmployee();

/** A context that counts how often it looks for a session. */
function countingContext(): { context: RequestContext; looked: () => number } {
  const context = testContext(database);
  const { findSession } = context.accounts;
  let looked = 0;
  const counting: RequestContext['accounts']['findSession'] = (headers) => {
    looked += 1;
    return findSession(headers);
  };
  return { context: { ...context, accounts: { ...context.accounts, findSession: counting } }, looked: () => looked };
}

test('the loaders of one page share one answer about who asks, and whoever asks later is told how it is then', async () => {
  await insertEmployees(database.db, [learner, colleague], new Date());
  const { context, looked } = countingContext();
  const request = await signedIn(context, learner.id, new Request('http://localhost/learn'));
  const [one, other] = await Promise.all([findActor({ request, context }), findActor({ request: request.clone(), context })]);
  expect(one?.employeeId).toBe(learner.id);
  expect(other).toBe(one);
  expect(looked()).toBe(1);

  await database.db.deleteFrom('account_session').execute();
  expect(await findActor({ request, context })).toBeUndefined();
});

test('two people who ask at the same time are never taken for each other', async () => {
  const { context } = countingContext();
  const theirs = await signedIn(context, learner.id, new Request('http://localhost/learn'));
  const others = await signedIn(context, colleague.id, new Request('http://localhost/learn'));
  const nobodys = new Request('http://localhost/learn');
  const actors = await Promise.all([theirs, others, nobodys].map((request) => findActor({ request, context })));
  expect(actors.map((actor) => actor?.employeeId)).toEqual([learner.id, colleague.id, undefined]);
});
