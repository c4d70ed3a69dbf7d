import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { employeeId } from '~/domain/ids';
import { action, loader } from '~/routes/hr.views._index';
import { loader as open } from '~/routes/hr.views.$viewId';
import { insertEmployees, insertRoleGrant } from '~db/queries/employees';
import type { TestContext } from '~tests/builders/context';
import { ask, asking } from '~tests/setup/calling';
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

const viewsOf = async (who: EmployeeId) => (await loader(await asking(context, who))).views;
const post = (form: Record<string, string>, who = hr) => ask(context, who, action, { form });
const opened = (who: EmployeeId, viewId: string) => ask(context, who, open, { params: { viewId } });
const save = (own: Record<string, string> = {}) => post({ intent: 'save', name: 'Centre', query: 'department=Support&nonsense=1', ...own });

describe('a view of the register', () => {
  it('keeps what the register understands of a filter, at an address that a new name does not change', async () => {
    await save();
    const [view] = await viewsOf(hr);
    expect(view).toMatchObject({ name: 'Centre', query: 'department=Support', shared: false, sharedBy: null });
    await post({ intent: 'change', id: view?.id ?? '', name: 'Support', shared: 'yes' });
    expect(await viewsOf(hr)).toMatchObject([{ id: view?.id, name: 'Support', shared: true }]);
    expect((await opened(hr, view?.id ?? '')).headers.get('Location')).toBe('/hr/certifications?department=Support');
  });

  it('is for its owner until it is shared, and then for everybody in HR to open and for nobody else', async () => {
    await save();
    const id = (await viewsOf(hr))[0]?.id ?? '';
    expect(await viewsOf(second)).toEqual([]);
    expect((await opened(second, id)).status).toBe(404);
    await post({ intent: 'change', id, name: 'Centre', shared: 'yes' });
    expect(await viewsOf(second)).toMatchObject([{ id, sharedBy: 'Hanna Roos' }]);
    expect((await opened(second, id)).status).toBe(302);
    expect((await opened(dana, id)).status).toBe(404);
    const foreign: Record<string, string>[] = [
      { intent: 'change', id, name: 'Mine now' },
      { intent: 'delete', id },
    ];
    for (const form of foreign) expect((await post(form, second)).status).toBe(404);
    expect(await viewsOf(hr)).toMatchObject([{ name: 'Centre' }]);
  });

  it('needs a name, and one that its owner has not given yet; what was typed stays', async () => {
    const nameless = await save({ name: ' ' });
    expect(nameless.status).toBe(400);
    await save();
    const twice = await save({ shared: 'yes' });
    expect(twice.status).toBe(409);
    expect(await twice.json()).toMatchObject({
      fieldErrors: { name: 'You have a view of this name already. Choose another one.' },
      typed: { name: 'Centre', query: 'department=Support&nonsense=1', shared: 'yes' },
    });
  });

  it('is deleted, and its deeds stay on record', async () => {
    await save();
    const id = (await viewsOf(hr))[0]?.id ?? '';
    await post({ intent: 'delete', id });
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
