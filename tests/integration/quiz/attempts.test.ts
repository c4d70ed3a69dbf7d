import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAttempt } from '~/features/quiz/load-attempt.server';
import { loadQuizIntro } from '~/features/quiz/load-quiz-intro.server';
import { saveAnswer } from '~/features/quiz/save-answer.server';
import { startAttempt } from '~/features/quiz/start-attempt.server';
import { submitAttempt } from '~/features/quiz/submit-attempt.server';
import { submitOverdueAttempts } from '~/features/quiz/submit-overdue.server';
import { attemptId } from '~/domain/ids';
import { goOnWith } from '~/features/learning/go-on.server';
import { loadLearningPlan } from '~/features/learning/learning-plan.server';
import { findAttempt } from '~db/queries/quiz-attempts';
import { listCertifications } from '~db/queries/certifications';
import { aQuiz, rightAnswer, wrongAnswer } from '~tests/builders/quiz';
import { anAttempt, aReader, aWorld, dana, noah, nothing, numberOf, ownModule, posted, requestId, rowsOf, type World } from './world';

const plain = ownModule();
const limited = ownModule({ quiz: aQuiz({ timeLimitMinutes: 20, coolDownHours: 12 }) });
const forgettable = ownModule({ quiz: aQuiz({ timeLimitMinutes: 20 }) });
const raced = ownModule();
const twice = ownModule();
const single = ownModule({ quiz: aQuiz({ maxAttempts: 1 }) });

let world: World;
beforeAll(async () => void (world = await aWorld(plain, limited, forgettable, raced, twice, single)));
afterAll(() => world.close());

const start = (moduleId: typeof plain.id, who = dana) => startAttempt(world.context.deps, { employeeId: who, moduleId, requestId });
const save = (attemptId: Parameters<typeof rowsOf>[1], answers = nothing) => saveAnswer(world.context.deps, { attemptId, posted: answers });
const submit = (attemptId: Parameters<typeof rowsOf>[1], answers = nothing) =>
  submitAttempt(world.context.deps, { attemptId, posted: answers, requestId });

describe('a learner’s way through a quiz', () => {
  it('starts only when every lesson is read', async () => {
    expect(await start(plain.id)).toEqual({ kind: 'lessons-left', number: 1, lessonsLeft: 2 });
    await aReader(world, plain);
    expect(await start(plain.id)).toMatchObject({ kind: 'started' });
  });

  it('leads back into the open attempt with its draw unmoved and the answers kept, on any device', async () => {
    const intro = await loadQuizIntro(world.context.deps, { employeeId: dana, moduleId: plain.id });
    expect(intro?.next).toMatchObject({ kind: 'in-progress', number: 1 });
    const id = intro?.attempts[0]?.id;
    const attempt = id && (await findAttempt(world.context.deps.db, id));
    if (!attempt) throw new Error('No attempt');
    expect(
      await save(
        attempt.id,
        posted(attempt, plain, (item) => (item.kind === 'single' ? wrongAnswer(item) : undefined)),
      ),
    ).toMatchObject({ kind: 'saved' });
    const page = await loadAttempt(world.context.deps, attempt.id);
    expect(page.kind === 'in-progress' && page.items.map(({ mark }) => mark.progress).sort()).toEqual([
      'answered',
      'open',
      'open',
      'open',
      'open',
    ]);
    expect(page.kind === 'in-progress' && page.items.find(({ item }) => item.kind === 'single')?.mark.savedClock).toBe('10:00');
    expect(await start(plain.id)).toEqual({ kind: 'in-progress', attemptId: attempt.id, number: 1 });
  });

  it('fails, tells why without the keys, passes on the second attempt, is certified, and then sees every key', async () => {
    const [first] = (await loadQuizIntro(world.context.deps, { employeeId: dana, moduleId: plain.id }))?.attempts ?? [];
    if (!first) throw new Error('No attempt');
    expect(await submit(first.id)).toEqual({ kind: 'graded' });
    const failed = await loadAttempt(world.context.deps, first.id);
    expect(failed).toMatchObject({
      kind: 'submitted',
      passed: false,
      points: 0,
      maxPoints: 60,
      passPoints: 48,
      keysShown: false,
      next: { kind: 'may-attempt', number: 2 },
    });
    expect(failed.kind === 'submitted' && failed.readAgain).toEqual([{ lessonId: 'lesson-1', title: 'Lesson 1', minutes: 6, misses: 5 }]);

    const second = await anAttempt(world, plain);
    expect(await submit(second.id, posted(second, plain, rightAnswer))).toEqual({ kind: 'graded' });
    expect(await loadAttempt(world.context.deps, second.id)).toMatchObject({
      passed: true,
      points: 60,
      keysShown: true,
      next: { kind: 'certified' },
    });
    expect(await loadAttempt(world.context.deps, first.id)).toMatchObject({ passed: false, keysShown: true });
    expect(await listCertifications(world.context.deps.db, dana)).toMatchObject([
      { points: 60, maxPoints: 60, subject: { kind: 'module', id: plain.id } },
    ]);
    expect(await start(plain.id)).toEqual({ kind: 'already-passed' });
  });

  it('is in the audit log: who started and submitted what, with which score', async () => {
    const [second] = (await loadQuizIntro(world.context.deps, { employeeId: dana, moduleId: plain.id }))?.attempts ?? [];
    if (!second) throw new Error('No attempt');
    const { audit } = await rowsOf(world, second.id);
    expect(audit.map((entry) => [entry.deed, entry.actor_id, entry.request_id]).sort()).toEqual([
      ['start-attempt', 'dana', requestId],
      ['submit-attempt', 'dana', requestId],
    ]);
    expect(JSON.parse(audit.find((entry) => entry.deed === 'submit-attempt')?.detail ?? '{}')).toMatchObject({
      points: 60,
      maxPoints: 60,
      passed: true,
    });
  });
});

