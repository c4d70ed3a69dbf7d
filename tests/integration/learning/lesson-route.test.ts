import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action, loader } from '~/routes/modules.$moduleId_.lessons.$lessonId';
import { asking } from '~tests/setup/calling';
import { aStudyWorld, dana } from './study';

let world: Awaited<ReturnType<typeof aStudyWorld>>;
const secret = `canary-${Math.random().toString(36).slice(2)}`;
beforeEach(async () => {
  world = await aStudyWorld(secret);
});
afterEach(() => world.close());

const path = '/modules/phone/lessons/lesson-1';
const params = { moduleId: 'phone', lessonId: 'lesson-1' };

async function post(fields: [string, string][]) {
  return action(await asking(world.context, dana, { path, params, form: fields }));
}

async function get(wanted: Record<string, string> = params) {
  return loader(await asking(world.context, dana, { path, params: wanted }));
}

describe('the lesson page', () => {
  it('holds no reason and no key before anything was answered', async () => {
    expect(JSON.stringify(await get())).not.toContain(secret);
  });

  it('sends a plain form back to the piece that it came from', async () => {
    const response = await post([
      ['intent', 'answer-check'],
      ['interaction', 'which-greeting'],
      ['answer', 'talk'],
    ]);
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe('/modules/phone/lessons/lesson-1#which-greeting');
  });

  it('says what is missing when nothing was chosen', async () => {
    const response = await post([
      ['intent', 'answer-check'],
      ['interaction', 'which-greeting'],
    ]);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ kind: 'problem', interaction: 'which-greeting', problem: 'Choose an answer first.' });
  });

  it('moves a row of an order without saving it', async () => {
    const response = await post([
      ['interaction', 'which-greeting'],
      ['answer', 'wait'],
      ['answer', 'talk'],
      ['move', 'answer:talk:up'],
    ]);
    expect(await response.json()).toEqual({ kind: 'moved', interaction: 'which-greeting', order: ['talk', 'wait'] });
    expect(await get()).toMatchObject({ page: { saved: {} } });
  });

  it('keeps both texts of a note that two tabs wrote, and does with them what the learner chooses', async () => {
    const save = async (note: string, more: [string, string][] = []) => {
      const response = await post([['intent', 'save-note'], ['interaction', 'my-call'], ['enhanced', '1'], ['note', note], ...more]);
      return { status: response.status, body: (await response.json()) as unknown as { other: { known: string }; note: { known: string } } };
    };
    const saved = async () => (await get()).page.saved['my-call'];
    const first = await save('From the phone.');
    const stale = await save('From the desk.');
    expect(stale).toMatchObject({ status: 409, body: { kind: 'changed-elsewhere', typed: 'From the desk.', isTooLong: false } });
    expect(stale.body.other).toMatchObject({ note: 'From the phone.', known: first.body.note.known });
    expect(await saved()).toMatchObject({ note: 'From the phone.' });
    const known: [string, string] = ['known', stale.body.other.known];
    world.context.clock.advance(1000);
    expect(await save('From the desk.', [known, ['keep', 'both']])).toMatchObject({
      status: 200,
      body: { kind: 'saved', note: { text: 'From the phone.\n\nFrom the desk.' } },
    });
    expect(await save('A third.', [known])).toMatchObject({ status: 409 });
    expect(await save('A third.', [known, ['keep', 'other']])).toMatchObject({
      body: { note: { text: 'From the phone.\n\nFrom the desk.' } },
    });
    expect(await saved()).toMatchObject({ note: 'From the phone.\n\nFrom the desk.' });
  });

  it('skips no note away that was written in another tab', async () => {
    const note: [string, string][] = [
      ['interaction', 'my-call'],
      ['enhanced', '1'],
    ];
    await post([['intent', 'save-note'], ...note, ['note', 'From the phone.']]);
    const skipped = await post([['intent', 'skip-note'], ...note, ['note', '']]);
    expect(skipped.status).toBe(409);
    expect((await get()).page.saved['my-call']).toMatchObject({ note: 'From the phone.', skipped: false });
  });

  it.each([
    ['no intent', [['interaction', 'which-greeting']]],
    ['an unknown intent', [['intent', 'complete-everything']]],
    [
      'a path as the piece',
      [
        ['intent', 'save-ticks'],
        ['interaction', '../../etc/passwd'],
      ],
    ],
    [
      'a note with NUL',
      [
        ['intent', 'save-note'],
        ['interaction', 'my-call'],
        ['note', 'a\0b'],
      ],
    ],
    [
      'a note of 100 kB',
      [
        ['intent', 'save-note'],
        ['interaction', 'my-call'],
        ['note', 'x'.repeat(100_000)],
      ],
    ],
    [
      'the same option twice',
      [
        ['intent', 'answer-check'],
        ['interaction', 'which-greeting'],
        ['answer', 'talk'],
        ['answer', 'talk'],
      ],
    ],
  ] as [string, [string, string][]][])('refuses %s with a sentence', async (_name, fields) => {
    const response = await post(fields);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { problem: string }).problem).toMatch(/\w+.*\./);
  });

  it.each([
    { moduleId: 'phone', lessonId: 'lesson-9' },
    { moduleId: 'nothing', lessonId: 'lesson-1' },
    { moduleId: '..', lessonId: 'lesson-1' },
    { moduleId: '__proto__', lessonId: 'constructor' },
  ])('is not there for %j', async (wanted) => {
    await expect(get(wanted)).rejects.toMatchObject({ status: 404 });
  });
});
