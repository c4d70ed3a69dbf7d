import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { loadEmployees } from '~/features/people/load-employees.server';
import { loader as listPeople } from '~/routes/hr.employees';
import { action as actOnPerson, loader as openPerson } from '~/routes/hr.employees_.$employeeId';
import { action as accept, loader as open } from '~/routes/invitations.$token';
import type { Employee } from '~db/queries/employees';
import { testContext } from '~tests/builders/context';
import { ask, asking, cookieOf } from '~tests/setup/calling';
import { anAccountHolder, anOffice, deedsOf, employed, linkIn, password, visiting } from './accounts';

const { hr, admin, ...office } = await anOffice();
let { context } = office;
beforeEach(() => {
  context = testContext({ ...office.database, now: context.clock.now });
});

async function acting(actor: Employee, intent: string, person: Employee): Promise<Response> {
  return ask(context, actor.id, actOnPerson, { path: `/hr/employees/${person.id}`, form: { intent }, params: { employeeId: person.id } });
}

const tokenIn = (link: string) => ({ token: link.split('/').at(-1) ?? '' });
const opening = (link: string) => ask(context, null, open, { path: link, params: tokenIn(link) });
const accepting = (link: string, typed = password) =>
  ask(context, null, accept, { path: link, params: tokenIn(link), form: { password: typed, passwordAgain: typed } });

describe('an invitation', () => {
  it('is mailed, shown once to whoever made it, and makes the account that signs in', async () => {
    const person = await employed(context);
    const answer = (await (await acting(hr, 'invite', person)).json()) as { kind: string; url: string };
    expect(answer.kind).toBe('invited');
    expect(new URL(answer.url).pathname).toBe(await linkIn(context));
    const accepted = await accepting(await linkIn(context));
    expect(accepted.headers.get('Location')).toBe('/learn');
    const session = await context.accounts.findSession(new Headers({ cookie: cookieOf(accepted.headers.get('Set-Cookie')) }));
    expect(session?.employeeId).toBe(person.id);
    expect(await deedsOf(context.deps.db, person.id)).toEqual(['invite', 'accept-invitation', 'sign-in']);
  });

  it('works once', async () => {
    await acting(hr, 'invite', await employed(context));
    const link = await linkIn(context);
    const answers = await Promise.all([accepting(link), accepting(link)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 410]);
    expect(await (await opening(link)).json()).toMatchObject({ kind: 'used' });
  });

  it('is not used up by being opened, nor by a password that will not do', async () => {
    const person = await employed(context, { name: 'Winifred Ashdown' });
    await acting(hr, 'invite', person);
    expect(await (await opening(await linkIn(context))).json()).toMatchObject({ kind: 'open', name: 'Winifred Ashdown' });
    expect((await accepting(await linkIn(context), 'Winifred1')).status).toBe(400);
    expect((await accepting(await linkIn(context))).status).toBe(302);
  });

  it('works for seven days', async () => {
    await acting(hr, 'invite', await employed(context));
    context.clock.advance(7 * 24 * 60 * 60 * 1000 - 1);
    expect((await opening(await linkIn(context))).status).toBe(200);
    context.clock.advance(1);
    expect((await opening(await linkIn(context))).status).toBe(410);
    expect((await accepting(await linkIn(context))).status).toBe(410);
  });

  it('made again takes the place of the one before', async () => {
    const person = await employed(context);
    await acting(hr, 'invite', person);
    const older = await linkIn(context);
    await acting(hr, 'invite', person);
    expect((await accepting(older)).status).toBe(410);
    expect((await accepting(await linkIn(context))).status).toBe(302);
  });

  it('lets nobody in who left before accepting it', async () => {
    const person = await employed(context, { endedOn: '2026-12-31' as CalendarDate });
    await acting(hr, 'invite', person);
    const link = await linkIn(context);
    context.clock.now = new Date('2027-01-02T09:00:00Z');
    expect((await accepting(link)).status).toBe(410);
    context.clock.now = new Date('2026-11-22T09:00:00Z');
  });

  it.each([
    ['whoever has no work email', { email: null }],
    ['whoever has left', { endedOn: '2026-01-31' as CalendarDate }],
  ])('is not made for %s', async (_, facts) => {
    expect((await acting(hr, 'invite', await employed(context, facts))).status).toBe(409);
    expect(context.mails).toEqual([]);
  });

  it('is not made for whoever has an account', async () => {
    expect((await acting(hr, 'invite', await anAccountHolder(context))).status).toBe(409);
  });

  it('for an administrator is made by administrators only: whoever holds the link becomes them', async () => {
    const next = await employed(context);
    await context.deps.db
      .insertInto('role_grant')
      .values({ employee_id: next.id, role: 'admin', granted_at: context.clock.now.toISOString(), granted_by_id: null })
      .execute();
    expect((await acting(hr, 'invite', next)).status).toBe(404);
    expect((await acting(admin, 'invite', next)).status).toBe(200);
  });
});

