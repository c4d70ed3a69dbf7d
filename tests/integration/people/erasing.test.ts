import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { loader as audit } from '~/routes/hr.audit';
import { action as erase, loader as open } from '~/routes/hr.employees_.$employeeId_.erase';
import { action as act, loader as openPerson } from '~/routes/hr.employees_.$employeeId';
import type { OpenDatabase } from '~db/database';
import { getEmployee, type Employee } from '~db/queries/employees';
import { signedIn, testContext, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { anAccountHolder, answerOf, asked, employed, given, granted, posted } from '../account/accounts';

let database: OpenDatabase;
let context: TestContext;
let hr: Employee;

beforeAll(async () => {
  database = await testDatabase();
  context = testContext(database);
  hr = await granted(context, 'hr');
});
afterAll(() => database.close());

const gone = { endedOn: '2026-01-31' as CalendarDate };

async function erasing(actor: Employee, person: Employee, fields: Record<string, string>): Promise<Response> {
  const request = await signedIn(context, actor.id, posted(`/hr/employees/${person.id}/erase`, fields));
  return answerOf(erase(given(context, request, { employeeId: person.id })));
}

const opening = async (actor: Employee, person: Employee) =>
  answerOf(open(given(context, await signedIn(context, actor.id, asked('/x')), { employeeId: person.id })).then(() => new Response()));

describe('erasing a person', () => {
  it('takes the typed number and a reason, and then every name and address that was on record of them', async () => {
    const person = await anAccountHolder(context, { name: 'Wilhelmina Ferncastle' });
    const fields = {
      ...{ intent: 'change', name: 'Wilhelmina Oldname', email: 'wilhelmina@harbor-pine.test', department: person.department },
      ...{ location: person.location, jobRole: person.jobRole, managerNumber: '', hiredOn: person.hiredOn },
    };
    const params = { employeeId: person.id };
    await answerOf(act(given(context, await signedIn(context, hr.id, posted('/x', fields)), params)));
    await answerOf(act(given(context, await signedIn(context, hr.id, posted('/x', { intent: 'end', lastDay: '2026-11-20' })), params)));
    const wrong = await erasing(hr, person, { number: '1', reason: 'Demand of 20 Nov' });
    expect(await wrong.json()).toMatchObject({
      fieldErrors: { number: expect.stringContaining('This is not the number of') },
      typed: { reason: 'Demand of 20 Nov' },
    });
    expect((await erasing(hr, person, { number: person.number, reason: ' ' })).status).toBe(400);
    expect((await erasing(hr, person, { number: person.number, reason: 'Demand of 20 Nov' })).headers.get('Location')).toContain(
      'done=erased',
    );
    expect(await getEmployee(database.db, person.id)).toMatchObject({ name: 'Erased person', email: null });
    const shown = JSON.stringify([
      (await audit(given(context, await signedIn(context, hr.id, asked('/hr/audit?deed=change-employee'))))).page,
      (await openPerson(given(context, await signedIn(context, hr.id, asked('/x')), params))).page,
      await database.db.selectFrom('employee_change').selectAll().execute(),
    ]);
    for (const word of ['Wilhelmina', 'Ferncastle', 'Oldname', 'wilhelmina@']) expect(shown).not.toContain(word);
  });

  it('is for leavers, once, and for HR alone', async () => {
    const [left, here] = [await employed(context, gone), await employed(context)];
    const admin = await granted(context, 'admin');
    expect((await opening(hr, left)).status).toBe(200);
    expect((await opening(admin, left)).status).toBe(404);
    expect((await opening(hr, here)).status).toBe(404);
    const answers = await Promise.all([1, 2].map(() => erasing(hr, left, { number: left.number, reason: 'Demand' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 404]);
    expect((await erasing(admin, left, { number: left.number, reason: 'Demand' })).status).toBe(404);
  });

  it('is for good: an erased person comes back by no form', async () => {
    const left = await employed(context, gone);
    await erasing(hr, left, { number: left.number, reason: 'Demand' });
    const returning = await signedIn(context, hr.id, posted('/x', { intent: 'return' }));
    expect((await answerOf(act(given(context, returning, { employeeId: left.id })))).status).toBe(404);
  });
});
