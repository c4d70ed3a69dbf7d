import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcome, replay } from '~/domain/scenario/engine';
import { beginRun } from '~/features/scenario/begin-run.server';
import { choose } from '~/features/scenario/choose.server';
import { toChoices } from '~/features/scenario/find-scenario.server';
import { loadBriefing } from '~/features/scenario/load-briefing.server';
import { loadRun } from '~/features/scenario/load-run.server';
import { savePace } from '~/features/scenario/save-pace.server';
import { loader as runLoader } from '~/routes/runs.$runId';
import type { RunId } from '~/domain/ids';
import { listCertifications } from '~db/queries/certifications';
import { getRun, listChoices } from '~db/queries/scenario-runs';
import { rightAnswer } from '~tests/builders/quiz';
import { submitAttempt } from '~/features/quiz/submit-attempt.server';
import { asking } from '~tests/setup/calling';
import { anAttempt, posted } from '../quiz/world';
import {
  addressOf,
  aReader,
  aRun,
  aTalkModule,
  aWorld,
  brokenReplies,
  dana,
  noah,
  requestId,
  rightReplies,
  rowsOf,
  say,
  scenarioOf,
  tokenOf,
  type World,
} from './world';

const plain = aTalkModule();
const raced = aTalkModule();
const required = aTalkModule();
const optional = aTalkModule({}, ['required: true', 'required: false']);
const timed = aTalkModule();
const again = aTalkModule();

let world: World;
beforeAll(async () => void (world = await aWorld(plain, raced, required, optional, timed, again)));
afterAll(() => world.close());

const me = { name: 'Dana Okafor' };
const view = { reader: me, mayCount: false };
const load = (runId: Awaited<ReturnType<typeof aRun>>) => loadRun(world.context.deps, { runId, reader: me });

describe('a learner’s way through a conversation', () => {
  it('begins once, and is resumed where it stood, on any device', async () => {
    const runId = await aRun(world, plain);
    await say(world, plain, runId, 'ring-now', 'open-hear');
    expect(await beginRun(world.context.deps, { ...addressOf(plain), fromRunId: undefined, requestId })).toEqual({
      kind: 'in-progress',
      runId,
    });
    const page = await load(runId);
    expect(page).toMatchObject({ kind: 'under-way', number: 1, run: { step: 2, mood: { value: 1 } }, moodBefore: 1, moodAtStart: 0 });
    expect(page.kind === 'under-way' && page.run.transcript[0]?.reply).toEqual(['Parcel desk, Dana speaking.']);
    expect(await loadBriefing(world.context.deps, { ...addressOf(plain), ...view })).toMatchObject({
      openRunId: runId,
      runs: [{ number: 1, total: null }],
    });
  });

  it('ends with what the choices make of it, and what is stored equals what is replayed', async () => {
    const runId = await aRun(world, plain);
    expect(await say(world, plain, runId, ...rightReplies.slice(2))).toEqual({ kind: 'taken', timedOut: false, ended: true });
    const run = await getRun(world.context.deps.db, runId);
    const replayed = replay(scenarioOf(plain), toChoices(await listChoices(world.context.deps.db, runId)));
    const ended = outcome(scenarioOf(plain), replayed);
    expect(run.ending).toMatchObject({ passed: true, points: ended?.points, endingId: ended?.ending.id, mood: replayed.mood });
    expect(await load(runId)).toMatchObject({ kind: 'ended', passed: true, debrief: { outcome: { kind: 'passed' } } });
  });

  it('is in the audit log: who began and ended what, and how it went', async () => {
    const [row] = (await loadBriefing(world.context.deps, { ...addressOf(plain), ...view }))?.runs ?? [];
    if (!row) throw new Error('No run');
    const { audit } = await rowsOf(world, row.id);
    expect(audit.map((entry) => [entry.deed, entry.actor_id, entry.request_id]).sort()).toEqual([
      ['begin-run', 'dana', requestId],
      ['end-run', 'dana', requestId],
    ]);
  });

  it('may be had again as often as one likes; every run is kept, and the best counts', async () => {
    const runId = await aRun(world, plain);
    await say(world, plain, runId, ...brokenReplies);
    const page = await loadBriefing(world.context.deps, { ...addressOf(plain), ...view });
    expect(page?.passed).toBe(true);
    expect(page?.runs.map(({ number, passed, best }) => [number, passed, best])).toEqual([
      [2, false, false],
      [1, true, true],
    ]);
  });

  it('knows no scenario that is not there', async () => {
    const nothing = { ...addressOf(plain), scenarioId: 'nothing' as never };
    expect(await beginRun(world.context.deps, { ...nothing, fromRunId: undefined, requestId })).toEqual({ kind: 'no-such-scenario' });
    expect(await loadBriefing(world.context.deps, { ...nothing, ...view })).toBeUndefined();
  });
});

