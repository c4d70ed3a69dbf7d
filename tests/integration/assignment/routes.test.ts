import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lessonId, type EmployeeId } from '~/domain/ids';
import { assignRenewals } from '~/features/assignment/rules/assign-renewals.server';
import * as assignRoute from '~/routes/team_.assign';
import * as actRoute from '~/routes/team_.assign_.$actId';
import * as assignmentRoute from '~/routes/team_.assignments_.$assignmentId';
import * as assignmentsRoute from '~/routes/team_.assignments';
import type { TestContext } from '~tests/builders/context';
import { ask, asking } from '~tests/setup/calling';
import { beginStudy, completeLesson, contextOf, earn, phone, type World } from '../certification/world';
import { aChoice, aCompany, aiyana, amir, asActor, assign, assignmentsOf, nhung, onDate, ruth, tomasz } from './world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  world = await aCompany();
  context = contextOf(world);
});
afterEach(() => world.close());

const choice = (people: readonly string[]) =>
  new URLSearchParams([
    ['who', 'people'],
    ...people.map((id) => ['employee', id]),
    ['module', 'i-care'],
    ['when', 'date'],
    ['due', '2026-12-18'],
  ]);

async function preview(who: EmployeeId, fields: URLSearchParams) {
  return (await assignRoute.loader(await asking(context, who, { path: `/team/assign?${fields.toString()}` }))).page;
}

async function confirm(who: EmployeeId, previewed: URLSearchParams, sent = previewed) {
  const page = await preview(who, previewed);
  const button = page.preview.kind === 'planned' ? page.preview.confirm : null;
  const form = new URLSearchParams([...sent, ['confirm', button?.value ?? '']]);
  return { button, answer: await ask(context, who, assignRoute.action, { form }) };
}

const locationOf = (answer: Response) => answer.headers.get('Location') ?? '';
const lastOf = (answer: Response) => locationOf(answer).split('/').at(-1) ?? '';

describe('/team/assign', () => {
  it('shows the preview, promises its numbers on the button, and leads to what was done', async () => {
    const { button, answer } = await confirm(ruth, choice([tomasz, aiyana]));
    expect(button?.label).toBe('Assign 2');
    expect([answer.status, locationOf(answer).slice(0, 13)]).toEqual([302, '/team/assign/']);
    expect(await assignmentsOf(world, aiyana)).toHaveLength(1);
  });

  it('does nothing when something was changed after the preview, and shows the new one', async () => {
    const { answer } = await confirm(ruth, choice([tomasz]), choice([tomasz, aiyana]));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ refused: 'changed', page: { preview: { kind: 'planned', people: 2 } } });
    expect(await assignmentsOf(world, tomasz)).toEqual([]);
  });

  it('keeps what was typed and says what is wrong with a date that has gone by', async () => {
    const fields = choice([tomasz]);
    fields.set('due', '2026-01-01');
    fields.set('note', 'Before the fair.');
    const page = await preview(ruth, fields);
    expect(page.fieldErrors.due).toBe('This day has gone by. Choose today or a later day.');
    expect(page.typed).toMatchObject({ due: '2026-01-01', note: 'Before the fair.' });
    const sent = new URLSearchParams([...fields, ['confirm', 'act.key.1.0']]);
    expect((await ask(context, ruth, assignRoute.action, { form: sent })).status).toBe(400);
  });

  it('treats somebody of another line exactly as somebody who does not exist', async () => {
    const told = async (id: string) => {
      const page = await preview(ruth, choice([tomasz, id]));
      const text = JSON.stringify({ ...page, typed: undefined });
      return text.replace(/"value":"[^"]+"/, '');
    };
    expect(await told(nhung)).toBe(await told('nobody-at-all'));
    expect(await told(nhung)).toContain('"unknown":1');
    await confirm(ruth, choice([tomasz, nhung]));
    expect(await assignmentsOf(world, nhung)).toEqual([]);
  });

  it('knows no role, act or module that is not there', async () => {
    const page = await preview(
      ruth,
      new URLSearchParams({ who: 'role', role: 'Pilot', module: 'nothing', when: 'date', due: '2026-12-18' }),
    );
    expect(page.preview).toEqual({ kind: 'missing', missing: ['a role', 'a module or a course'] });
    expect((await ask(context, ruth, assignRoute.action, { form: choice([tomasz]) })).status).toBe(404);
  });

  it('offers modules in the order in which their courses teach them', async () => {
    const page = await preview(ruth, new URLSearchParams());
    expect(page.modules.map(({ id }) => id)).toEqual(['phone-etiquette', 'i-care']);
  });

  it('expands a course to its modules', async () => {
    const page = await preview(ruth, new URLSearchParams({ who: 'everybody', course: 'service-essentials', when: 'days', days: '30' }));
    expect(page.preview).toMatchObject({ kind: 'planned', people: 3, modules: 2, counts: { new: 6 } });
  });
});