describe('two tabs', () => {
  it('that start together get the same attempt', async () => {
    await aReader(world, raced);
    const results = await Promise.all(Array.from({ length: 6 }, () => start(raced.id)));
    expect(new Set(results.map((result) => 'attemptId' in result && result.attemptId)).size).toBe(1);
    expect(results.filter((result) => result.kind === 'started')).toHaveLength(1);
  });

  it('that hand in together are one submission, and what the second one posts changes nothing', async () => {
    const open = await start(raced.id);
    const attempt = open.kind === 'in-progress' ? await findAttempt(world.context.deps.db, open.attemptId) : undefined;
    if (!attempt) throw new Error('No attempt');
    const results = await Promise.all([
      submit(attempt.id, posted(attempt, raced, wrongAnswer)),
      submit(attempt.id, posted(attempt, raced, rightAnswer)),
      submit(attempt.id),
    ]);
    expect(results.map((result) => result.kind).sort()).toEqual(['already-submitted', 'already-submitted', 'graded']);
    const { submissions, audit } = await rowsOf(world, attempt.id);
    expect(submissions).toHaveLength(1);
    expect(audit.filter((entry) => entry.deed === 'submit-attempt')).toHaveLength(1);

    const before = await rowsOf(world, attempt.id);
    for (const answering of [rightAnswer, wrongAnswer]) {
      expect(await submit(attempt.id, posted(attempt, raced, answering))).toEqual({ kind: 'already-submitted' });
      expect(await rowsOf(world, attempt.id)).toEqual(before);
    }
  });

  it('that start the last attempt together start it once, and nobody gets a further one', async () => {
    await aReader(world, single, noah);
    const results = await Promise.all(Array.from({ length: 6 }, () => start(single.id, noah)));
    const [attemptId] = results.flatMap((result) => (result.kind === 'started' ? [result.attemptId] : []));
    if (!attemptId) throw new Error('Nothing started');
    expect(results.filter((result) => result.kind === 'started')).toHaveLength(1);
    await submit(attemptId);
    expect(await Promise.all(Array.from({ length: 4 }, () => start(single.id, noah)))).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'no-attempts-left', maxAttempts: 1 })),
    );
    expect(await loadAttempt(world.context.deps, attemptId)).toMatchObject({ passed: false, keysShown: true });
  });

  it('do not take each other’s saves back: a page that was loaded earlier leaves newer answers alone', async () => {
    await aReader(world, twice);
    const attempt = await anAttempt(world, twice);
    const number = numberOf(attempt, twice, 'single');
    const only = (answering: typeof rightAnswer) =>
      posted(attempt, twice, (item) => (item.kind === 'single' ? answering(item) : undefined));
    await save(attempt.id, only(rightAnswer));
    world.context.clock.advance(1000);
    const stale = { ...only(wrongAnswer), knownSaves: new Map([[number, '']]) };
    expect(await save(attempt.id, stale)).toMatchObject({ kind: 'saved', items: [{ number, progress: 'answered' }] });
    const [row] = (await rowsOf(world, attempt.id)).answers;
    expect(JSON.parse(row?.answer ?? '')).toEqual({ kind: 'single', chosen: 'wait' });
    await save(attempt.id, { ...only(wrongAnswer), knownSaves: new Map([[number, row?.saved_at ?? '']]) });
    expect(JSON.parse((await rowsOf(world, attempt.id)).answers[0]?.answer ?? '')).toEqual({ kind: 'single', chosen: 'talk' });
  });

  it('are told kindly when one of them handed in: nothing is saved after a submission', async () => {
    const open = await start(twice.id);
    const attempt = open.kind === 'in-progress' ? await findAttempt(world.context.deps.db, open.attemptId) : undefined;
    if (!attempt) throw new Error('No attempt');
    await submit(attempt.id);
    const before = await rowsOf(world, attempt.id);
    expect(await save(attempt.id, posted(attempt, twice, rightAnswer))).toEqual({ kind: 'already-submitted' });
    expect(await rowsOf(world, attempt.id)).toEqual(before);
  });
});

