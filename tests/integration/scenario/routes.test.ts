import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Module } from '~/domain/content/module';
import { runId as runIdOf, type EmployeeId, type RunId } from '~/domain/ids';
import * as briefingRoute from '~/routes/modules.$moduleId_.scenarios.$scenarioId';
import * as choicesRoute from '~/routes/modules.$moduleId_.scenarios.$scenarioId_.choices';
import * as runRoute from '~/routes/runs.$runId';
import { insertRoleGrant } from '~db/queries/employees';
import { canaryCage } from '~tests/setup/canaries';
import { ask, asking, told, type Call, type Handler } from '~tests/setup/calling';
import { aRun, aTalkModule, aWorld, brokenReplies, dana, noah, rightReplies, rowsOf, say, scenarioOf, tokenOf, type World } from './world';

/** Every text that may not be seen before it has happened is a canary; the rest of the scenario is as it was. */
function withCanaries(module: Module): { module: Module; canaries: string[] } {
  const { canaries, canary } = canaryCage();
  const scenario = scenarioOf(module);
  const secretive = {
    ...scenario,
    cast: { ...scenario.cast, customer: { ...scenario.cast.customer, wants: [canary()], keepsBack: [canary()] } },
    facts: scenario.facts.map((fact) => ({ ...fact, text: [canary()], unnoticed: true as const })),
    turns: scenario.turns.map((turn) => ({
      ...turn,
      replies: turn.replies.map((reply) => ({ ...reply, feedback: [canary()] })),
    })),
    endings: scenario.endings.map((ending) => ({ ...ending, title: canary(), text: [canary()] })),
  };
  return { module: { ...module, scenarios: [secretive] }, canaries };
}

const { module: secretive, canaries } = withCanaries(aTalkModule());
const plain = aTalkModule();

let world: World;
beforeAll(async () => {
  world = await aWorld(secretive, plain);
  await insertRoleGrant(world.context.deps.db, { employeeId: noah, role: 'hr', grantedAt: world.context.clock.now, grantedById: null });
});
afterAll(() => world.close());

const call = (handler: Handler, params: Record<string, string>, { who = dana, ...how }: Call & { who?: EmployeeId | null } = {}) =>
  told(ask(world.context, who, handler, { params, ...how }));

const paramsOf = (module: Module) => ({ moduleId: module.id, scenarioId: scenarioOf(module).id });

/** Presses “Take the call”; the id of the run that it leads to. */
async function take(module: Module, who: EmployeeId = dana): Promise<RunId> {
  const { location } = await call(briefingRoute.action, paramsOf(module), { who, form: 'intent=begin' });
  return runIdOf.parse(location?.split('/').at(-1)?.replace('#now', ''));
}

async function formOf(module: Module, runId: RunId, replyId: string): Promise<string> {
  const { step, token } = await tokenOf(world, module, runId, replyId);
  return `step=${step}&reply=${token}`;
}

describe('before a run has ended no answer of the server holds a secret', () => {
  it('from the briefing over every choice to the last refusal', async () => {
    const answers = [await call(briefingRoute.loader, paramsOf(secretive))];
    const runId = await take(secretive);
    answers.push(await call(runRoute.loader, { runId }));
    const forms = [
      'step=0&reply=zzzzzzzz',
      'step=7&reply=zzzzzzzz',
      'step=0&intent=time-out',
      'pace=more',
      'intent=reveal',
      'step=0&ending=solved&passed=1',
    ];
    for (const form of forms) answers.push(await call(runRoute.action, { runId }, { form }));
    for (const replyId of rightReplies.slice(0, -1)) {
      answers.push(await call(runRoute.action, { runId }, { form: await formOf(secretive, runId, replyId) }));
      answers.push(await call(runRoute.loader, { runId }));
    }
    answers.push(await call(briefingRoute.loader, paramsOf(secretive)));
    const everything = answers.map(({ body, location }) => `${location} ${body}`).join('\n');
    expect(canaries.length).toBeGreaterThan(25);
    expect(everything).toContain('By Friday, then. I will look for it now.');
    for (const canary of canaries) expect(everything).not.toContain(canary);
    for (const word of ['"seed"', '"points":', '"sets"', '"next":[', '"feedback"', '"endings"', '"facts"', '"practise"']) {
      expect(
        everything.replaceAll('"needed":[{"dimension":"commitment","points":4},{"dimension":"expectations","points":4}]', ''),
      ).not.toContain(word);
    }
    const ids = scenarioOf(secretive).turns.flatMap((turn) => turn.replies.map((reply) => reply.id));
    for (const id of ids) expect(everything).not.toContain(id);
  });

  it('and the canaries do sing afterwards: reasons and ending come with the debrief', async () => {
    const runId = await take(secretive);
    const answer = await call(runRoute.action, { runId }, { form: await formOf(secretive, runId, 'close-mine') });
    expect(answer).toMatchObject({ status: 302, location: `/runs/${runId}?told=ended` });
    expect((await call(runRoute.loader, { runId })).body).toContain('canary-');
  });
});