describe('what was done', () => {
  it('is for whoever did it, and can be undone there', async () => {
    const { answer } = await confirm(ruth, choice([tomasz]));
    const params = { actId: lastOf(answer) };
    expect((await ask(context, ruth, actRoute.loader, { params })).status).toBe(200);
    const foreign = await ask(context, amir, actRoute.loader, { params });
    const missing = await ask(context, amir, actRoute.loader, { params: { actId: 'nothing' } });
    expect([foreign.status, await foreign.text()]).toEqual([404, await missing.text()]);
    const form = { intent: 'undo' };
    expect((await ask(context, amir, actRoute.action, { params, form })).status).toBe(404);
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).toBeNull();
    expect((await ask(context, ruth, actRoute.action, { params, form })).status).toBe(302);
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).not.toBeNull();
  });
});

describe('the acts on assignments', () => {
  const change = (intent: string, more: Record<string, string> = {}) =>
    new URLSearchParams({ intent, act: `change-${Math.random().toString(36).slice(2)}`, ...more });

  it('move, excuse and withdraw several at once, each with its reason in the history', async () => {
    await assign(world, asActor(ruth), aChoice([tomasz, aiyana]));
    const ids = [...(await assignmentsOf(world, tomasz)), ...(await assignmentsOf(world, aiyana))].map(({ id }) => id);
    const path = `/team/assignments?${ids.map((id) => `assignment=${id}`).join('&')}`;
    const act = (form: URLSearchParams) => ask(context, ruth, assignmentsRoute.action, { path, form });
    context.clock.advance(60_000);
    expect((await act(change('extend', { dueOn: '2027-01-15', reason: 'After the fair.' }))).status).toBe(302);
    expect((await assignmentsOf(world, tomasz))[0]?.due_on).toBe('2027-01-15');
    context.clock.advance(60_000);
    expect((await act(change('excuse', { until: '2027-02-01', reason: 'Works in the warehouse.' }))).status).toBe(302);
    expect((await assignmentsOf(world, aiyana))[0]).toMatchObject({ excused_until: '2027-02-01', due_on: '2027-01-15' });
    context.clock.advance(60_000);
    expect((await act(change('withdraw'))).status).toBe(302);
    const params = { assignmentId: ids[0] ?? '' };
    const { page } = await assignmentRoute.loader(await asking(context, ruth, { params }));
    expect(page.history.map(({ says }) => says)).toEqual([
      'Withdrawn by Ruth Berg.',
      'Excused by Ruth Berg until 1 Feb 2027: “Works in the warehouse.”',
      'Moved by Ruth Berg from Fri 18 Dec to Fri 15 Jan, 28 days later: “After the fair.”',
      'Assigned by Ruth Berg, due 18 Dec 2026: “Before Christmas.”',
    ]);
    const deeds = await world.deps.db
      .selectFrom('audit_entry')
      .select('deed')
      .where('subject_id', '=', ids[0] ?? '')
      .execute();
    expect(deeds.map(({ deed }) => deed).sort()).toEqual(['assign-module', 'excuse-assignment', 'move-due-date', 'withdraw-assignment']);
  });

  it('stand beside how far each is: begun or not', async () => {
    await assign(world, asActor(ruth), aChoice([tomasz, aiyana]));
    const study = await beginStudy(world, phone, tomasz);
    await completeLesson(world, study, phone.lessons[0]?.id ?? lessonId.parse('none'));
    const ids = [...(await assignmentsOf(world, tomasz)), ...(await assignmentsOf(world, aiyana))].map(({ id }) => `assignment=${id}`);
    const { page } = await assignmentsRoute.loader(await asking(context, ruth, { path: `/team/assignments?${ids.join('&')}` }));
    expect(page?.assignments.map(({ name, status }) => [name, status.word])).toEqual([
      ['Aiyana Begay', 'Not started'],
      ['Tomasz Lis', 'In progress'],
    ]);
  });

  it('can be undone, down to the excuse that stood before', async () => {
    await assign(world, asActor(ruth), aChoice([tomasz]));
    const [{ id } = { id: '' }] = await assignmentsOf(world, tomasz);
    const path = `/team/assignments?assignment=${id}`;
    context.clock.advance(60_000);
    await ask(context, ruth, assignmentsRoute.action, { path, form: change('excuse', { until: '2027-02-01', reason: 'Away.' }) });
    context.clock.advance(60_000);
    const moved = await ask(context, ruth, assignmentsRoute.action, { path, form: change('extend', { dueOn: '2027-03-01' }) });
    expect((await assignmentsOf(world, tomasz))[0]).toMatchObject({ excused_at: null, due_on: '2027-03-01' });
    context.clock.advance(60_000);
    await ask(context, ruth, actRoute.action, { params: { actId: lastOf(moved) }, form: { intent: 'undo' } });
    expect((await assignmentsOf(world, tomasz))[0]).toMatchObject({ excused_until: '2027-02-01', due_on: '2026-12-18' });
  });

  it('want a reason for an excuse and a date for a move, and keep what was typed', async () => {
    await assign(world, asActor(ruth), aChoice([tomasz]));
    const [{ id } = { id: '' }] = await assignmentsOf(world, tomasz);
    const path = `/team/assignments?assignment=${id}`;
    const excuse = await ask(context, ruth, assignmentsRoute.action, { path, form: change('excuse', { until: '2027-02-01' }) });
    expect(excuse.status).toBe(400);
    expect(await excuse.json()).toMatchObject({
      fieldErrors: { 'excuse-reason': 'Say why: the learner sees it.' },
      typed: { until: '2027-02-01' },
    });
    expect((await ask(context, ruth, assignmentsRoute.action, { path, form: change('extend', { dueOn: '2026-02-30' }) })).status).toBe(400);
  });

  it('say who would be uncertified from when before a renewal is moved beyond the end, alone and among others', async () => {
    await earn(world, phone, { who: tomasz });
    world.at('2027-10-20T10:00:00.000Z');
    context.clock.now = world.clock.now;
    await assignRenewals(world.deps);
    await assign(world, asActor(ruth), aChoice([aiyana], [phone.id], onDate('2027-11-01')));
    const [renewal] = await assignmentsOf(world, tomasz);
    const [other] = await assignmentsOf(world, aiyana);
    const path = `/team/assignments?assignment=${renewal?.id}&assignment=${other?.id}`;
    const move = (dueOn: string, beyond = '') =>
      ask(context, ruth, assignmentsRoute.action, { path, form: change('extend', { dueOn, beyond, reason: 'After the fair.' }) });
    const refused = await move('2027-12-01');
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      {
        fieldErrors: {
          'extend-dueOn': expect.stringContaining('Tomasz Lis will be uncertified from Sat 13 Nov until this is renewed.') as string,
        },
        typed: { dueOn: '2027-12-01', reason: 'After the fair.' },
        beyond: '2027-12-01',
      },
    ]);
    expect((await assignmentsOf(world, aiyana))[0]?.due_on).toBe('2027-11-01');
    expect((await move('2027-12-02', '2027-12-01')).status).toBe(409);
    expect((await move('2027-12-01', '2027-12-01')).status).toBe(302);
    expect((await assignmentsOf(world, tomasz))[0]?.due_on).toBe('2027-12-01');
    expect((await move('2027-11-12')).status).toBe(302);
  });

  it('are said before to leave people uncertified, when assigning again moves a renewal', async () => {
    await earn(world, phone, { who: tomasz });
    world.at('2027-10-20T10:00:00.000Z');
    context.clock.now = world.clock.now;
    await assignRenewals(world.deps);
    const fields = choice([tomasz, aiyana]);
    fields.set('module', 'phone-etiquette');
    fields.set('due', '2027-12-01');
    expect((await preview(ruth, fields)).preview).toMatchObject({
      gap: 'Tomasz Lis will be uncertified from Sat 13 Nov until this is renewed.',
      rows: [{ name: 'Tomasz Lis', fact: expect.stringContaining('; uncertified from Sat 13 Nov') as string }, {}],
    });
    fields.set('due', '2027-11-01');
    expect((await preview(ruth, fields)).preview).toMatchObject({ gap: null });
  });

  it('say that nothing is chosen where the address names none', async () => {
    for (const path of ['/team/assignments', '/team/assignments?employee=tomasz'])
      expect(await assignmentsRoute.loader(await asking(context, ruth, { path }))).toEqual({ page: null, leadsTeam: true });
    const path = '/team/assignments?assignment=not+an+id';
    expect((await ask(context, ruth, assignmentsRoute.loader, { path })).status).toBe(404);
  });

  it('answer a foreign assignment exactly as a missing one, alone and among own ones, and change nothing', async () => {
    await assign(world, asActor(ruth), aChoice([tomasz]));
    await assign(world, asActor(amir), aChoice([nhung]));
    const [own] = await assignmentsOf(world, tomasz);
    const [foreign] = await assignmentsOf(world, nhung);
    const answers = [];
    for (const id of [foreign?.id, 'missing']) {
      for (const ids of [[id], [own?.id, id]]) {
        const path = `/team/assignments?${ids.map((one) => `assignment=${one}`).join('&')}`;
        answers.push(await ask(context, ruth, assignmentsRoute.loader, { path }));
        answers.push(await ask(context, ruth, assignmentsRoute.action, { path, form: change('withdraw') }));
        answers.push(await ask(context, ruth, assignmentsRoute.action, { path, form: change('excuse') }));
      }
      answers.push(await ask(context, ruth, assignmentRoute.loader, { params: { assignmentId: id ?? '' } }));
    }
    expect(new Set(await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`)))).toEqual(
      new Set(['404 Not found']),
    );
    expect((await assignmentsOf(world, nhung))[0]?.withdrawn_at).toBeNull();
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).toBeNull();
  });
});
