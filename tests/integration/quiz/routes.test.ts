import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Module } from '~/domain/content/module';
import { fieldsOf } from '~/domain/quiz/answer-fields';
import { getItem, type Item } from '~/domain/quiz/quiz';
import { attemptId as attemptIdOf, type AttemptId, type EmployeeId } from '~/domain/ids';
import * as attemptRoute from '~/routes/attempts.$attemptId';
import * as quizRoute from '~/routes/modules.$moduleId_.quiz';
import { getAttempt, type Attempt } from '~db/queries/quiz-attempts';
import { aQuiz, rightAnswer } from '~tests/builders/quiz';
import { canaryCage } from '~tests/setup/canaries';
import { ask, told, type Call, type Handler } from '~tests/setup/calling';
import { anAttempt, aReader, aWorld, dana, noah, numberOf, ownModule, rowsOf, type World } from './world';

/** Every text that may not be seen before submission is a canary; the rest of the quiz is as it was. */
function withCanaries(module: Module): { module: Module; canaries: string[] } {
  const { canaries, canary } = canaryCage();
  const why = () => [canary()];
  const secret = (item: Item): Item => {
    const frame = { id: item.id, objective: canary() as Item['objective'], readAgain: canary() as Item['readAgain'] };
    if (item.kind === 'match') {
      return {
        ...item,
        ...frame,
        pairs: item.pairs.map((pair) => ({ ...pair, why: why() })),
        extra: item.extra.map((side) => ({ ...side, why: why() })),
      };
    }
    return {
      ...item,
      ...frame,
      options: item.options.map((option) => ({ ...option, id: canary() as typeof option.id, why: why() })),
    } as Item;
  };
  return { module: { ...module, quiz: { ...module.quiz, pool: module.quiz.pool.map(secret) } }, canaries };
}

const { module: secretive, canaries } = withCanaries(ownModule());
const plain = ownModule();
const short = ownModule({ quiz: aQuiz({ maxAttempts: 1 }) });

let world: World;
beforeAll(async () => {
  world = await aWorld(secretive, plain, short);
  for (const module of [secretive, plain, short]) await aReader(world, module);
});
afterAll(() => world.close());

const call = (handler: Handler, params: Record<string, string>, { who = dana, ...how }: Call & { who?: EmployeeId | null } = {}) =>
  told(ask(world.context, who, handler, { params, ...how }));

/** What the form of the whole page posts when each item is answered so. */
function wholePage(attempt: Attempt, module: Module, answering: typeof rightAnswer): string {
  const form = new URLSearchParams();
  for (const [place, shown] of attempt.draw.entries()) {
    form.append('item', String(place + 1));
    const fields = fieldsOf(shown, place + 1, answering(getItem(module.quiz, shown.itemId)));
    for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value);
  }
  return form.toString();
}

/** Presses the button of the quiz's page; the id of the attempt that it leads to. */
async function start(module: Module): Promise<AttemptId> {
  const { location } = await call(quizRoute.action, { moduleId: module.id }, { form: '' });
  return attemptIdOf.parse(location?.split('/').at(-1));
}

describe('before submission no answer of the server holds a key', () => {
  it('from the rules over every save to the last refusal', async () => {
    const rules = await call(quizRoute.loader, { moduleId: secretive.id });
    const params = { attemptId: await start(secretive) };
    const forms = [
      'intent=save&enhanced=1&item=1&q1=o1',
      'intent=save&enhanced=1&item=1&q1=o99',
      'intent=save&item=1',
      'intent=hand-in&item=1',
      'move=q1:o1:down&item=1',
      'intent=reveal',
      'points=60&passed=1&item=1',
    ];
    const answers = [rules, await call(attemptRoute.loader, params)];
    for (const form of forms)
      answers.push(
        await call(attemptRoute.action, params, { form }),
        await call(attemptRoute.loader, params, { path: '/here?step=hand-in' }),
      );
    answers.push(await call(quizRoute.loader, { moduleId: secretive.id }));
    const everything = answers.map(({ body, location }) => `${location} ${body}`).join('\n');
    expect(canaries.length).toBeGreaterThan(40);
    expect(everything).toContain('Question of single');
    for (const canary of canaries) expect(everything).not.toContain(canary);
    for (const word of ['"correct"', '"why"', '"role"', '"readAgain"', '"seed"', '"draw"']) expect(everything).not.toContain(word);
  });

  it('and the canaries do sing afterwards: a reason comes with the result', async () => {
    const params = { attemptId: await start(secretive) };
    for (const number of [1, 2, 3, 4, 5])
      await call(attemptRoute.action, params, { form: `item=${number}&q${number}=o1&q${number}-best=o1&q${number}-l1=r1` });
    await call(attemptRoute.action, params, { form: 'intent=submit' });
    expect((await call(attemptRoute.loader, params)).body).toContain('canary-');
  });
});

