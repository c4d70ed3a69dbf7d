import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { OpenDatabase } from '~db/database';
import { countEmployeeStates, listEmployeeLines } from '~db/queries/employee-list';
import { testContext, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { employed } from './accounts';

let database: OpenDatabase;
let context: TestContext;
beforeAll(async () => {
  database = await testDatabase();
  context = testContext(database);
  for (const name of ['Åsa Åström', 'Élodie Müller', 'Dana 100% Okafor']) await employed(context, { name });
});
afterAll(() => database.close());

async function found(...words: string[]): Promise<string[]> {
  const question = { filter: { q: words.join(' ') }, today: '2026-11-22' as CalendarDate };
  const people = await listEmployeeLines(database.db, question, { after: null, limit: 10 });
  expect((await countEmployeeStates(database.db, question)).employed).toBe(people.length);
  return people.map((person) => person.name);
}

it.each([
  ['åström', 'Åsa Åström'],
  ['ÅSTRÖM', 'Åsa Åström'],
  ['Åström', 'Åsa Åström'],
  ['élodie', 'Élodie Müller'],
  ['MÜLLER', 'Élodie Müller'],
  ['okafor', 'Dana 100% Okafor'],
])('finds by %s, however it is written, %s', async (word, name) => {
  expect(await found(word)).toEqual([name]);
});

it('takes signs of patterns as what they are', async () => {
  expect(await found('100%')).toEqual(['Dana 100% Okafor']);
  expect(await found('_')).toEqual([]);
});

it('wants every word', async () => {
  expect(await found('åsa', 'okafor')).toEqual([]);
});
