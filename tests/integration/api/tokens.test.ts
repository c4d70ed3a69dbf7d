import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { action, loader } from '~/routes/admin.tokens';
import { loader as seals } from '~/routes/api.v1.seals';
import { sealRegister } from '~/features/register/seal-register.server';
import type { TestContext } from '~tests/builders/context';
import { ask, asking } from '~tests/setup/calling';
import { dana, type World } from '../certification/world';
import { aRegisterWorld, fillRegister, hr } from '../register/world';
import { aToken, byProgram, readAll, type Page } from './world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  ({ world, context } = await aRegisterWorld());
  await fillRegister(world);
  context.clock.now = world.clock.now;
});
afterEach(() => world.close());

interface Problem {
  status: number;
  detail: string;
}

async function refusal(answer: Response): Promise<Problem> {
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const problem = (await answer.json()) as Problem;
  expect(problem).toMatchObject({ status: answer.status, type: 'about:blank', requestId: 'request-of-the-test' });
  return problem;
}

const post = (form: Record<string, string>, who: EmployeeId = hr) => ask(context, who, action, { form });

const tokens = async () => (await loader(await asking(context, hr))).page.tokens;

describe('a token', () => {
  it('is made on the page, shown once, and kept as a hash', async () => {
    const made = (await (await post({ name: ' Payroll ', scopes: 'certifications:read', department: '', expiresOn: '' })).json()) as {
      secret: string;
    };
    expect(made).toMatchObject({ kind: 'made', name: 'Payroll', secret: expect.stringMatching(/^swt_[\w-]{43}$/) as string });
    const rows = await world.deps.db.selectFrom('api_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(made.secret.slice(4));
    expect(JSON.stringify(await tokens())).not.toContain(made.secret);
    expect((await byProgram(context, made.secret)).status).toBe(200);
  });

  it('says when it was last used', async () => {
    const secret = await aToken(context);
    expect(await tokens()).toMatchObject([{ lastUsed: null, standing: 'counts' }]);
    await byProgram(context, secret);
    expect(await tokens()).toMatchObject([{ lastUsed: '20 Nov 2026, 05:00' }]);
  });

  it('is not made without a name, a scope, or for a day that is over', async () => {
    expect(await (await post({ name: '', department: '', expiresOn: '2026-11-19' })).json()).toMatchObject({
      fieldErrors: {
        name: 'The name is missing.',
        scopes: 'Choose at least one thing that the program may do.',
        expiresOn: expect.stringContaining('later day') as string,
      },
    });
  });

  it('opens nothing once it is revoked, by whoever knows it', async () => {
    const secret = await aToken(context);
    const [token] = await tokens();
    await post({ intent: 'revoke', id: token?.id ?? '' });
    expect(await refusal(await byProgram(context, secret))).toMatchObject({ status: 401 });
    expect(await tokens()).toMatchObject([{ standing: 'revoked' }]);
    const deeds = await world.deps.db.selectFrom('audit_entry').select('deed').where('subject_kind', '=', 'api-token').execute();
    expect(deeds.map(({ deed }) => deed)).toEqual(['make-api-token', 'revoke-api-token']);
  });

  it('opens nothing after its last day', async () => {
    const secret = await aToken(context, { expiresOn: '2026-11-20' as never });
    expect((await byProgram(context, secret)).status).toBe(200);
    context.clock.now = new Date('2026-11-21T05:00:00.000Z');
    expect((await byProgram(context, secret)).status).toBe(401);
  });

  it('rests when whoever made it left, lost the role, or was locked out', async () => {
    const secret = await aToken(context);
    const { db } = world.deps;
    await db.updateTable('account_user').set({ disabled_at: '2026-11-20T00:00:00.000Z' }).where('employee_id', '=', hr).execute();
    expect((await byProgram(context, secret)).status).toBe(401);
    await db.updateTable('account_user').set({ disabled_at: null }).where('employee_id', '=', hr).execute();
    expect((await byProgram(context, secret)).status).toBe(200);
    await db.deleteFrom('role_grant').where('employee_id', '=', hr).execute();
    expect((await byProgram(context, secret)).status).toBe(401);
    // Somebody who never could make one has none that counts, whatever the table says.
    expect((await byProgram(context, await aToken(context, {}, dana))).status).toBe(401);
  });

  it('does what its scope says and nothing else', async () => {
    const secret = await aToken(context, { scopes: ['seals:read'] });
    expect(await refusal(await byProgram(context, secret))).toMatchObject({
      status: 403,
      detail: expect.stringContaining('certifications:read') as string,
    });
    await sealRegister(world.deps);
    const published = (await (await byProgram(context, secret, 'seals')).json()) as { data: { signedText: string; signature: string }[] };
    expect(published.data).toHaveLength(1);
    const [seal] = published.data;
    expect(context.deps.signer.verify(seal?.signedText ?? '', seal?.signature ?? '')).toBe(true);
    expect((await byProgram(context, await aToken(context), 'seals')).status).toBe(403);
  });

  it('reads no other department than its own', async () => {
    const secret = await aToken(context, { department: 'Support' });
    const read = await readAll(context, secret, 'limit=2');
    expect(read.map(({ department }) => department)).toEqual(['Support', 'Support', 'Support', 'Support']);
    expect((await byProgram(context, secret, 'certifications?department=Elsewhere')).status).toBe(403);
    expect(read.some(({ employeeNumber }) => employeeNumber === '0007')).toBe(false);
  });

  it('is needed: no session stands in for it', async () => {
    expect(await refusal(await byProgram(context, null))).toMatchObject({
      status: 401,
      detail: expect.stringContaining('Authorization: Bearer') as string,
    });
    const answer = await ask(context, hr, seals);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="Servewell"');
  });
});

describe('a program that asks', () => {
  it('is told what it got wrong', async () => {
    const secret = await aToken(context);
    const detail = async (query: string) => (await refusal(await byProgram(context, secret, `certifications?${query}`))).detail;
    expect(await detail('status=gone')).toBe('“status” takes one of valid, expiring, expired, renewed, revoked.');
    expect(await detail('limit=1001')).toBe('“limit” takes a whole number from 1 to 1000.');
    expect(await detail('colour=red')).toContain('There is no parameter “colour”.');
  });

  it('cannot make up a cursor, change one, or carry it to another question', async () => {
    const secret = await aToken(context);
    const first = (await (await byProgram(context, secret, 'certifications?limit=2')).json()) as Page;
    const cursor = new URL(first.next ?? '').searchParams.get('cursor') ?? '';
    const bad = [
      `cursor=${encodeURIComponent('{"value":"2026-11-12","id":"id-1"}')}`,
      `cursor=${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`,
      `cursor=${cursor}&status=valid`,
      `cursor=${cursor}&sort=name`,
    ];
    for (const query of bad)
      expect((await refusal(await byProgram(context, secret, `certifications?${query}`))).detail).toContain('cursor');
    expect((await byProgram(context, secret, `certifications?limit=1&cursor=${cursor}`)).status).toBe(200);
    // Another token of a narrower reach asks another question.
    const narrow = await aToken(context, { department: 'Support' });
    expect((await byProgram(context, narrow, `certifications?cursor=${cursor}`)).status).toBe(400);
  });

  it('waits when it asks too much, and strangers wait sooner', async () => {
    const secret = await aToken(context);
    for (let count = 0; count < 60; count += 1) expect((await byProgram(context, secret, 'certifications?limit=1')).status).toBe(200);
    const late = await byProgram(context, secret);
    expect(late.headers.get('Retry-After')).toBe('1');
    expect(await refusal(late)).toMatchObject({ status: 429 });
    for (let count = 0; count < 20; count += 1) expect((await byProgram(context, 'swt_guessed')).status).toBe(401);
    expect((await byProgram(context, 'swt_guessed')).status).toBe(429);
    context.clock.advance(60_000);
    expect((await byProgram(context, secret)).status).toBe(200);
  });

  it('is in the audit log with its filter, its rows and their hash', async () => {
    const secret = await aToken(context);
    await byProgram(context, secret, 'certifications?status=valid&limit=3');
    const entry = await world.deps.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('deed', '=', 'read-certifications-by-token')
      .executeTakeFirstOrThrow();
    expect(entry.actor_id).toBe(hr);
    expect(JSON.parse(entry.detail)).toEqual({
      token: 'Payroll',
      filter: 'status=valid',
      rows: 3,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });
});
