import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { employeeId } from '~/domain/ids';
import { action, loader } from '~/routes/hr.views._index';
import { loader as open } from '~/routes/hr.views.$viewId';
import { insertEmployees, insertRoleGrant } from '~db/queries/employees';
import { signedIn, type TestContext } from '~tests/builders/context';
import { anEmployee, dana, type World } from '../certification/world';
import { aRegisterWorld, hr } from './world';

const second = employeeId.parse('second');
let world: World;
let context: TestContext;
beforeEach(async () => {
  ({ world, context } = await aRegisterWorld());
  const { db } = world.deps;
  await insertEmployees(db, [anEmployee({ id: second, name: 'Sven Holm', number: '0009', managerId: null })], world.clock.now);
  await insertRoleGrant(db, { employeeId: second, role: 'hr', grantedAt: world.clock.now, grantedById: null });
});
afterEach(() => world.close());

async function ask<Answer>(who: EmployeeId, call: (asked: never) => Answer, form?: Record<string, string>, params = {}) {
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const request = await signedIn(context, who, new Request('http://localhost:3000/hr/views', init));
  const asked = { request, params, context } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
  try {
    return await call(asked as never);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const viewsOf = async (who: EmployeeId) => ((await ask(who, loader)) as Awaited<ReturnType<typeof loader>>).views;
const save = (own: Record<string, string> = {}) =>
  ask(hr, action, { intent: 'save', name: 'Centre', query: 'department=Support&nonsense=1', ...own });
const statusOf = (answer: unknown) => (answer as Response).status;

describe('a view of the register', () => {
  it('keeps what the register understands of a filter, at an address that a new name does not change', async () => {
    await save();
    const [view] = await viewsOf(hr);
    expect(view).toMatchObject({ name: 'Centre', query: 'department=Support', shared: false, sharedBy: null });
    await ask(hr, action, { intent: 'change', id: view?.id ?? '', name: 'Support', shared: 'yes' });
    expect(await viewsOf(hr)).toMatchObject([{ id: view?.id, name: 'Support', shared: true }]);
    const opened = (await ask(hr, open, undefined, { viewId: view?.id })) as Response;
    expect(opened.headers.get('Location')).toBe('/hr/certifications?department=Support');
  });

  it('is for its owner until it is shared, and then for everybody in HR to open and for nobody else', async () => {
    await save();
    const id = (await viewsOf(hr))[0]?.id ?? '';
    expect(await viewsOf(second)).toEqual([]);
    expect(statusOf(await ask(second, open, undefined, { viewId: id }))).toBe(404);
    await ask(hr, action, { intent: 'change', id, name: 'Centre', shared: 'yes' });
    expect(await viewsOf(second)).toMatchObject([{ id, sharedBy: 'Hanna Roos' }]);
    expect(statusOf(await ask(second, open, undefined, { viewId: id }))).toBe(302);
    expect(statusOf(await ask(dana, open, undefined, { viewId: id }))).toBe(404);
    for (const form of [
      { intent: 'change', id, name: 'Mine now' },
      { intent: 'delete', id },
    ])
      expect(statusOf(await ask(second, action, form as Record<string, string>))).toBe(404);
    expect(await viewsOf(hr)).toMatchObject([{ name: 'Centre' }]);
  });

  it('needs a name, and one that its owner has not given yet; what was typed stays', async () => {
    const nameless = (await save({ name: ' ' })) as Response;
    expect(nameless.status).toBe(400);
    await save();
    const twice = (await save({ shared: 'yes' })) as Response;
    expect(twice.status).toBe(409);
    expect(await twice.json()).toMatchObject({
      fieldErrors: { name: 'You have a view of this name already. Choose another one.' },
      typed: { name: 'Centre', query: 'department=Support&nonsense=1', shared: 'yes' },
    });
  });

  it('is deleted, and its deeds stay on record', async () => {
    await save();
    const id = (await viewsOf(hr))[0]?.id ?? '';
    await ask(hr, action, { intent: 'delete', id });
    expect(await viewsOf(hr)).toEqual([]);
    const deeds = await world.deps.db
      .selectFrom('audit_entry')
      .select('deed')
      .where('subject_id', '=', id)
      .orderBy('happened_at')
      .execute();
    expect(deeds.map(({ deed }) => deed).sort()).toEqual(['delete-register-view', 'save-register-view']);
  });
});
