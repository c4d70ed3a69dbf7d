import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import * as leavesRoute from '~/routes/team_.members_.$employeeId_.leaves';
import type { TestContext } from '~tests/builders/context';
import { ask } from '~tests/setup/calling';
import { contextOf, type World } from '../certification/world';
import { aChoice, aCompany, asActor, assign, assignmentsOf, auditOf, nhung, ruth, tomasz } from './world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  world = await aCompany();
  context = contextOf(world);
});
afterEach(() => world.close());

const send = (employeeId: EmployeeId | string, form: Record<string, string> | undefined, who = ruth) =>
  ask(context, who, form ? leavesRoute.action : leavesRoute.loader, { params: { employeeId }, form });

const away = { intent: 'enter', fromOn: '2026-11-01', untilOn: '2027-01-08' };
const leavesOf = (id: EmployeeId) => world.deps.db.selectFrom('employee_leave').selectAll().where('employee_id', '=', id).execute();

describe('a leave', () => {
  it('is entered by a supervisor, logged, and keeps training away until it ends', async () => {
    expect((await send(tomasz, away)).status).toBe(302);
    expect(await auditOf(world, 'enter-leave')).toHaveLength(1);
    await assign(world, asActor(ruth), aChoice([tomasz]));
    expect(await assignmentsOf(world, tomasz)).toEqual([]);
    const [leave] = await leavesOf(tomasz);
    expect((await send(tomasz, { intent: 'end', leave: leave?.id ?? '', untilOn: '2026-11-11' })).status).toBe(302);
    await assign(world, asActor(ruth), aChoice([tomasz]));
    expect(await assignmentsOf(world, tomasz)).toHaveLength(1);
    expect(await auditOf(world, 'end-leave')).toHaveLength(1);
  });

  it('is not entered twice over the same days, nor backwards', async () => {
    await send(tomasz, away);
    const overlapping = await send(tomasz, { ...away, fromOn: '2027-01-08', untilOn: '' });
    expect([overlapping.status, (await overlapping.json()).fieldErrors.fromOn]).toEqual([
      409,
      'There is a leave from 1 Nov 2026 already. Change that one, or choose other days.',
    ]);
    const backwards = await send(tomasz, { ...away, fromOn: '2027-03-01', untilOn: '2027-02-01' });
    expect([backwards.status, (await backwards.json()).typed.fromOn]).toEqual([400, '2027-03-01']);
    expect(await leavesOf(tomasz)).toHaveLength(1);
  });

  it('can be taken away before it begins, not after', async () => {
    await send(tomasz, away);
    await send(tomasz, { intent: 'enter', fromOn: '2027-06-01', untilOn: '' });
    const [begun, coming] = await leavesOf(tomasz);
    expect((await send(tomasz, { intent: 'cancel', leave: begun?.id ?? '' })).status).toBe(409);
    expect((await send(tomasz, { intent: 'cancel', leave: coming?.id ?? '' })).status).toBe(302);
    expect(await leavesOf(tomasz)).toHaveLength(1);
  });

  it('of somebody outside the line answers exactly as of somebody who does not exist', async () => {
    await send(tomasz, away);
    const [own] = await leavesOf(tomasz);
    const tries: (Record<string, string> | undefined)[] = [
      undefined,
      away,
      { intent: 'end', leave: own?.id ?? '', untilOn: '2027-02-01' },
      { intent: 'cancel', leave: own?.id ?? '' },
    ];
    for (const form of tries) {
      const [foreign, missing] = [await send(nhung, form), await send('nobody', form)];
      expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()]);
    }
    expect(await leavesOf(nhung)).toEqual([]);
    expect((await leavesOf(tomasz))[0]?.until_on).toBe('2027-01-08');
  });
});