describe('whose attempt it is', () => {
  it('answers somebody else exactly as it answers for an attempt that never was', async () => {
    const attempt = await anAttempt(world, plain);
    for (const [handler, form] of [
      [attemptRoute.loader, undefined],
      [attemptRoute.action, 'intent=submit'],
    ] as const) {
      const foreign = await call(handler, { attemptId: attempt.id }, { who: noah, form });
      expect(foreign).toEqual(await call(handler, { attemptId: 'never-was' }, { who: noah, form }));
      expect(foreign).toEqual(await call(handler, { attemptId: '../../etc' }, { who: noah, form }));
      expect(foreign.status).toBe(404);
    }
    expect((await rowsOf(world, attempt.id)).submissions).toEqual([]);
  });

  it('sends whoever is not signed in to the sign-in page', async () => {
    const nobody = { who: null, path: '/modules/x/quiz' };
    expect(await call(quizRoute.loader, { moduleId: plain.id }, nobody)).toMatchObject({
      status: 302,
      location: '/sign-in?redirectTo=%2Fmodules%2Fx%2Fquiz',
    });
    expect(await call(quizRoute.action, { moduleId: plain.id }, { ...nobody, form: '' })).toMatchObject({
      status: 302,
      location: '/sign-in',
    });
  });

  it('knows no module that is not there', async () => {
    expect(await call(quizRoute.loader, { moduleId: 'nothing' })).toMatchObject({ status: 404 });
    expect(await call(quizRoute.action, { moduleId: 'nothing' }, { form: '' })).toMatchObject({ status: 404 });
  });
});

describe('a page that was left behind', () => {
  const save = async (params: { attemptId: string }, form: string) => {
    const answer = await call(attemptRoute.action, params, { form: `intent=save&${form}` });
    return { ...answer, items: answer.status === 200 ? JSON.parse(answer.body).items : [] };
  };

  it('is shown the newer answer from elsewhere instead of writing over it, and may then change it', async () => {
    const attempt = await getAttempt(world.context.deps.db, await start(plain));
    const params = { attemptId: attempt.id };
    const number = numberOf(attempt, plain, 'single');
    const { items } = await save(params, `enhanced=1&item=${number}&q${number}=o1&q${number}-known=`);
    expect(items).toMatchObject([{ number, progress: 'answered' }]);
    const stale = await save(params, `enhanced=1&item=${number}&q${number}=o2&q${number}-known=`);
    expect(stale.items).toMatchObject([{ number, knownSave: items[0].knownSave, elsewhere: { [`q${number}`]: ['o1'] } }]);
    const again = await save(params, `enhanced=1&item=${number}&q${number}=o2&q${number}-known=${items[0].knownSave}`);
    expect(again.items[0].elsewhere).toBeUndefined();
    const { body } = await call(attemptRoute.loader, params);
    expect(JSON.parse(body).page.items[number - 1].fields).toEqual({ [`q${number}`]: ['o2'] });
  });

  it('is told without JavaScript, too, where another answer stands', async () => {
    const attempt = await getAttempt(world.context.deps.db, await start(plain));
    const params = { attemptId: attempt.id };
    const number = numberOf(attempt, plain, 'several');
    await save(params, `item=${number}&q${number}=o1&q${number}-known=`);
    const stale = `item=${number}&q${number}=o2&q${number}-known=`;
    expect(await save(params, stale)).toMatchObject({ location: `/attempts/${attempt.id}?step=saved&elsewhere=${number}` });
    expect(await call(attemptRoute.action, params, { form: `intent=hand-in&${stale}` })).toMatchObject({
      location: `/attempts/${attempt.id}?step=hand-in&elsewhere=${number}`,
    });
  });
});