describe('an answer on its way while the attempt is handed in', () => {
  it('is either graded with it or told to be too late, never saved in vain', async () => {
    const own = ownModule({ quiz: aQuiz({ maxAttempts: 9 }) });
    const busy = await aWorld(own);
    const { deps } = busy.context;
    await aReader(busy, own);
    for (let round = 0; round < 5; round += 1) {
      const attempt = await anAttempt(busy, own);
      const answer = posted(attempt, own, (item) => (item.kind === 'single' ? rightAnswer(item) : undefined));
      const [saved, submitted] = await Promise.all([
        saveAnswer(deps, { attemptId: attempt.id, posted: answer }),
        submitAttempt(deps, { attemptId: attempt.id, posted: nothing, requestId }),
      ]);
      const { answers, submissions } = await rowsOf(busy, attempt.id);
      expect(submitted.kind).toBe('graded');
      expect([answers.length, submissions[0]?.points]).toEqual(saved.kind === 'saved' ? [1, 12] : [0, 0]);
    }
    await busy.close();
  });
});

describe('what does not belong to the attempt', () => {
  it('is refused as a whole: nothing of a form with a foreign option is saved', async () => {
    const module = plain;
    await aReader(world, module, noah);
    const attempt = await anAttempt(world, module, noah);
    const answers = posted(attempt, module, rightAnswer);
    const number = numberOf(attempt, module, 'single');
    expect(await save(attempt.id, { ...answers, fields: { ...answers.fields, [`q${number}`]: ['o77'] } })).toEqual({
      kind: 'foreign-answer',
    });
    expect(await save(attempt.id, { ...answers, numbers: [...answers.numbers, 99] })).toEqual({ kind: 'foreign-answer' });
    expect(await submit(attempt.id, { ...answers, numbers: [99] })).toEqual({ kind: 'foreign-answer' });
    expect(await rowsOf(world, attempt.id)).toMatchObject({ answers: [], submissions: [] });
  });
});