describe('again from the turning point', () => {
  it('takes over the choices before it, and each run can be replayed by itself', async () => {
    const first = await aRun(world, again);
    await say(world, again, first, ...brokenReplies);
    const debrief = await load(first);
    const from = debrief.kind === 'ended' ? debrief.debrief.againFrom : null;
    expect(from).toBeGreaterThan(0);
    const second = await aRun(world, again, { from: first });
    expect(await getRun(world.context.deps.db, second)).toMatchObject({ number: 2, from: { runId: first, position: from } });
    expect((await listChoices(world.context.deps.db, second)).map((choice) => choice.replyId)).toEqual(brokenReplies.slice(0, from ?? 0));
    await say(world, again, second, ...rightReplies.slice(from ?? 0));
    expect(await load(second)).toMatchObject({ kind: 'ended', passed: true, fromTurn: (from ?? 0) + 1 });
  });

  it('begins at the beginning when the other run is somebody else’s', async () => {
    const foreign = await aRun(world, again, { who: noah });
    await say(world, again, foreign, ...brokenReplies);
    const own = await aRun(world, again, { from: foreign });
    expect(await getRun(world.context.deps.db, own)).toMatchObject({ from: null });
  });
});

describe('two tabs', () => {
  it('that begin together get the same run', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () => beginRun(world.context.deps, { ...addressOf(raced), fromRunId: undefined, requestId })),
    );
    expect(new Set(results.map((result) => 'runId' in result && result.runId)).size).toBe(1);
    expect(results.filter((result) => result.kind === 'begun')).toHaveLength(1);
  });

  it('that choose together are one choice, and the other one is told', async () => {
    const runId = await aRun(world, raced);
    const [one, other] = [await tokenOf(world, raced, runId, 'ring-now'), await tokenOf(world, raced, runId, 'ring-sweet')];
    const results = await Promise.all(
      [one, other, one].map(({ step, token }) => choose(world.context.deps, { runId, step, posted: { kind: 'reply', token }, requestId })),
    );
    expect(results.map((result) => result.kind).sort()).toEqual(['stale', 'stale', 'taken']);
    expect((await rowsOf(world, runId)).choices).toHaveLength(1);
  });

  it('that give the last reply together end the run once', async () => {
    const runId = await aRun(world, raced);
    await say(world, raced, runId, 'open-hear', 'story-back', 'ask-true', 'plan-ask');
    const { step, token } = await tokenOf(world, raced, runId, 'close-mine');
    const results = await Promise.all(
      Array.from({ length: 4 }, () => choose(world.context.deps, { runId, step, posted: { kind: 'reply', token }, requestId })),
    );
    expect(results.filter((result) => result.kind === 'taken')).toHaveLength(1);
    const { endings, audit } = await rowsOf(world, runId);
    expect([endings.length, audit.filter((entry) => entry.deed === 'end-run').length]).toEqual([1, 1]);
    expect(await choose(world.context.deps, { runId, step: 6, posted: { kind: 'reply', token }, requestId })).toEqual({
      kind: 'ended-already',
    });
  });
});

describe('what does not belong to the turn', () => {
  it('is refused, and nothing is saved: another step, another turn’s token, a reply that is not on offer', async () => {
    const runId = await aRun(world, again, { who: noah });
    const early = await tokenOf(world, again, runId, 'ring-now');
    await say(world, again, runId, 'ring-now');
    const before = await rowsOf(world, runId);
    const attempt = (step: number, token: string) =>
      choose(world.context.deps, { runId, step, posted: { kind: 'reply', token }, requestId });
    expect(await attempt(0, early.token)).toEqual({ kind: 'stale' });
    expect(await attempt(5, early.token)).toEqual({ kind: 'stale' });
    expect(await attempt(1, early.token)).toEqual({ kind: 'no-such-reply' });
    expect(await attempt(1, 'open-hear')).toEqual({ kind: 'no-such-reply' });
    expect(await rowsOf(world, runId)).toEqual(before);
  });
});