describe('closing an account', () => {
  it('signs its owner out at once and keeps them out until it is opened again', async () => {
    const person = await anAccountHolder(context);
    const signing = () => context.accounts.signIn({ email: person.email, password }, visiting(context));
    const begun = await signing();
    const headers = new Headers({ cookie: begun.kind === 'signed-in' ? cookieOf(begun.cookie) : '' });
    expect((await acting(hr, 'disable', person)).headers.get('Location')).toBe(`/hr/employees/${person.id}?done=closed`);
    expect(await context.accounts.findSession(headers)).toBeUndefined();
    expect(await signing()).toEqual({ kind: 'refused' });
    await acting(hr, 'enable', person);
    expect(await context.accounts.findSession(headers)).toBeUndefined();
    expect(await signing()).toMatchObject({ kind: 'signed-in' });
  });

  it('is not for one’s own account, and not for an administrator’s by HR', async () => {
    expect((await acting(admin, 'disable', admin)).status).toBe(404);
    expect((await acting(hr, 'disable', admin)).status).toBe(404);
  });
});

describe('the list of people', () => {
  it.each(['invite', 'disable', 'enable'])(
    'lets nobody %s who does not manage people, and says no more than for nobody',
    async (intent) => {
      const [learner, person] = [await anAccountHolder(context), await anAccountHolder(context)];
      const refused = await acting(learner, intent, person);
      const missing = await acting(hr, intent, { ...person, id: 'no-such-employee' as Employee['id'] });
      expect([refused.status, await refused.text()]).toEqual([404, 'Not found']);
      expect([missing.status, await missing.text()]).toEqual([404, 'Not found']);
      expect((await ask(context, learner.id, listPeople)).status).toBe(404);
    },
  );

  it('says who can sign in, who is invited, and what may be done', async () => {
    const people = {
      open: await anAccountHolder(context, { department: 'Lighthouse' }),
      invited: await employed(context, { department: 'Lighthouse' }),
      none: await employed(context, { department: 'Lighthouse' }),
      left: await employed(context, { department: 'Lighthouse', endedOn: '2026-01-31' as CalendarDate }),
      noEmail: await employed(context, { department: 'Lighthouse', email: null }),
    };
    await acting(hr, 'invite', people.invited);
    const { page } = await listPeople(await asking(context, hr.id, { path: '/hr/employees?q=lighthouse' }));
    expect(page.total).toBe(5);
    const stateOf = async (person: Employee) => {
      const params = { employeeId: person.id };
      const opened = await openPerson(await asking(context, hr.id, { path: `/hr/employees/${person.id}`, params }));
      expect(page.people.find(({ id }) => id === person.id)?.account).toEqual(opened.page.account);
      return { account: opened.page.account, ...opened.page.acts };
    };
    expect(await stateOf(people.open)).toMatchObject({ account: { kind: 'open' }, canClose: true, canInvite: false });
    expect(await stateOf(people.invited)).toMatchObject({ account: { kind: 'invited', until: 'Sun 29 Nov' }, canInvite: true });
    expect(await stateOf(people.none)).toMatchObject({ account: { kind: 'none' }, canInvite: true });
    expect(await stateOf(people.left)).toMatchObject({ account: { kind: 'left' }, canInvite: false, canClose: false });
    expect(await stateOf(people.noEmail)).toMatchObject({ account: { kind: 'no-email' }, canInvite: false });
  });

  it('finds people by every word that is typed, and takes signs for what they are', async () => {
    await employed(context, { name: 'Ottoline 100% Marsh', jobRole: 'Ferry pilot' });
    const found = async (words: string) => {
      const { page } = await listPeople(await asking(context, hr.id, { path: `/hr/employees?q=${encodeURIComponent(words)}` }));
      return page.people.map((person) => person.name);
    };
    expect(await found('ferry ottoline')).toEqual(['Ottoline 100% Marsh']);
    expect(await found('100%')).toEqual(['Ottoline 100% Marsh']);
    expect(await found('o_toline')).toEqual([]);
    expect(await found("' or 1=1 --")).toEqual([]);
  });

  it('asks the database as often for fifty people as for two', async () => {
    await Promise.all(Array.from({ length: 60 }, () => employed(context, { department: 'Crowd' })));
    await Promise.all(Array.from({ length: 2 }, () => employed(context, { department: 'Couple' })));
    const statementsFor = async (search: string) => {
      let statements = 0;
      const counting = context.deps.db.withPlugin({
        transformQuery: ({ node }) => ((statements += 1), node),
        transformResult: async ({ result }) => result,
      });
      const page = await loadEmployees({ ...context.deps, db: counting }, new URLSearchParams({ q: search }));
      return [page.people.length, statements];
    };
    expect(await statementsFor('crowd')).toEqual([50, 6]);
    expect(await statementsFor('couple')).toEqual([2, 6]);
  });
});
