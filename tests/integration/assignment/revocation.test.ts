import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CertificationId } from '~/domain/ids';
import { loadLearn } from '~/features/learning/load-learn.server';
import { setRevoked } from '~/features/register/change-record.server';
import { loader as member } from '~/routes/team.members.$employeeId';
import { asking } from '~tests/setup/calling';
import { contextOf, type World } from '../certification/world';
import { aChoice, aCompany, amir, asActor, assign, assignmentsOf, auditOf, earn, onDate, phone, ruth, tomasz } from './world';

const hr = asActor(amir, { roles: ['hr'] });

let world: World;
let certificationId: CertificationId;
beforeEach(async () => {
  world = await aCompany();
  await assign(world, asActor(ruth), aChoice([tomasz], [phone.id], onDate('2026-11-20')));
  world.at('2026-11-18T15:00:00.000Z');
  certificationId = (await earn(world, phone, { who: tomasz })).certification.id;
  world.at('2027-03-01T15:00:00.000Z');
});
afterEach(() => world.close());

const set = (revoked: boolean) =>
  setRevoked(world.deps, { actor: hr, certificationId, reason: 'A secret reason.', requestId: 'request', revoked });
const dueOn = async () => (await assignmentsOf(world, tomasz)).map((row) => row.due_on);
const moves = async () => (await auditOf(world, 'move-due-date')).filter(({ actor_id }) => actor_id === amir);

describe('what a revocation opens again', () => {
  it('has thirty days from then, for the learner, the supervisor and HR alike, and is logged', async () => {
    await set(true);
    expect(await dueOn()).toEqual(['2027-03-31']);
    const { due } = await loadLearn(world.deps, asActor(tomasz, { name: 'Tomasz Lis', supervises: false }));
    expect(due).toMatchObject([{ note: 'Due Wed 31 Mar' }]);
    const { page } = await member(await asking(contextOf(world), ruth, { params: { employeeId: tomasz } }));
    expect(page.modules[0]).toMatchObject({ kind: 'revoked', fact: 'on 1 Mar, due 31 Mar' });
    expect(page.modules[0]?.assignments[0]?.history).toEqual([
      '1 Mar 2027: Moved by Amir Haddad from Fri 20 Nov to Wed 31 Mar, 131 days later: “Certificate SW-2026-000001 was revoked. There are 30 days to earn it again.”',
    ]);
    expect(JSON.stringify(page)).not.toContain('A secret reason.');
    const row = await world.deps.db.selectFrom('standing_row').select('due_on').where('employee_id', '=', tomasz).execute();
    expect(row).toEqual([{ due_on: '2027-03-31' }]);
    expect(await moves()).toHaveLength(1);
    expect((await moves())[0]?.detail).toContain('"from":"2026-11-20"');
  });

  it('gets its old date back when the certification counts again, and is as punctual as it was', async () => {
    await set(true);
    world.at('2027-03-05T15:00:00.000Z');
    await set(false);
    expect(await dueOn()).toEqual(['2026-11-20']);
    expect(await moves()).toHaveLength(2);
  });

  it('keeps the date that somebody set since', async () => {
    await set(true);
    world.at('2027-03-05T15:00:00.000Z');
    await assign(world, asActor(ruth), aChoice([tomasz], [phone.id], onDate('2027-03-20')));
    await set(false);
    expect(await dueOn()).toEqual(['2027-03-20']);
  });

  it('is once moved, whoever presses twice', async () => {
    const results = await Promise.all([set(true), set(true)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'nothing-to-do']);
    expect(await moves()).toHaveLength(1);
  });
});
