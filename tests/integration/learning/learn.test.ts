import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadActor } from '~/features/account/load-actor.server';
import { loadLearn } from '~/features/learning/load-learn.server';
import { renewStudy } from '~/features/learning/renew-study.server';
import { assignmentId, type ModuleId } from '~/domain/ids';
import { insertAssignments, type Assignment } from '~db/queries/assignments';
import { day } from '~tests/builders/certification';
import { aWorld, care, dana, earn, phone, ruth, type World } from '../certification/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

async function learnPage() {
  const actor = await loadActor(world.deps, { sessionId: 'session', employeeId: dana });
  return loadLearn(world.deps, actor!);
}

async function assign(moduleId: ModuleId, dueOn: string, origin: 'person' | 'renewal') {
  const { deps, clock } = world;
  const assignment: Assignment = {
    ...{ id: assignmentId.parse(`${moduleId}-${origin}`), employeeId: dana, moduleId, courseId: null, number: 1 },
    ...{ origin, ruleId: null, assignedById: ruth, note: '', assignedAt: clock.now, dueOn: day(dueOn) },
    ...{ excused: null, withdrawnAt: null, campaignId: null },
  };
  await insertAssignments(deps.db, [assignment], deps.company.timeZone);
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

  it('goes on with what is late, also when it is a renewal, and says so of the same module', async () => {
    await earn(world, phone);
    world.at('2027-10-20T10:00:00.000Z');
    await assign(phone.id, '2027-11-05', 'renewal');
    await assign(care.id, '2027-12-01', 'person');
    expect((await learnPage()).next?.where).toContain(care.title);
    world.at('2027-11-08T10:00:00.000Z');
    const { lead, next } = await learnPage();
    expect(lead).toBe(`${phone.title} is past the date that was agreed. The next step is ready below.`);
    expect(next).toMatchObject({ title: phone.title, href: `/modules/${phone.id}` });
  });

  it('promises no kept days where the certification has run out already', async () => {
    await earn(world, phone);
    world.at('2027-11-01T10:00:00.000Z');
    await assign(phone.id, '2027-11-05', 'renewal');
    expect((await learnPage()).next?.stopped).toBe('Your certification runs out. Renew it now and you lose no days.');
    world.at('2028-12-01T10:00:00.000Z');
    expect((await learnPage()).next?.stopped).toMatch(/^Your certification has run out\./);
  });
});