describe('the clock', () => {
  const minutes = (count: number) => world.context.clock.advance(count * 60_000);

  it('takes answers until five seconds after the end, then submits what was saved, as of the end', async () => {
    await aReader(world, limited);
    const attempt = await anAttempt(world, limited);
    const allButMatch = posted(attempt, limited, (item) => (item.kind === 'match' ? undefined : rightAnswer(item)));
    minutes(20);
    world.context.clock.advance(5000);
    expect(await save(attempt.id, allButMatch)).toMatchObject({ kind: 'saved' });
    world.context.clock.advance(1);
    expect(await save(attempt.id, posted(attempt, limited, rightAnswer))).toEqual({ kind: 'time-is-up' });
    const { submissions, audit } = await rowsOf(world, attempt.id);
    expect(submissions).toMatchObject([
      { submitted_by: 'clock', submitted_at: attempt.endsAt?.toISOString(), points: 48, max_points: 60, passed: 1 },
    ]);
    expect(audit.find((entry) => entry.deed === 'submit-attempt')).toMatchObject({ actor_id: null });
  });

  it('ignores what a late submission posts', async () => {
    await aReader(world, limited, noah);
    const attempt = await anAttempt(world, limited, noah);
    minutes(21);
    expect(await submit(attempt.id, posted(attempt, limited, rightAnswer))).toEqual({ kind: 'time-is-up' });
    expect(await loadAttempt(world.context.deps, attempt.id)).toMatchObject({
      kind: 'submitted',
      submittedBy: 'clock',
      points: 0,
      passed: false,
    });
  });

  it('shows a forgotten attempt as handed in at the end of its time, and looking writes nothing', async () => {
    await aReader(world, forgettable);
    const forgotten = await anAttempt(world, forgettable);
    await save(forgotten.id, posted(forgotten, forgettable, rightAnswer));
    minutes(20);
    world.context.clock.advance(5001);
    const before = await rowsOf(world, forgotten.id);
    expect(await loadAttempt(world.context.deps, forgotten.id)).toMatchObject({
      kind: 'submitted',
      submittedBy: 'clock',
      submitted: 'Sun 22 Nov at 11:01',
      points: 60,
      passed: true,
      next: { kind: 'being-recorded' },
    });
    const intro = await loadQuizIntro(world.context.deps, { employeeId: dana, moduleId: forgettable.id });
    expect(intro).toMatchObject({ attempts: [{ points: 60, passed: true }], next: { kind: 'being-recorded' } });
    const plan = await loadLearningPlan(world.context.deps, dana);
    expect(plan.get(forgettable.id)?.progress).toMatchObject({ percent: 100, complete: true });
    expect(await rowsOf(world, forgotten.id)).toEqual(before);
  });

  it('is written by the job, once, however often and in however many processes it runs, as of the end of its time', async () => {
    const open = await world.context.deps.db
      .selectFrom('quiz_attempt')
      .select(['id', 'ends_at'])
      .where('module_id', '=', forgettable.id)
      .executeTakeFirstOrThrow();
    const forgotten = { id: attemptId.parse(open.id), endsAt: new Date(open.ends_at ?? '') };
    minutes(3 * 24 * 60);
    const counts = await Promise.all(Array.from({ length: 3 }, () => submitOverdueAttempts(world.context.deps)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await submitOverdueAttempts(world.context.deps)).toBe(0);
    expect(await loadAttempt(world.context.deps, forgotten.id)).toMatchObject({ passed: true, next: { kind: 'certified' } });
    const held = await listCertifications(world.context.deps.db, dana);
    expect(held.find(({ subject }) => subject.id === forgettable.id)?.earnedAt).toEqual(forgotten.endsAt);
    const audit = await world.context.deps.db.selectFrom('audit_entry').selectAll().where('deed', '=', 'earn-certification').execute();
    expect(audit.map((entry) => entry.happened_at)).toContain(world.context.clock.now.toISOString());
  });

  it('counts the pause from the end of the time, written or not', async () => {
    minutes(12 * 60);
    const attempt = await anAttempt(world, limited, noah);
    minutes(20 + 12 * 60 - 1);
    const intro = await loadQuizIntro(world.context.deps, { employeeId: noah, moduleId: limited.id });
    expect(intro?.attempts.map(({ id, points }) => [id === attempt.id, points])).toEqual([
      [true, 0],
      [false, 0],
    ]);
    expect(intro?.next).toMatchObject({ kind: 'cooling-down', number: 3 });
    const planned = (await loadLearningPlan(world.context.deps, noah)).get(limited.id);
    expect(planned && goOnWith(world.context.deps, planned)).toMatchObject({
      title: 'A pause before the next attempt',
      stopped: expect.stringContaining('Attempt 3 opens on'),
    });
    minutes(1);
    expect(await start(limited.id, noah)).toMatchObject({ kind: 'started' });
  });
});

describe('an edition', () => {
  it('stays with the attempt: a quiz that is edited meanwhile is graded as it was begun', async () => {
    const before = ownModule();
    const own = await aWorld(before);
    await aReader(own, before);
    const attempt = await anAttempt(own, before);
    own.context.deps.catalog.findModule = () => undefined;
    own.context.deps.catalog.modules = [];
    expect(
      await submitAttempt(own.context.deps, { attemptId: attempt.id, posted: posted(attempt, before, rightAnswer), requestId }),
    ).toEqual({ kind: 'graded' });
    expect(await loadAttempt(own.context.deps, attempt.id)).toMatchObject({ passed: true, points: 60 });
    await own.close();
  });
});
