import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSampleAccounts, samplePassword, samplePeople } from '~/features/account/sample-accounts.server';
import { ensureSetupLink } from '~/features/account/set-up.server';
import { loader as people } from '~/routes/hr.employees';
import { action as setUp, loader as open } from '~/routes/set-up.$token';
import type { OpenDatabase } from '~db/database';
import { countEmployees, listGrantedRoles } from '~db/queries/employees';
import { testContext, type TestContext } from '~tests/builders/context';
import { testDatabase } from '~tests/setup/test-database';
import { ask, asking, cookieOf } from '~tests/setup/calling';
import { employed, visiting } from './accounts';

let database: OpenDatabase;
let context: TestContext;

beforeAll(async () => {
  database = await testDatabase();
  context = testContext(database);
});
afterAll(() => database.close());

const typed = {
  number: '0001',
  name: 'Rukmini Venkataraghavan',
  email: 'Rukmini@Harbor-Pine.test',
  department: 'Head office',
  location: 'Head office',
  jobRole: 'IT lead',
  password: 'seven lanterns by the quay',
  passwordAgain: 'seven lanterns by the quay',
};

const pathOf = (link: string) => new URL(link).pathname;
const tokenIn = (link: string) => ({ token: link.split('/').at(-1) ?? '' });
const opening = (link: string) => ask(context, null, open, { path: pathOf(link), params: tokenIn(link) });
const setting = (link: string, changes: Partial<typeof typed> = {}) =>
  ask(context, null, setUp, { path: pathOf(link), params: tokenIn(link), form: { ...typed, ...changes } });

describe('setting up a new installation', () => {
  it('makes the first administrator, once', async () => {
    const stale = await ensureSetupLink(context.deps);
    const link = await ensureSetupLink(context.deps);
    expect((await opening(stale)).status).toBe(410);
    expect((await opening(link)).status).toBe(200);

    const refused = await setting(link, { name: '', passwordAgain: 'something else', hiredOn: '' } as Partial<typeof typed>);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ fieldErrors: { name: 'The name is missing.' }, typed: { number: '0001' } });
    const weak = await setting(link, { password: 'rukmini1', passwordAgain: 'rukmini1' });
    expect(await weak.json()).toMatchObject({
      typed: { name: typed.name },
      fieldErrors: { password: expect.stringContaining('your name') },
    });
    expect(await countEmployees(context.deps.db)).toBe(0);

    const answers = await Promise.all([setting(link), setting(link, { number: '0002', email: 'second@harbor-pine.test' })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([302, 410]);
    expect(await countEmployees(context.deps.db)).toBe(1);
    const done = answers.find((answer) => answer.status === 302);
    const cookie = cookieOf(done?.headers.get('Set-Cookie') ?? null);
    const session = await context.accounts.findSession(new Headers({ cookie }));
    expect(session && (await listGrantedRoles(context.deps.db, session.employeeId))).toEqual(['admin']);
    expect((await people(await asking(context, null, { path: '/hr/employees', headers: { cookie } }))).page.total).toBe(1);
    expect((await opening(link)).status).toBe(410);
  });

  it('is over as soon as anybody is employed, also for a link that was never used', async () => {
    const link = await ensureSetupLink(context.deps);
    expect(await (await opening(link)).json()).toMatchObject({ kind: 'used' });
    expect((await setting(link)).status).toBe(410);
  });
});

describe('sample accounts', () => {
  it('open with the password that the sign-in page shows', async () => {
    const newHire = await employed(context, { email: samplePeople[0].email });
    await createSampleAccounts(context.deps, [{ employeeId: newHire.id, name: newHire.name, email: newHire.email }]);
    const result = await context.accounts.signIn({ email: newHire.email, password: samplePassword }, visiting(context));
    expect(result).toMatchObject({ kind: 'signed-in', employeeId: newHire.id });
  });

  it('cannot exist in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    await expect(createSampleAccounts(context.deps, [])).rejects.toThrow('cannot exist in production');
    process.env.NODE_ENV = before;
  });
});
