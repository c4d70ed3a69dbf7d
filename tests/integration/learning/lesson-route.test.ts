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
