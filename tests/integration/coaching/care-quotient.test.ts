import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import * as ownRoute from '~/routes/care-quotient';
import * as teamRoute from '~/routes/team_.care-quotient';
import * as memberRoute from '~/routes/team_.members_.$employeeId_.care-quotient';
import { ask, asking } from '~tests/setup/calling';
import { admin, amir, aWorld, dana, grace, head, ingrid, nhung, noah, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const form = (level: string, note = '') => ({
  ...{ initiative: level, commitment: level, accountability: level, resourcefulness: level, expectations: level },
  note,
});
const rateSelf = (who: EmployeeId, level: string) => ask(world.context, who, ownRoute.action, { form: form(level) });
const rate = (who: EmployeeId, member: string, level: string) =>
  ask(world.context, who, memberRoute.action, { params: { employeeId: member }, form: form(level, `By ${who}`) });
const own = async (who: EmployeeId) => (await ownRoute.loader(await asking(world.context, who))).page;
const ofMember = (who: EmployeeId, member: string) => ask(world.context, who, memberRoute.loader, { params: { employeeId: member } });
const averages = async (who: EmployeeId) => (await teamRoute.loader(await asking(world.context, who))).page;

describe('the Care Quotient', () => {
  it('shows the other view only beside one’s own, and then the gaps', async () => {
    await rate(grace, dana, '3');
    expect(await own(dana)).toMatchObject({ gaps: null, otherWaits: true });
    expect((await rateSelf(dana, '4')).headers.get('Location')).toBe('/care-quotient?told=rated');
    const { gaps } = await own(dana);
    expect(gaps?.lines[0]).toEqual({ dimension: 'initiative', self: 4, supervisor: 3, gap: 1 });
    expect(gaps?.notes).toEqual([{ who: 'Grace', words: 'By grace' }]);
  });

  it('counts the latest of a quarter, keeps the earlier ones, and begins anew in the next', async () => {
    await rateSelf(noah, '2');
    world.context.clock.advance(1000);
    await rateSelf(noah, '5');
    expect((await own(noah)).given?.levels.initiative).toBe(5);
    const rows = await world.deps.db.selectFrom('care_rating').select('id').where('employee_id', '=', noah).execute();
    expect(rows).toHaveLength(2);
    const { now } = world.context.clock;
    world.context.clock.now = new Date('2027-01-04T09:00:00Z');
    expect(await own(noah)).toMatchObject({ given: null, quarter: 'the first quarter of 2027' });
    await rateSelf(noah, 'not-seen');
    expect((await own(noah)).trend).toEqual([
      { quarter: 'Q4 2026', self: { points: 25, maxPoints: 25 }, supervisor: null },
      { quarter: 'Q1 2027', self: null, supervisor: null },
    ]);
    world.context.clock.now = now;
  });

  it('is not taken with an answer missing, and keeps the others', async () => {
    const answer = await ask(world.context, dana, ownRoute.action, { form: { initiative: '4', commitment: '9', note: 'Two' } });
    expect(answer.status).toBe(400);
    const { fieldErrors, typed } = (await answer.json()) as { fieldErrors: object; typed: object };
    expect(Object.keys(fieldErrors)).toEqual(['commitment', 'accountability', 'resourcefulness', 'expectations']);
    expect(typed).toMatchObject({ initiative: '4', note: 'Two' });
  });

  it('is rated by the line above alone, read by HR too, and nobody rates or reads as a supervisor of themselves', async () => {
    const missing = await ofMember(grace, 'nobody');
    expect([missing.status, await missing.text()]).toEqual([404, 'Not found']);
    for (const who of [amir, dana, noah, admin]) expect((await ofMember(who, dana)).status).toBe(404);
    for (const who of [grace, head, ingrid]) expect((await ofMember(who, dana)).status).toBe(200);
    for (const who of [amir, ingrid, dana, noah]) expect((await rate(who, dana, '1')).status).toBe(404);
    expect((await ofMember(grace, grace)).status).toBe(404);
    expect((await rate(grace, nhung, '1')).status).toBe(404);
  });

  it('has averages of a team only from five rated people up, and of one’s own line', async () => {
    for (const member of [grace, amir, noah]) await rate(head, member, '4');
    expect(await averages(head)).toMatchObject({ people: 5, rated: 4, averages: null });
    await rate(amir, nhung, '5');
    expect((await averages(head)).averages?.lines[0]).toEqual({ dimension: 'initiative', people: 5, sum: 20 });
    expect(await averages(grace)).toMatchObject({ people: 2, rated: 2, averages: null, open: [] });
  });
});
