import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { action, loader } from '~/routes/hr.employees_.$employeeId';
import { loader as listing } from '~/routes/hr.employees';
import { loader as memberPage } from '~/routes/team.members.$employeeId';
import { getEmployee, listGrantedRoles, type Employee } from '~db/queries/employees';
import { ask, asking, cookieOf } from '~tests/setup/calling';
import { anAccountHolder, anOffice, deedsOf, employed, password, visiting } from '../account/accounts';

const { database, context, hr, admin } = await anOffice();

const formOf = (employee: Employee, changes: Record<string, string> = {}) => ({
  ...{ intent: 'change', name: employee.name, email: employee.email ?? '', department: employee.department },
  ...{ location: employee.location, jobRole: employee.jobRole, managerNumber: '', hiredOn: employee.hiredOn },
  ...changes,
});

async function acting(actor: Employee, person: Employee, fields: Record<string, string>): Promise<Response> {
  return ask(context, actor.id, action, { path: `/hr/employees/${person.id}`, form: fields, params: { employeeId: person.id } });
}

async function opening(actor: Employee, person: Employee) {
  return (await loader(await asking(context, actor.id, { path: `/hr/employees/${person.id}`, params: { employeeId: person.id } }))).page;
}

const fieldErrors = async (answer: Response) => ((await answer.json()) as { fieldErrors: Record<string, string> }).fieldErrors;

describe('changing an employee', () => {
  it('keeps what was, who changed it and when', async () => {
    const [before, after] = [await employed(context, { name: 'Bo Reed' }), await employed(context, { name: 'Cy Oak' })];
    const person = await employed(context, { managerId: before.id });
    const answer = await acting(hr, person, formOf(person, { managerNumber: after.number, jobRole: 'Team lead' }));
    expect(answer.headers.get('Location')).toBe(`/hr/employees/${person.id}?done=changed`);
    expect(await getEmployee(database.db, person.id)).toMatchObject({ managerId: after.id, jobRole: 'Team lead', movedOn: '2026-11-22' });
    expect((await opening(hr, person)).history).toMatchObject([
      { fact: 'Job role', before: 'Advisor', after: 'Team lead', who: 'Hanna Ries', when: '22 Nov 2026, 10:00' },
      { fact: 'Manager', before: 'Bo Reed', after: 'Cy Oak' },
    ]);
  });

  it('takes department, location and job role in the spelling that others have, and says so', async () => {
    await employed(context, { department: 'Customer Service', jobRole: 'Shop Lead' });
    const person = await employed(context, { jobRole: 'Advisor' });
    const answer = await acting(hr, person, formOf(person, { department: 'customer  service', jobRole: 'SHOP LEAD' }));
    expect(answer.headers.get('Location')).toBe(`/hr/employees/${person.id}?done=changed&spelled=department&spelled=jobRole`);
    expect(await getEmployee(database.db, person.id)).toMatchObject({ department: 'Customer Service', jobRole: 'Shop Lead' });
    const path = answer.headers.get('Location') ?? '';
    const { notice } = await loader(await asking(context, hr.id, { path, params: { employeeId: person.id } }));
    expect(notice).toMatchObject({ text: expect.stringContaining('department “Customer Service” and job role “Shop Lead”') as string });
  });

  it('lets the only one who has a spelling change it', async () => {
    const person = await employed(context, { department: 'night shift' });
    await acting(hr, person, formOf(person, { department: 'Night Shift' }));
    expect(await getEmployee(database.db, person.id)).toMatchObject({ department: 'Night Shift' });
  });

  it('says that nothing was to be done where nothing differs, and logs nothing', async () => {
    const person = await employed(context);
    expect((await acting(hr, person, formOf(person))).headers.get('Location')).toContain('nothing-to-do');
    expect(await deedsOf(database.db, person.id)).toEqual([]);
  });

  it('refuses a ring in the reporting line, and names the line', async () => {
    const top = await employed(context, { name: 'Top Tern' });
    const middle = await employed(context, { name: 'Mid Mew', managerId: top.id });
    const low = await employed(context, { name: 'Low Loon', managerId: middle.id });
    expect(await fieldErrors(await acting(hr, top, formOf(top, { managerNumber: low.number })))).toEqual({
      managerNumber: 'Low Loon reports to Mid Mew, who reports to Top Tern: they would manage each other. Give another number.',
    });
    expect(await fieldErrors(await acting(hr, top, formOf(top, { managerNumber: top.number })))).toEqual({
      managerNumber: 'Nobody reports to themselves. Give another number, or leave it empty.',
    });
  });

  it('lets no ring arise from two changes at the same moment', async () => {
    const [one, other] = [await employed(context), await employed(context)];
    await Promise.all([
      acting(hr, one, formOf(one, { managerNumber: other.number })),
      acting(hr, other, formOf(other, { managerNumber: one.number })),
    ]);
    const managers = [(await getEmployee(database.db, one.id)).managerId, (await getEmployee(database.db, other.id)).managerId];
    expect(managers.filter((id) => id === null)).toHaveLength(1);
  });

  it('has the account sign in with the new address, and never takes the address from an account', async () => {
    const person = await anAccountHolder(context);
    const email = 'renamed@harbor-pine.test';
    await acting(hr, person, formOf(person, { email }));
    expect(await context.accounts.signIn({ email, password }, visiting(context))).toMatchObject({ kind: 'signed-in' });
    expect(await fieldErrors(await acting(hr, person, formOf(person, { email: '' })))).toMatchObject({
      email: expect.stringContaining('sign in'),
    });
    const taken = await acting(hr, person, formOf(person, { email: hr.email ?? '' }));
    expect(await fieldErrors(taken)).toEqual({ email: 'Somebody has this work email already.' });
  });

  it('lets HR have no hand in the address of an administrator', async () => {
    expect((await acting(hr, admin, formOf(admin, { email: 'mine@harbor-pine.test' }))).status).toBe(409);
    expect((await getEmployee(database.db, admin.id)).email).toBe(admin.email);
  });
});

