import type { RootOperationNode } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { action as forgot } from '~/routes/forgot-password';
import { action as reset, loader as open } from '~/routes/reset-password.$token';
import type { OpenDatabase } from '~db/database';
import { testContext, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { ask, cookieOf } from '~tests/setup/calling';
import { anAccountHolder, deedsOf, employed, linkIn, mailsSent, password, visiting } from './accounts';

let database: OpenDatabase;
let context: TestContext;
let address = 0;
const newPassword = 'seven lanterns by the quay';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  context = testContext({ ...database, clientAddress: `203.0.113.${(address += 1)}` });
});

const askingFor = (email: string) => ask(context, null, forgot, { path: '/forgot-password', form: { email } });
const tokenIn = (link: string) => ({ token: link.split('/').at(-1) ?? '' });
const opening = (link: string) => ask(context, null, open, { path: link, params: tokenIn(link) });
const setting = (link: string, typed = newPassword, again = typed) =>
  ask(context, null, reset, { path: link, params: tokenIn(link), form: { password: typed, passwordAgain: again } });

async function linkFor(email: string): Promise<string> {
  await askingFor(email);
  return linkIn(context);
}

describe('asking for a new password', () => {
  it('answers alike whether anybody has this address', async () => {
    const holder = await anAccountHolder(context);
    const withoutAccount = await employed(context);
    const leaver = await anAccountHolder(context, { endedOn: '2026-01-31' as CalendarDate });
    const answers = await Promise.all(
      [holder.email, withoutAccount.email, leaver.email, 'nobody@nowhere.test'].map(async (email) => {
        const answer = await askingFor(email);
        return JSON.stringify([answer.status, [...answer.headers], (await answer.text()).replace(email, 'THE ADDRESS')]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    await mailsSent(context);
    expect(context.mails.map((mail) => mail.to).sort()).toEqual([holder.email, withoutAccount.email].sort());
  });

  it('makes the same statements for whoever there is, whoever has left and whoever nobody knows', async () => {
    const holder = await anAccountHolder(context);
    const withoutAccount = await employed(context);
    const leaver = await anAccountHolder(context, { endedOn: '2026-01-31' as CalendarDate });
    const statementsFor = async (email: string) => {
      const seen: string[] = [];
      const transformQuery = ({ node }: { node: RootOperationNode }) => (seen.push(node.kind), node);
      const db = database.db.withPlugin({ transformQuery, transformResult: async ({ result }) => result });
      const watched = testContext({ ...database, db, clientAddress: context.clientAddress });
      await ask(watched, null, forgot, { path: '/forgot-password', form: { email } });
      // The mail leaves afterwards.
      return [...seen];
    };
    const known = await statementsFor(holder.email);
    expect(known.length).toBeGreaterThan(6);
    for (const email of [withoutAccount.email, leaver.email, 'nobody@nowhere.test']) expect(await statementsFor(email)).toEqual(known);
  });

  it('mails a link to an account, and the way to an account to who has none', async () => {
    const withoutAccount = await employed(context);
    await askingFor(withoutAccount.email);
    await mailsSent(context);
    expect(context.mails[0]?.text).toContain('Ask your HR team for an invitation');
    expect(context.mails[0]?.text).not.toContain('/reset-password/');
  });

  it('floods nobody’s mailbox', async () => {
    const { email } = await anAccountHolder(context);
    for (let round = 0; round < 6; round += 1) {
      await askingFor(email);
      // Each link takes the place of the one before, and a mail whose link works no longer does not leave.
      await mailsSent(context);
    }
    expect(context.mails).toHaveLength(3);
    context.clock.advance(61 * 60 * 1000);
    await askingFor(email);
    await mailsSent(context);
    expect(context.mails).toHaveLength(4);
  });

  it('is slowed down when it comes over and over from one place', async () => {
    for (let round = 0; round < 61; round += 1) expect((await askingFor(`nobody-${round}@nowhere.test`)).status).toBe(200);
    const answer = await askingFor('nobody@nowhere.test');
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '2']);
  });

  it('tells the log, not the browser, that a mail could not be sent', async () => {
    const { email } = await anAccountHolder(context);
    const sendMail = () => Promise.reject(new Error('no such server'));
    const failing = testContext({ ...database, clientAddress: context.clientAddress, deps: { sendMail } });
    const answer = await ask(failing, null, forgot, { path: '/forgot-password', form: { email } });
    expect(answer.status).toBe(200);
    await expect.poll(() => failing.problems.length).toBe(1);
  });
});

describe('a link for a new password', () => {
  it('sets the password, ends every session and works once', async () => {
    const { id, email } = await anAccountHolder(context);
    const before = await context.accounts.signIn({ email, password }, visiting(context));
    const cookie = before.kind === 'signed-in' ? cookieOf(before.cookie) : '';
    const link = await linkFor(email);
    const answer = await setting(link);
    expect(answer.headers.get('Location')).toBe('/sign-in?notice=new-password');
    expect(await context.accounts.findSession(new Headers({ cookie }))).toBeUndefined();
    expect(await context.accounts.signIn({ email, password }, visiting(context))).toEqual({ kind: 'refused' });
    expect(await context.accounts.signIn({ email, password: newPassword }, visiting(context))).toMatchObject({ kind: 'signed-in' });
    expect((await setting(link, 'another four plain words')).status).toBe(410);
    expect(await (await opening(link)).json()).toMatchObject({ kind: 'used' });
    expect(await deedsOf(context.deps.db, id)).toEqual(['sign-in', 'ask-password-reset', 'reset-password', 'sign-in-refused', 'sign-in']);
  });

  it('is used up by one of two who post it at the same time', async () => {
    const link = await linkFor((await anAccountHolder(context)).email);
    const answers = await Promise.all([setting(link, 'first of four words'), setting(link, 'second of four words')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 410]);
  });

  it('is not used up by being opened, nor by a password that will not do', async () => {
    const link = await linkFor((await anAccountHolder(context)).email);
    expect((await opening(link)).status).toBe(200);
    expect((await opening(link)).status).toBe(200);
    expect((await setting(link, 'password123')).status).toBe(400);
    expect((await setting(link, newPassword, 'something else')).status).toBe(400);
    expect((await setting(link)).status).toBe(302);
  });

  it('works for one hour', async () => {
    const link = await linkFor((await anAccountHolder(context)).email);
    context.clock.advance(60 * 60 * 1000 - 1);
    expect((await opening(link)).status).toBe(200);
    context.clock.advance(1);
    expect((await opening(link)).status).toBe(410);
    expect((await setting(link)).status).toBe(410);
  });

  it('gives way to a newer one', async () => {
    const { email } = await anAccountHolder(context);
    const older = await linkFor(email);
    const newer = await linkFor(email);
    expect((await setting(older)).status).toBe(410);
    expect((await setting(newer)).status).toBe(302);
  });

  it('that was never made is told as such', async () => {
    expect((await opening('/reset-password/AAAA')).status).toBe(404);
    expect((await setting('/reset-password/AAAA')).status).toBe(404);
  });

  it('is kept as a hash, so that the database opens no account', async () => {
    const link = await linkFor((await anAccountHolder(context)).email);
    const rows = await context.deps.db.selectFrom('one_time_link').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(tokenIn(link).token);
  });

  it('frees whoever had to wait after forgetting the password', async () => {
    const { email } = await anAccountHolder(context);
    for (let round = 0; round < 6; round += 1) await context.accounts.signIn({ email, password: `guess ${round}` }, visiting(context));
    await setting(await linkFor(email));
    expect(await context.accounts.signIn({ email, password: newPassword }, visiting(context))).toMatchObject({ kind: 'signed-in' });
  });
});
