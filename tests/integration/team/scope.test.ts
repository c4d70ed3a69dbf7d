import type { ActionFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttemptId, EmployeeId } from '~/domain/ids';
import { submitAttempt } from '~/features/quiz/submit-attempt.server';
import { loader as attempt, action as answer } from '~/routes/attempts.$attemptId';
import { loader as run } from '~/routes/runs.$runId';
import { loader as member, action as act } from '~/routes/team.members.$employeeId';
import { insertRoleGrant } from '~db/queries/employees';
import { ask } from '~tests/setup/calling';
import { anAttempt, aReader, nothing } from '../quiz/world';
import { aRun, aTalkModule, rightReplies, say } from '../scenario/world';
import { aiyana, assign, aTeamWorld, care, grace, jo, marek, nhung, phone, type TeamWorld } from './world';

const modules = import.meta.glob<{ loader?: Handler; action?: Handler }>('/app/routes/team*.{ts,tsx}', { eager: true });
type Handler = (asked: ActionFunctionArgs) => unknown;

const talk = aTalkModule();
const practice = aTalkModule({}, ['required: true', 'required: false']);

let world: TeamWorld;
let attemptId: AttemptId;

beforeAll(async () => {
  world = await aTeamWorld([phone, care, talk, practice]);
  await assign(world, aiyana, phone, '2026-11-20');
  await aReader(world, phone, aiyana);
  attemptId = (await anAttempt(world, phone, aiyana)).id;
  const { db } = world.context.deps;
  await insertRoleGrant(db, { employeeId: nhung, role: 'hr', grantedAt: world.context.clock.now, grantedById: null });
});
afterAll(() => world.close());

async function bytesOf(answer: Response) {
  return { status: answer.status, text: await answer.text(), headers: [...answer.headers].sort() };
}

const missing = { status: 404, text: 'Not found', headers: [['content-type', 'text/plain; charset=utf-8']] };

describe('nothing of a line is reached from another', () => {
  it('answers a foreign person, attempt and run exactly like missing ones', async () => {
    for (const [handler, name, foreign] of [
      [member, 'employeeId', aiyana],
      [member, 'employeeId', marek],
      [attempt, 'attemptId', attemptId],
    ] as const) {
      for (const id of [foreign, 'nobody', 'not an id']) {
        const told = await ask(world.context, marek, handler, { params: { [name]: id } });
        expect(await bytesOf(told)).toEqual(missing);
      }
    }
  });

  it('takes no act on a foreign person, whatever the form holds', async () => {
    const forms: Record<string, string>[] = [
      { intent: 'note', noteId: 'n', text: 'x' },
      { intent: 'grant', moduleId: phone.id, reason: 'x' },
      { intent: 'x' },
    ];
    for (const form of forms)
      expect(await bytesOf(await ask(world.context, marek, act, { params: { employeeId: aiyana }, form }))).toEqual(missing);
  });

  it('tells a foreign supervisor nothing about the line, on any page of the team', async () => {
    const params = { employeeId: aiyana, moduleId: phone.id, assignmentId: 'nothing', actId: 'nothing' };
    const query = `employee=${aiyana}&module=${phone.id}&assignment=nothing`;
    for (const [file, { loader }] of Object.entries(modules)) {
      if (!loader) continue;
      const told = await ask(world.context, marek, loader, { path: `/team?${query}`, params });
      expect([file, /Aiyana|Begay|Jo Park/.exec(await told.text())?.[0]]).toEqual([file, undefined]);
    }
  });

  it('ends above: nobody reads about their own supervisor, nor about themselves', async () => {
    for (const id of [grace, jo])
      expect(await bytesOf(await ask(world.context, jo, member, { params: { employeeId: id } }))).toEqual(missing);
  });
});

describe('what a supervisor may read of somebody’s work', () => {
  it('is an attempt once it is handed in, in which nothing can be answered', async () => {
    const params = { attemptId };
    const read = (who: EmployeeId) => ask(world.context, who, attempt, { params });
    expect(await bytesOf(await read(grace))).toEqual(missing);
    await submitAttempt(world.context.deps, { attemptId, posted: nothing, requestId: 'request' });
    for (const who of [grace, jo, nhung])
      expect(await (await read(who)).json()).toMatchObject({ page: { kind: 'submitted' }, owner: { id: aiyana, name: 'Aiyana Begay' } });
    expect(await (await read(aiyana)).json()).toMatchObject({ owner: null });
    expect(await bytesOf(await read(marek))).toEqual(missing);
    const posted = await ask(world.context, grace, answer, { params, form: { intent: 'submit' } });
    expect(await bytesOf(posted)).toEqual(missing);
  });

  it('is a run that counts once it has ended, and never one for practice', async () => {
    const read = (runId: string, who: EmployeeId) => ask(world.context, who, run, { params: { runId } });
    for (const module of [talk, practice]) {
      await aReader(world, module, aiyana);
      const runId = await aRun(world, module, { who: aiyana });
      expect(await bytesOf(await read(runId, grace))).toEqual(missing);
      await say(world, module, runId, ...rightReplies);
      const told = await read(runId, grace);
      if (module === talk) expect(await told.json()).toMatchObject({ page: { kind: 'ended' }, owner: { name: 'Aiyana Begay' } });
      else expect(await bytesOf(told)).toEqual(missing);
      expect(await bytesOf(await read(runId, marek))).toEqual(missing);
      expect(await (await read(runId, aiyana)).json()).toMatchObject({ owner: null });
    }
  });
});