describe('an employment that ends', () => {
  it('signs the leaver out at once, and lets them in again when they are back', async () => {
    const person = await anAccountHolder(context);
    const begun = await context.accounts.signIn({ email: person.email, password }, visiting(context));
    const headers = new Headers({ cookie: begun.kind === 'signed-in' ? cookieOf(begun.cookie) : '' });
    await acting(hr, person, { intent: 'end', lastDay: '2026-11-20' });
    expect(await context.accounts.findSession(headers)).toBeUndefined();
    expect((await opening(hr, person)).state).toBe('left');
    await acting(hr, person, { intent: 'return' });
    expect(await context.accounts.signIn({ email: person.email, password }, visiting(context))).toMatchObject({ kind: 'signed-in' });
    expect((await opening(hr, person)).history.map(({ before, after }) => [before, after])).toEqual([
      ['20 Nov 2026', 'none'],
      ['none', '20 Nov 2026'],
    ]);
  });

  it('ends not before it began, not by one’s own hand, and an administrator’s by administrators only', async () => {
    const person = await employed(context, { hiredOn: '2026-11-01' as CalendarDate });
    expect((await acting(hr, person, { intent: 'end', lastDay: '2026-10-31' })).status).toBe(409);
    expect((await acting(hr, hr, { intent: 'end', lastDay: '2026-11-30' })).status).toBe(404);
    expect((await acting(hr, admin, { intent: 'end', lastDay: '2026-11-30' })).status).toBe(404);
  });

  it('is done once when it is sent twice', async () => {
    const person = await employed(context);
    await Promise.all([1, 2].map(() => acting(hr, person, { intent: 'end', lastDay: '2026-11-30' })));
    expect(await deedsOf(database.db, person.id)).toEqual(['end-employment']);
  });
});

