import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { action, loader } from '~/routes/account';
import type { OpenDatabase } from '~db/database';
import { listLiveSessions } from '~db/queries/accounts';
import type { Employee } from '~db/queries/employees';
import { testContext, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { ask, asking, cookieOf } from '~tests/setup/calling';
import { anAccountHolder, deedsOf, password, visiting } from './accounts';

let database: OpenDatabase;
let context: TestContext;
let person: Employee & { email: string };
let here: string;
let elsewhere: string;
let address = 0;
const newPassword = 'seven lanterns by the quay';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  context = testContext({ ...database, clientAddress: `203.0.113.${(address += 1)}` });
  person = await anAccountHolder(context);
  elsewhere = await signedInCookie({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/145.0' });
  context.clock.advance(60_000);
  here = await signedInCookie({});
});

async function signedInCookie(headers: Record<string, string>, email = person.email, typed = password): Promise<string> {
  const result = await context.accounts.signIn({ email, password: typed }, visiting(context, headers));
  if (result.kind !== 'signed-in') throw new Error(result.kind);
  return cookieOf(result.cookie);
}

const isLive = async (cookie: string) => (await context.accounts.findSession(new Headers({ cookie }))) !== undefined;
const acting = (fields: Record<string, string>, cookie = here) =>
  ask(context, null, action, { path: '/account', form: fields, headers: { cookie } });
const changing = (current: string, next = newPassword, again = next) =>
  acting({ intent: 'change-password', currentPassword: current, password: next, passwordAgain: again });

describe('the own account', () => {
  it('sends whoever is not signed in to the sign-in page', async () => {
    const answer = await ask(context, null, loader, { path: '/account' });
    expect(answer.headers.get('Location')).toBe('/sign-in?redirectTo=%2Faccount');
    expect((await acting({ intent: 'end-other-sessions' }, '')).headers.get('Location')).toBe('/sign-in');
  });

  it('lists where one is signed in, newest first, by the company’s clock', async () => {
    const { sessions } = await loader(await asking(context, null, { path: '/account', headers: { cookie: here } }));
    expect(sessions).toMatchObject([
      { isCurrent: true, device: 'A browser that does not say its name', started: 'Sun 22 Nov, 10:01' },
      { isCurrent: false, device: 'Firefox on Windows', address: context.clientAddress, ends: 'Sun 29 Nov, 10:00' },
    ]);
  });

  it('shows no session token', async () => {
    const page = await loader(await asking(context, null, { path: '/account', headers: { cookie: here } }));
    const tokens = await context.deps.db.selectFrom('account_session').select('token').execute();
    for (const { token } of tokens) expect(JSON.stringify(page)).not.toContain(token);
  });

  it('ends a session elsewhere', async () => {
    const other = (await listLiveSessions(context.deps.db, person.id, context.clock.now))[1];
    const answer = await acting({ intent: 'end-session', sessionId: other?.id ?? '' });
    expect(answer.headers.get('Location')).toBe('/account?notice=session');
    expect([await isLive(here), await isLive(elsewhere)]).toEqual([true, false]);
  });

  it('ends nobody else’s session, and says no more than for none', async () => {
    const stranger = await anAccountHolder(context);
    const cookie = await signedInCookie({}, stranger.email);
    const foreign = (await listLiveSessions(context.deps.db, stranger.id, context.clock.now))[0];
    const answers = [
      await acting({ intent: 'end-session', sessionId: foreign?.id ?? '' }),
      await acting({ intent: 'end-session', sessionId: 'none' }),
    ];
    expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))).toEqual([
      [404, 'Not found'],
      [404, 'Not found'],
    ]);
    expect(await isLive(cookie)).toBe(true);
  });

  it('ends every other session at once', async () => {
    await acting({ intent: 'end-other-sessions' });
    expect([await isLive(here), await isLive(elsewhere)]).toEqual([true, false]);
  });

  it('takes no intent that it does not know', async () => {
    expect((await acting({ intent: 'become-admin' })).status).toBe(400);
    expect((await acting({})).status).toBe(400);
  });
});

describe('changing the password', () => {
  it('puts the new one in force and ends the other sessions', async () => {
    const answer = await changing(password);
    expect(answer.headers.get('Location')).toBe('/account?notice=password');
    expect([await isLive(here), await isLive(elsewhere)]).toEqual([true, false]);
    const signIn = (typed: string) => context.accounts.signIn({ email: person.email, password: typed }, visiting(context));
    expect(await signIn(password)).toEqual({ kind: 'refused' });
    expect(await signIn(newPassword)).toMatchObject({ kind: 'signed-in' });
    expect(await deedsOf(context.deps.db, person.id)).toContain('change-password');
  });

  it('needs the password that one has', async () => {
    const answer = await changing('not my password');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ fieldErrors: { currentPassword: 'This is not the password that you have now.' } });
    expect(await isLive(elsewhere)).toBe(true);
  });

  it('lets nobody who found an open session guess on', async () => {
    for (let round = 0; round < 6; round += 1) await changing(`guess ${round}`);
    const answer = await changing(password);
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('Wait 5 seconds');
    context.clock.advance(5000);
    expect((await changing(password)).status).toBe(302);
  });

  it.each([
    ['short', 'short', 'password', 'too short'],
    ['password2026', 'password2026', 'password', 'tried first'],
    ['harbor-pine1', 'harbor-pine1', 'password', 'made of your name'],
    [newPassword, 'something else', 'passwordAgain', 'differ'],
  ])('says what is wrong with "%s"', async (next, again, field, words) => {
    const answer = await changing(password, next, again);
    expect(answer.status).toBe(400);
    const { fieldErrors, typed } = (await answer.json()) as { fieldErrors: Record<string, string>; typed: object };
    expect(fieldErrors[field]).toContain(words);
    expect(JSON.stringify(typed)).not.toContain(next);
  });

  it('takes the same letters typed in another way', async () => {
    await changing(password, 'zwölf Boxkämpfer jagen');
    const decomposed = 'zwölf Boxkämpfer jagen'.normalize('NFD');
    expect(await context.accounts.signIn({ email: person.email, password: decomposed }, visiting(context))).toMatchObject({
      kind: 'signed-in',
    });
  });

  it('cuts nothing off', async () => {
    const long = `${'lantern quay '.repeat(9)}ends`;
    await changing(password, long);
    const signIn = (typed: string) => context.accounts.signIn({ email: person.email, password: typed }, visiting(context));
    expect(await signIn(long.slice(0, -1))).toEqual({ kind: 'refused' });
    expect(await signIn(long)).toMatchObject({ kind: 'signed-in' });
  });
});