describe('whose run it is', () => {
  it('answers somebody else, HR too, exactly as it answers for a run that never was', async () => {
    const runId = await aRun(world, plain);
    const form = await formOf(plain, runId, 'ring-now');
    for (const [handler, posted] of [
      [runRoute.loader, undefined],
      [runRoute.action, form],
    ] as const) {
      const foreign = await call(handler, { runId }, { who: noah, form: posted });
      expect(foreign).toEqual(await call(handler, { runId: 'never-was' }, { who: noah, form: posted }));
      expect(foreign).toEqual(await call(handler, { runId: '../../etc' }, { who: noah, form: posted }));
      expect(foreign.status).toBe(404);
    }
    expect((await rowsOf(world, runId)).choices).toEqual([]);
  });

  it('sends whoever is not signed in to the sign-in page', async () => {
    const nobody = { who: null, path: '/runs/x' };
    expect(await call(runRoute.loader, { runId: 'x' }, nobody)).toMatchObject({ status: 302, location: '/sign-in?redirectTo=%2Fruns%2Fx' });
    expect(await call(briefingRoute.action, paramsOf(plain), { ...nobody, form: 'intent=begin' })).toMatchObject({ location: '/sign-in' });
  });

  it('knows no scenario that is not there', async () => {
    const nothing = { moduleId: plain.id, scenarioId: 'nothing' };
    expect(await call(briefingRoute.loader, nothing)).toMatchObject({ status: 404 });
    expect(await call(briefingRoute.action, nothing, { form: 'intent=begin' })).toMatchObject({ status: 404 });
    expect(await call(choicesRoute.loader, nothing, { who: noah })).toMatchObject({ status: 404 });
  });
});

describe('without JavaScript', () => {
  it('every choice is a form post that leads to the present line', async () => {
    const runId = await take(plain);
    expect(await call(runRoute.action, { runId }, { form: await formOf(plain, runId, 'ring-now') })).toMatchObject({
      status: 302,
      location: `/runs/${runId}#now`,
    });
  });

  it('a page that was left open in another tab is told kindly, and shown where the talk is', async () => {
    const runId = await take(plain);
    const { token } = await tokenOf(world, plain, runId, 'open-hear');
    const stale = await call(runRoute.action, { runId }, { form: `step=0&reply=${token}` });
    expect(stale.status).toBe(409);
    expect(JSON.parse(stale.body)).toMatchObject({
      kind: 'refused',
      reason: 'stale',
      problem: expect.stringContaining('nothing was changed'),
    });
  });

  it('the clock that chose is told in the address, and the setting for more time holds at once', async () => {
    const runId = await take(plain, noah);
    expect(JSON.parse((await call(runRoute.loader, { runId }, { who: noah })).body).page.clock).toMatchObject({ seconds: 12, left: 12 });
    expect(await call(runRoute.action, { runId }, { who: noah, form: 'step=0&pace=none' })).toMatchObject({
      location: `/runs/${runId}#now`,
    });
    expect(JSON.parse((await call(runRoute.loader, { runId }, { who: noah })).body).page.clock).toBeNull();
    await call(briefingRoute.action, paramsOf(plain), { who: noah, form: 'intent=pace&pace=as-written' });
    world.context.clock.advance(20_000);
    expect(await call(runRoute.action, { runId }, { who: noah, form: await formOf(plain, runId, 'ring-now') })).toMatchObject({
      location: `/runs/${runId}?told=time-out#now`,
    });
  });
});

describe('bad input', () => {
  it.each<[string, string]>([
    ['an unknown intent', 'intent=pass-me'],
    ['a step that is no number', 'step=__proto__&reply=abcdefgh'],
    ['the author’s id of a reply', 'step=1&reply=open-hear'],
    ['two replies', 'step=1&reply=abcdefgh&reply=abcdefgi'],
    ['text of 100 kB', `step=1&reply=${'x'.repeat(100_000)}`],
    ['NUL and half a character', 'step=1&reply=%00%ED%A0%80'],
    ['an ending of one’s own', 'step=1&ending=solved&passed=1&points=60'],
  ])('%s gets a sentence, and changes nothing', async (_what, form) => {
    const runId = await take(plain);
    const before = await rowsOf(world, runId);
    const { status, body } = await call(runRoute.action, { runId }, { form });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ kind: 'refused', reason: 'unreadable', problem: expect.stringMatching(/^This page.*\.$/) });
    expect(await rowsOf(world, runId)).toEqual(before);
  });
});

describe('how many chose what', () => {
  it('is counted turn by turn without names, and what a run took over is not counted again', async () => {
    const module = aTalkModule();
    const own = await aWorld(module);
    await insertRoleGrant(own.context.deps.db, { employeeId: noah, role: 'hr', grantedAt: own.context.clock.now, grantedById: null });
    const first = await aRun(own, module);
    await say(own, module, first, ...brokenReplies);
    await aRun(own, module, { from: first });
    const { page } = await choicesRoute.loader(await asking(own.context, noah, { params: paramsOf(module) }));
    expect(page.runs).toEqual({ learners: 1, begun: 2, ended: 1, passed: 0 });
    expect(page.turns[0]).toMatchObject({ total: 1, replies: [{ id: 'ring-now', times: 1 }, { times: 0 }, { times: 0 }] });
    expect(JSON.stringify(page)).not.toMatch(/dana/i);
    await own.close();
  });

  it('is not for learners', async () => {
    expect(await call(choicesRoute.loader, paramsOf(plain))).toMatchObject({ status: 404 });
    expect((await call(briefingRoute.loader, paramsOf(plain))).body).toContain('"countsHref":null');
  });
});