describe('without JavaScript', () => {
  it('a button moves one step of an order, saves it, and leads back to the question', async () => {
    const attempt = await getAttempt(world.context.deps.db, await start(plain));
    const number = numberOf(attempt, plain, 'order');
    const rows = ['o1', 'o2', 'o3', 'o4'].map((id) => `q${number}=${id}`).join('&');
    const answer = await call(attemptRoute.action, { attemptId: attempt.id }, { form: `item=${number}&${rows}&move=q${number}:o4:up` });
    expect(answer).toMatchObject({ status: 302, location: `/attempts/${attempt.id}#q${number}` });
    const { body } = await call(attemptRoute.loader, { attemptId: attempt.id });
    expect(JSON.parse(body).page.items[number - 1].fields).toEqual({ [`q${number}`]: ['o1', 'o2', 'o4', 'o3'] });
  });

  it('the whole form is saved, looked over, and handed in by a button of its own', async () => {
    const attempt = await getAttempt(world.context.deps.db, await start(plain));
    const params = { attemptId: attempt.id };
    const press = async (intent: string, form = '') => call(attemptRoute.action, params, { form: `${form}&intent=${intent}` });
    const answers = wholePage(attempt, plain, rightAnswer);
    expect(await press('save', answers)).toMatchObject({ status: 302, location: `/attempts/${attempt.id}?step=saved` });
    expect(await press('hand-in', answers)).toMatchObject({ status: 302, location: `/attempts/${attempt.id}?step=hand-in` });
    expect((await rowsOf(world, attempt.id)).submissions).toEqual([]);
    expect(await press('submit')).toMatchObject({ status: 302, location: `/attempts/${attempt.id}` });
    expect((await rowsOf(world, attempt.id)).submissions).toMatchObject([{ points: 60, passed: 1, submitted_by: 'learner' }]);
    expect(await press('submit')).toMatchObject({ status: 409 });
  });
});

describe('bad input', () => {
  it.each<[string, string]>([
    ['an unknown intent', 'intent=pass-me'],
    ['two intents', 'intent=save&intent=submit'],
    ['an item that is no number', 'item=__proto__'],
    ['a question that was not drawn', 'item=42'],
    ['an option that is not there', 'item=1&q1=wait&q1-l1=wait&q1-best=wait'],
    ['text of 100 kB', `item=1&q1=${'x'.repeat(100_000)}`],
    ['NUL and half a character', 'item=1&q1=%00%ED%A0%80&q1-l1=%00&q1-best=%00'],
    ['hundreds of answers to one question', `item=1${'&q1=o1'.repeat(300)}`],
    ['a step that cannot be moved', 'move=q1:o1:sideways'],
  ])('%s gets a sentence, and changes nothing', async (_what, form) => {
    const attemptId = await start(short);
    const { status, body } = await call(attemptRoute.action, { attemptId }, { form });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ kind: 'refused', reason: 'unreadable', problem: expect.stringMatching(/^This page.*\.$/) });
    expect(await rowsOf(world, attemptId)).toMatchObject({ answers: [], submissions: [] });
  });

  it('a score in a form field is no score', async () => {
    const attemptId = await start(short);
    await call(attemptRoute.action, { attemptId }, { form: 'intent=submit&points=60&passed=1&__proto__=x' });
    expect((await rowsOf(world, attemptId)).submissions).toMatchObject([{ points: 0, passed: 0 }]);
    expect(await call(quizRoute.action, { moduleId: short.id }, { form: 'points=60' })).toMatchObject({ status: 409 });
  });
});
