import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { action, loader } from '~/routes/sign-in';
import { action as signOutAction } from '~/routes/sign-out';
import type { OpenDatabase } from '~db/database';
import { findAccountOf, updateDisabledAt } from '~db/queries/accounts';
import { testContext, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { ask, asking, cookieOf } from '~tests/setup/calling';
import { anAccountHolder, deedsOf, employed, password, visiting } from './accounts';

let database: OpenDatabase;
let context: TestContext;
let address = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  // Each test asks from an address of its own, so that no throttle reaches into the next one.
  context = testContext({ ...database, clientAddress: `203.0.113.${(address += 1)}` });
});

const signIn = (email: string, typed = password, from: TestContext = context) =>
  from.accounts.signIn({ email, password: typed }, visiting(from));

async function disabled(context: TestContext) {
  const person = await anAccountHolder(context);
  const account = await findAccountOf(context.deps.db, person.id);
  await updateDisabledAt(context.deps.db, account?.id ?? '', context.deps.now(), context.deps.now());
  return person;
}

describe('signing in', () => {
  it('opens a session that the cookie carries, whatever the case of the address', async () => {
    const person = await anAccountHolder(context);
    const result = await signIn(` ${person.email.toUpperCase()} `);
    if (result.kind !== 'signed-in') throw new Error(result.kind);
    expect(result.cookie).toMatch(/^servewell=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await context.accounts.findSession(new Headers({ cookie: cookieOf(result.cookie) }));
    expect(session?.employeeId).toBe(person.id);
    expect(await deedsOf(context.deps.db, person.id)).toEqual(['sign-in']);
  });

  it('ties the cookie to the host where the site is secure', async () => {
    const secure = testContext({ ...database, appUrl: 'https://training.example', clientAddress: context.clientAddress });
    const result = await signIn((await anAccountHolder(secure)).email, password, secure);
    if (result.kind !== 'signed-in') throw new Error(result.kind);
    expect(result.cookie).toMatch(/^__Host-servewell=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('leads to where one wanted to go, on this site only', async () => {
    const { email } = await anAccountHolder(context);
    const to = async (redirectTo: string) => {
      const answer = await ask(context, null, action, { path: '/sign-in', form: { email, password, redirectTo } });
      expect(answer.status).toBe(302);
      return answer.headers.get('Location');
    };
    expect(await to('/modules/i-care?from=mail')).toBe('/modules/i-care?from=mail');
    for (const foreign of ['//evil.test', '/\\evil.test', 'https://evil.test', '/%2f%2fevil.test', 'javascript:alert(1)', '']) {
      expect(await to(foreign)).toBe('/learn');
    }
  });

  it('answers alike for a wrong password, an unknown address, no account, a closed one and a leaver', async () => {
    const holder = await anAccountHolder(context);
    const withoutAccount = await employed(context);
    const closed = await disabled(context);
    const leaver = await anAccountHolder(context, { endedOn: '2026-11-21' as CalendarDate });
    const attempts: [string, string][] = [
      [holder.email, 'not my password'],
      ['nobody@nowhere.test', password],
      ['no address at all', password],
      [withoutAccount.email, password],
      [closed.email, password],
      [leaver.email, password],
    ];
    const answers = await Promise.all(
      attempts.map(async ([email, typed]) => {
        const answer = await ask(context, null, action, { path: '/sign-in', form: { email, password: typed } });
        const body = (await answer.text()).replace(email, 'THE ADDRESS');
        return JSON.stringify([answer.status, [...answer.headers], body]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('do not go together');
  });

  it('lets somebody in on the last day of employment, and not on the day after', async () => {
    const { email } = await anAccountHolder(context, { endedOn: '2026-11-22' as CalendarDate });
    expect(await signIn(email)).toMatchObject({ kind: 'signed-in' });
    context.clock.now = new Date('2026-11-22T23:30:00Z');
    expect(await signIn(email)).toEqual({ kind: 'refused' });
  });

  it('takes the same time whether the address exists or not', async () => {
    const { email } = await anAccountHolder(context);
    const fastest = { known: Infinity, unknown: Infinity };
    for (let round = 1; round <= 6; round += 1) {
      const from = testContext({ ...database, clientAddress: `198.51.100.${round}` });
      for (const [who, typed] of [
        ['known', email],
        ['unknown', 'nobody@nowhere.test'],
      ] as const) {
        const start = performance.now();
        await signIn(typed, 'not my password', from);
        fastest[who] = Math.min(fastest[who], performance.now() - start);
      }
    }
    // Both hash once, which takes tens of milliseconds; all the rest takes one or two. The fastest of six is steady on a busy machine.
    expect(fastest.unknown / fastest.known).toBeGreaterThan(0.4);
    expect(fastest.unknown / fastest.known).toBeLessThan(2.5);
  });

  it('keeps what was typed but never the password when something is missing', async () => {
    const answer = await ask(context, null, action, { path: '/sign-in', form: { email: 'ada@harbor-pine.test', password: '' } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      fieldErrors: { password: 'Your password is missing.' },
      typed: { email: 'ada@harbor-pine.test' },
    });
    const refused = await ask(context, null, action, {
      path: '/sign-in',
      form: { email: 'ada@harbor-pine.test', password: 'tYpEd-sEcReT' },
    });
    expect(await refused.text()).not.toContain('tYpEd-sEcReT');
  });

  it('ends the session that the browser held before, so that none can be planted', async () => {
    const [first, second] = [await anAccountHolder(context), await anAccountHolder(context)];
    const planted = await signIn(first.email);
    const cookie = planted.kind === 'signed-in' ? cookieOf(planted.cookie) : '';
    const result = await context.accounts.signIn({ email: second.email, password }, visiting(context, { cookie }));
    expect(result.kind === 'signed-in' && cookieOf(result.cookie)).not.toBe(cookie);
    expect(await context.accounts.findSession(new Headers({ cookie }))).toBeUndefined();
  });

  it('writes no secret and no typed address into the audit log', async () => {
    await signIn('tYpEd@nowhere.test', 'tYpEd-sEcReT');
    const rows = await context.deps.db.selectFrom('audit_entry').selectAll().where('deed', '=', 'sign-in-refused').execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('typed');
  });

  it('sends whoever is signed in already on their way', async () => {
    const result = await signIn((await anAccountHolder(context)).email);
    const cookie = result.kind === 'signed-in' ? cookieOf(result.cookie) : '';
    const answer = await ask(context, null, loader, { path: '/sign-in?redirectTo=/catalog', headers: { cookie } });
    expect(answer.headers.get('Location')).toBe('/catalog');
  });

  it('offers sample people in sample mode only', async () => {
    const sample = testContext({ ...database, sampleMode: true });
    expect(await loader(await asking(context, null, { path: '/sign-in' }))).toMatchObject({ samples: null });
    expect(await loader(await asking(sample, null, { path: '/sign-in' }))).toMatchObject({ samples: { password: 'welcome-aboard-2026' } });
  });
});

describe('a session', () => {
  const begin = async () => {
    const person = await anAccountHolder(context);
    const result = await signIn(person.email);
    const headers = new Headers({ cookie: result.kind === 'signed-in' ? cookieOf(result.cookie) : '' });
    return { person, headers, isLive: async () => (await context.accounts.findSession(headers)) !== undefined };
  };

  it('ends with signing out, also for whoever kept the cookie', async () => {
    const { person, headers, isLive } = await begin();
    const cookie = headers.get('cookie') ?? '';
    const answer = await ask(context, null, signOutAction, { path: '/sign-out', form: {}, headers: { cookie } });
    expect(answer.headers.get('Location')).toBe('/sign-in?notice=signed-out');
    expect(answer.headers.get('Set-Cookie')).toMatch(/^servewell=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await isLive()).toBe(false);
    expect(await deedsOf(context.deps.db, person.id)).toEqual(['sign-in', 'sign-out']);
  });

  it('ends by itself after seven days, however often it was used', async () => {
    const { isLive } = await begin();
    context.clock.advance(6 * 24 * 60 * 60 * 1000);
    expect(await isLive()).toBe(true);
    context.clock.advance(24 * 60 * 60 * 1000);
    expect(await isLive()).toBe(false);
  });

  it('counts for nothing from the moment in which the account is closed', async () => {
    const { person, isLive } = await begin();
    const account = await findAccountOf(context.deps.db, person.id);
    await updateDisabledAt(context.deps.db, account?.id ?? '', context.deps.now(), context.deps.now());
    expect(await isLive()).toBe(false);
  });

  it('asks the database once', async () => {
    const { headers } = await begin();
    await context.accounts.findSession(headers);
    const start = performance.now();
    for (let round = 0; round < 200; round += 1) await context.accounts.findSession(headers);
    expect((performance.now() - start) / 200).toBeLessThan(database.dialect === 'sqlite' ? 1 : 5);
  });
});
