import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { action, loader } from '~/routes/hr.employees_.new';
import { findEmployeeByNumber, listGrantedRoles, type Employee } from '~db/queries/employees';
import { ask } from '~tests/setup/calling';
import { anAccountHolder, anOffice, employed } from './accounts';

const { context, hr, admin } = await anOffice();
const learner = await anAccountHolder(context);

const typed = {
  number: '00417-A',
  name: 'Declan O’Shaughnessy',
  email: 'Declan@Harbor-Pine.test',
  department: 'Shop floor',
  location: 'Northport store',
  jobRole: 'Associate',
  managerNumber: '',
  hiredOn: '2026-11-02',
};

async function adding(actor: Employee, changes: Partial<typeof typed> = {}, roles: string[] = []): Promise<Response> {
  const fields = [...Object.entries({ ...typed, ...changes }), ...roles.map((role): [string, string] => ['roles', role])];
  return ask(context, actor.id, action, { path: '/hr/employees/new', form: fields });
}

describe('adding a person', () => {
  it('adds them under their manager, and leads to inviting them', async () => {
    const answer = await adding(hr, { managerNumber: hr.number });
    const added = await findEmployeeByNumber(context.deps.db, '00417-A');
    expect(answer.headers.get('Location')).toBe(`/hr/employees/${added?.id}?done=added`);
    expect(added).toMatchObject({
      name: 'Declan O’Shaughnessy',
      email: 'declan@harbor-pine.test',
      managerId: hr.id,
      hiredOn: '2026-11-02',
      endedOn: null,
    });
  });

  it('takes a department in the spelling that others have', async () => {
    const answer = await adding(hr, { number: 'S1', email: 's1@x.test', department: 'SHOP floor' });
    const added = await findEmployeeByNumber(context.deps.db, 'S1');
    expect(added?.department).toBe('Shop floor');
    expect(answer.headers.get('Location')).toBe(`/hr/employees/${added?.id}?done=added&spelled=department`);
  });

  it('says every mistake at its field and loses nothing that was typed', async () => {
    const leaver = await employed(context, { endedOn: '2026-01-31' as CalendarDate });
    const taken = { number: hr.number, email: (admin.email ?? '').toUpperCase(), managerNumber: leaver.number };
    const refused = await adding(admin, taken, ['hr', 'admin']);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      fieldErrors: {
        number: 'Somebody has this employee number already.',
        email: 'Somebody has this work email already.',
        managerNumber: 'Whoever has this number has left.',
      },
      typed: { ...typed, ...taken },
      roles: ['hr', 'admin'],
    });
    const missing = await adding(hr, { number: '00500', email: '', managerNumber: '99999' });
    expect(await missing.json()).toMatchObject({ fieldErrors: { managerNumber: 'Nobody has this employee number.' } });
  });

  it('keeps what was typed beside what cannot be read', async () => {
    const answer = await adding(hr, { name: ' ', hiredOn: 'tomorrow' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      fieldErrors: { name: 'The name is missing.' },
      typed: { number: '00417-A', hiredOn: 'tomorrow' },
    });
  });

  it('is done once when it is sent twice at the same time', async () => {
    const changes = { number: '00600', email: 'twice@harbor-pine.test' };
    const answers = await Promise.all([adding(hr, changes), adding(hr, changes)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 409]);
  });

  it('grants roles by administrators only', async () => {
    expect((await adding(admin, { number: '00700', email: 'seven@harbor-pine.test' }, ['hr', 'admin'])).status).toBe(302);
    const added = await findEmployeeByNumber(context.deps.db, '00700');
    expect(added && (await listGrantedRoles(context.deps.db, added.id))).toEqual(['admin', 'hr']);
    expect((await adding(hr, { number: '00800', email: '' }, ['admin'])).status).toBe(404);
    expect(await findEmployeeByNumber(context.deps.db, '00800')).toBeUndefined();
  });

  it('is not there for learners', async () => {
    expect((await adding(learner)).status).toBe(404);
    expect((await ask(context, learner.id, loader, { path: '/hr/employees/new' })).status).toBe(404);
  });
});