describe('the clock of a turn', () => {
  const seconds = (count: number) => world.context.clock.advance(count * 1000);
  const wait = (runId: Awaited<ReturnType<typeof aRun>>, step = 0) =>
    choose(world.context.deps, { runId, step, posted: { kind: 'time-out' }, requestId });

  it('lets a reply in that comes within its grace, and chooses itself after that', async () => {
    const [one, other] = [await aRun(world, timed), await aRun(world, timed, { who: noah })];
    const late = await tokenOf(world, timed, other, 'ring-now');
    seconds(14);
    expect(await say(world, timed, one, 'ring-now')).toMatchObject({ timedOut: false });
    seconds(1);
    expect(await choose(world.context.deps, { runId: other, step: 0, posted: { kind: 'reply', token: late.token }, requestId })).toEqual({
      kind: 'taken',
      timedOut: true,
      ended: false,
    });
    expect((await rowsOf(world, other)).choices).toMatchObject([{ reply_id: 'ring-late', timed_out: 1 }]);
    expect(toChoices(await listChoices(world.context.deps.db, other))).toEqual([{ kind: 'time-out' }]);
  });

  it('believes no page that says too early that the time is over, or where no clock runs', async () => {
    const module = aTalkModule();
    const own = await aWorld(module);
    const runId = await aRun(own, module);
    const timeOut = (step: number) => choose(own.context.deps, { runId, step, posted: { kind: 'time-out' }, requestId });
    expect(await timeOut(0)).toEqual({ kind: 'time-is-left' });
    await say(own, module, runId, 'ring-now');
    own.context.clock.advance(60 * 60_000);
    expect(await timeOut(1)).toEqual({ kind: 'time-is-left' });
    await own.close();
  });

  it('gives three times as much to whoever wants more, and does not run for whoever turned it off', async () => {
    const { deps } = world.context;
    const finish = async (who: typeof dana) => {
      const runId = await aRun(world, timed, { who });
      await say(world, timed, runId, ...rightReplies.slice(1));
    };
    await finish(dana);
    await finish(noah);
    await savePace(deps, { employeeId: dana, pace: 'more' });
    await savePace(deps, { employeeId: noah, pace: 'none' });
    const [more, none] = [await aRun(world, timed), await aRun(world, timed, { who: noah })];
    expect(await load(more)).toMatchObject({ clock: { seconds: 36, left: 36 } });
    expect(await load(none)).toMatchObject({ clock: null });
    seconds(35);
    expect(await wait(more)).toEqual({ kind: 'time-is-left' });
    expect(await load(more)).toMatchObject({ clock: { left: 1 } });
    seconds(1);
    expect(await wait(more)).toMatchObject({ kind: 'taken', timedOut: true });
    expect(await wait(none)).toEqual({ kind: 'time-is-left' });
    expect(await say(world, timed, none, 'ring-now')).toMatchObject({ timedOut: false });
    await savePace(deps, { employeeId: noah, pace: 'as-written' });
    expect((await loadBriefing(deps, { ...addressOf(timed, noah), ...view }))?.pace).toBe('as-written');
  });
});

describe('a required scenario', () => {
  const earned = async (module: typeof required) =>
    (await listCertifications(world.context.deps.db, dana)).filter((one) => one.subject.id === module.id);
  const passQuiz = async (module: typeof required) => {
    await aReader(world, module);
    const attempt = await anAttempt(world, module);
    await submitAttempt(world.context.deps, { attemptId: attempt.id, posted: posted(attempt, module, rightAnswer), requestId });
  };

  const onwardOf = async (runId: RunId, { context }: World = world) =>
    (await runLoader(await asking(context, dana, { params: { runId } }))).onward;

  it('holds the certification back until it is passed, and then completes the module in the same moment', async () => {
    await passQuiz(required);
    expect(await earned(required)).toEqual([]);
    const failed = await aRun(world, required);
    await say(world, required, failed, ...brokenReplies);
    expect(await earned(required)).toEqual([]);
    const passed = await aRun(world, required);
    await say(world, required, passed, ...rightReplies);
    const [certification] = await earned(required);
    expect(certification?.evidence).toMatchObject({
      kind: 'module',
      scenarios: [{ scenarioId: scenarioOf(required).id, runId: passed, runNumber: 2 }],
    });
    expect(await onwardOf(passed)).toMatchObject({ certificateHref: `/certificates/${certification?.id}` });
    expect(await onwardOf(failed)).toBeNull();
  });

  it('is enough when it is passed before the rest', async () => {
    const module = aTalkModule();
    const own = await aWorld(module);
    const run = await aRun(own, module);
    await say(own, module, run, ...rightReplies);
    expect(await onwardOf(run, own)).toMatchObject({ certificateHref: null, next: { href: expect.stringContaining('/lessons/') } });
    await aReader(own, module);
    const attempt = await anAttempt(own, module);
    await submitAttempt(own.context.deps, { attemptId: attempt.id, posted: posted(attempt, module, rightAnswer), requestId });
    expect(await listCertifications(own.context.deps.db, dana)).toHaveLength(1);
    await own.close();
  });

  it('is told apart from one for practice, which holds nothing back', async () => {
    await passQuiz(optional);
    expect(await earned(optional)).toHaveLength(1);
  });
});

describe('an edition', () => {
  it('stays with the run: a scenario that is edited meanwhile goes on as it was begun', async () => {
    const before = aTalkModule();
    const own = await aWorld(before);
    const runId = await aRun(own, before);
    own.context.deps.catalog.findModule = () => undefined;
    own.context.deps.catalog.modules = [];
    await say(own, before, runId, ...rightReplies);
    expect(await loadRun(own.context.deps, { runId, ...view })).toMatchObject({ kind: 'ended', passed: true });
    await own.close();
  });
});