describe('granted roles', () => {
  it('are granted and taken back by administrators only, each in the audit log', async () => {
    const person = await employed(context);
    expect((await acting(hr, person, { intent: 'roles', roles: 'hr' })).status).toBe(404);
    await acting(admin, person, { intent: 'roles', roles: 'hr' });
    expect(await listGrantedRoles(database.db, person.id)).toEqual(['hr']);
    await acting(admin, person, { intent: 'roles' });
    expect(await listGrantedRoles(database.db, person.id)).toEqual([]);
    expect(await deedsOf(database.db, person.id)).toEqual(['grant-role', 'take-role-back']);
  });

  it('of an administrator end by another’s hand', async () => {
    expect((await acting(admin, admin, { intent: 'roles' })).status).toBe(409);
    expect(await listGrantedRoles(database.db, admin.id)).toEqual(['admin']);
  });
});

describe('a look at somebody', () => {
  it('is written down once, however often the page is loaded, and again after a while', async () => {
    const person = await employed(context);
    for (let look = 0; look < 3; look += 1) await opening(hr, person);
    expect(await deedsOf(database.db, person.id)).toEqual(['look-at-employee']);
    context.clock.advance(16 * 60 * 1000);
    await opening(hr, person);
    expect(await deedsOf(database.db, person.id)).toEqual(['look-at-employee', 'look-at-employee']);
  });

  it('at their training is written down for HR, not for their supervisor', async () => {
    const head = await anAccountHolder(context);
    const person = await employed(context, { managerId: head.id });
    const params = { employeeId: person.id };
    for (const actor of [head, hr]) {
      await memberPage(await asking(context, actor.id, { path: `/team/members/${person.id}`, params }));
    }
    expect(await deedsOf(database.db, person.id)).toEqual(['look-at-training']);
  });

  it('is none where HR looks at their own record', async () => {
    await opening(hr, hr);
    expect(await deedsOf(database.db, hr.id)).not.toContain('look-at-employee');
  });
});

describe('the list of employees', () => {
  const listed = async (query: string) => (await listing(await asking(context, hr.id, { path: `/hr/employees?${query}` }))).page;

  it('tells the employed, those on leave and the leavers apart, on its counts and in its rows', async () => {
    const at = { department: 'Lantern' };
    const away = await employed(context, { ...at, name: 'Away' });
    await employed(context, { ...at, name: 'Here' });
    await employed(context, { ...at, name: 'Gone', endedOn: '2026-11-21' as CalendarDate });
    await employed(context, { ...at, name: 'Last day', endedOn: '2026-11-22' as CalendarDate });
    await database.db
      .insertInto('employee_leave')
      .values({
        id: 'leave',
        employee_id: away.id,
        from_on: '2026-11-01',
        until_on: null,
        entered_by_id: null,
        entered_at: context.clock.now.toISOString(),
      })
      .execute();
    const page = await listed('department=Lantern');
    expect(page.counts).toEqual({ employed: 2, away: 1, left: 1 });
    for (const [state, names] of [
      ['employed', ['Here', 'Last day']],
      ['away', ['Away']],
      ['left', ['Gone']],
    ] as const) {
      const narrowed = await listed(`department=Lantern&state=${state}`);
      expect([narrowed.total, narrowed.people.map(({ name }) => name)]).toEqual([names.length, names]);
    }
  });

  it.each(['name', 'number', 'department', 'location', 'role', 'hired'])(
    'goes through everybody once, by %s, up and down',
    async (sort) => {
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          employed(context, { location: `Crowd ${sort}`, department: `D${index % 7}`, name: `N${index % 5}` }),
        ),
      );
      for (const direction of ['up', 'down']) {
        const query = `q=&location=${encodeURIComponent(`Crowd ${sort}`)}&sort=${sort}&direction=${direction}`;
        const first = await listed(query);
        const second = await listed(`${query}&after=${encodeURIComponent(first.next ?? '')}`);
        const ids = [...first.people, ...second.people].map(({ id }) => id);
        expect([new Set(ids).size, first.people.length, second.next]).toEqual([60, 50, null]);
      }
    },
  );

  it('finds who reports to somebody by their number', async () => {
    const head = await employed(context);
    const person = await employed(context, { managerId: head.id });
    expect((await listed(`manager=${head.number}`)).people.map(({ id }) => id)).toEqual([person.id]);
  });
});
