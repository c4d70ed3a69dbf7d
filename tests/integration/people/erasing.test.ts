import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { loader as audit } from '~/routes/hr.audit';
import { action as erase, loader as open } from '~/routes/hr.employees_.$employeeId_.erase';
import { action as act, loader as openPerson } from '~/routes/hr.employees_.$employeeId';
import { getEmployee, type Employee } from '~db/queries/employees';
import { ask, asking } from '~tests/setup/calling';
import { anAccountHolder, anOffice, employed } from '../account/accounts';

const { database, context, hr, admin } = await anOffice();

const gone = { endedOn: '2026-01-31' as CalendarDate };

async function erasing(actor: Employee, person: Employee, fields: Record<string, string>): Promise<Response> {
  return ask(context, actor.id, erase, { path: `/hr/employees/${person.id}/erase`, form: fields, params: { employeeId: person.id } });
}

const opening = (actor: Employee, person: Employee) => ask(context, actor.id, open, { params: { employeeId: person.id } });

describe('erasing a person', () => {
  it('takes the typed number and a reason, and then every name and address that was on record of them', async () => {
    const person = await anAccountHolder(context, { name: 'Wilhelmina Ferncastle' });
    const fields = {
      ...{ intent: 'change', name: 'Wilhelmina Oldname', email: 'wilhelmina@harbor-pine.test', department: person.department },
      ...{ location: person.location, jobRole: person.jobRole, managerNumber: '', hiredOn: person.hiredOn },
    };
    const params = { employeeId: person.id };
    await ask(context, hr.id, act, { form: fields, params });
    await ask(context, hr.id, act, { form: { intent: 'end', lastDay: '2026-11-20' }, params });
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
      (await audit(await asking(context, hr.id, { path: '/hr/audit?deed=change-employee' }))).page,
      (await openPerson(await asking(context, hr.id, { params }))).page,
      await database.db.selectFrom('employee_change').selectAll().execute(),
    ]);
    for (const word of ['Wilhelmina', 'Ferncastle', 'Oldname', 'wilhelmina@']) expect(shown).not.toContain(word);
  });

  it('is for leavers, once, and for HR alone', async () => {
    const [left, here] = [await employed(context, gone), await employed(context)];
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
    const returning = await ask(context, hr.id, act, { params: { employeeId: left.id }, form: { intent: 'return' } });
    expect(returning.status).toBe(404);
  });
});
