import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadActor } from '~/features/account/load-actor.server';
import { loadLearn } from '~/features/learning/load-learn.server';
import { renewStudy } from '~/features/learning/renew-study.server';
import { aWorld, dana, earn, phone, type World } from '../certification/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

async function learnPage() {
  const actor = await loadActor(world.deps, { sessionId: 'session', employeeId: dana });
  return loadLearn(world.deps, actor!);
}

describe('the page of what is to be learnt', () => {
  it('goes on with a renewal that was begun while the certification still runs', async () => {
    await earn(world, phone);
    expect((await learnPage()).next).toBeNull();
    world.at('2027-11-01T10:00:00.000Z');
    expect(await renewStudy(world.deps, { employeeId: dana, moduleId: phone.id })).toMatchObject({ kind: 'begun' });
    const [lesson] = phone.lessons;
    const page = await learnPage();
    expect(page.next?.href).toBe(`/modules/${phone.id}/lessons/${lesson!.id}`);
    expect(page.finished.map((row) => row.title)).toEqual([phone.title]);
  });
});
