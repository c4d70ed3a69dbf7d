import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionFunctionArgs } from '@remix-run/node';
import { lessonId, type EmployeeId } from '~/domain/ids';
import type { AssignPage } from '~/features/assignment/load-assign.server';
import * as assignRoute from '~/routes/team_.assign';
import * as actRoute from '~/routes/team_.assign_.$actId';
import * as assignmentRoute from '~/routes/team_.assignments_.$assignmentId';
import * as assignmentsRoute from '~/routes/team_.assignments';
import { signedIn, testContext, type TestContext } from '~tests/builders/context';
import { beginStudy, completeLesson, phone, type World } from '../certification/world';
import { aChoice, aCompany, aiyana, amir, asActor, assign, assignmentsOf, nhung, ruth, tomasz } from './world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  world = await aCompany();
  const { deps, dialect } = world;
  context = testContext({ db: deps.db, dialect, now: world.clock.now, catalog: deps.catalog });
});
afterEach(() => world.close());

type Handler = (asked: ActionFunctionArgs) => unknown;

/** Asks as somebody; the status, where it leads and what it holds. */
async function ask(
  handler: unknown,
  who: EmployeeId,
  path: string,
  { params = {}, form }: { params?: Record<string, string>; form?: URLSearchParams } = {},
) {
  const method = form ? 'POST' : 'GET';
  const request = await signedIn(context, who, new Request(`http://localhost:3000${path}`, { method, body: form }));
  try {
    const answer = await (handler as Handler)({ request, params, context });
    if (!(answer instanceof Response))
      return { status: 200, location: null, data: answer as { page: AssignPage; refused?: string }, text: '' };
    const text = await answer.clone().text();
    const data = (answer.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(text) : undefined;
    return { status: answer.status, location: answer.headers.get('Location'), data: data as { page: AssignPage; refused?: string }, text };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, location: thrown.headers.get('Location'), data: undefined, text: await thrown.text() };
  }
}

const choice = (people: readonly string[]) =>
  new URLSearchParams([
    ['who', 'people'],
    ...people.map((id) => ['employee', id]),
    ['module', 'i-care'],
    ['when', 'date'],
    ['due', '2026-12-18'],
  ]);

async function preview(who: EmployeeId, fields: URLSearchParams) {
  const { data } = await ask(assignRoute.loader, who, `/team/assign?${fields.toString()}`);
  return data?.page as AssignPage;
}

async function confirm(who: EmployeeId, previewed: URLSearchParams, sent = previewed) {
  const page = await preview(who, previewed);
  const button = page.preview.kind === 'planned' ? page.preview.confirm : null;
  const form = new URLSearchParams([...sent, ['confirm', button?.value ?? '']]);
  return { button, ...(await ask(assignRoute.action, who, '/team/assign', { form })) };
}

describe('/team/assign', () => {
  it('shows the preview, promises its numbers on the button, and leads to what was done', async () => {
    const { button, status, location } = await confirm(ruth, choice([tomasz, aiyana]));
    expect(button?.label).toBe('Assign 2');
    expect([status, location?.slice(0, 13)]).toEqual([302, '/team/assign/']);
    expect(await assignmentsOf(world, aiyana)).toHaveLength(1);
  });

  it('does nothing when something was changed after the preview, and shows the new one', async () => {
    const { status, data } = await confirm(ruth, choice([tomasz]), choice([tomasz, aiyana]));
    expect([status, data?.refused]).toEqual([409, 'changed']);
    expect(data?.page.preview).toMatchObject({ kind: 'planned', people: 2 });
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
    expect((await ask(assignRoute.action, ruth, '/team/assign', { form: sent })).status).toBe(400);
  });

  it('treats somebody of another line exactly as somebody who does not exist', async () => {
    const told = async (id: string) => {
      const { page } = (await ask(assignRoute.loader, ruth, `/team/assign?${choice([tomasz, id]).toString()}`)).data ?? {};
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
    expect((await ask(assignRoute.action, ruth, '/team/assign', { form: choice([tomasz]) })).status).toBe(404);
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
    const { location } = await confirm(ruth, choice([tomasz]));
    const actId = location?.split('/').at(-1) ?? '';
    const at = { params: { actId } };
    expect((await ask(actRoute.loader, ruth, location ?? '', at)).status).toBe(200);
    const foreign = await ask(actRoute.loader, amir, location ?? '', at);
    const missing = await ask(actRoute.loader, amir, '/team/assign/nothing', { params: { actId: 'nothing' } });
    expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
    const form = new URLSearchParams({ intent: 'undo' });
    expect((await ask(actRoute.action, amir, location ?? '', { ...at, form })).status).toBe(404);
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).toBeNull();
    expect((await ask(actRoute.action, ruth, location ?? '', { ...at, form })).status).toBe(302);
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
    const act = (form: URLSearchParams) => ask(assignmentsRoute.action, ruth, path, { form });
    context.clock.advance(60_000);
    expect((await act(change('extend', { dueOn: '2027-01-15', reason: 'After the fair.' }))).status).toBe(302);
    expect((await assignmentsOf(world, tomasz))[0]?.due_on).toBe('2027-01-15');
    context.clock.advance(60_000);
    expect((await act(change('excuse', { until: '2027-02-01', reason: 'Works in the warehouse.' }))).status).toBe(302);
    expect((await assignmentsOf(world, aiyana))[0]).toMatchObject({ excused_until: '2027-02-01', due_on: '2027-01-15' });
    context.clock.advance(60_000);
    expect((await act(change('withdraw'))).status).toBe(302);
    const params = { assignmentId: ids[0] ?? '' };
    const page = (await ask(assignmentRoute.loader, ruth, '/', { params })).data?.page as unknown as { history: { says: string }[] };
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
    const { data } = await ask(assignmentsRoute.loader, ruth, `/team/assignments?${ids.join('&')}`);
    const { assignments } = data?.page as unknown as { assignments: { name: string; status: { word: string } }[] };
    expect(assignments.map(({ name, status }) => [name, status.word])).toEqual([
      ['Aiyana Begay', 'Not started'],
      ['Tomasz Lis', 'In progress'],
    ]);
  });

  it('can be undone, down to the excuse that stood before', async () => {
    await assign(world, asActor(ruth), aChoice([tomasz]));
    const [{ id } = { id: '' }] = await assignmentsOf(world, tomasz);
    const path = `/team/assignments?assignment=${id}`;
    context.clock.advance(60_000);
    await ask(assignmentsRoute.action, ruth, path, { form: change('excuse', { until: '2027-02-01', reason: 'Away.' }) });
    context.clock.advance(60_000);
    const moved = await ask(assignmentsRoute.action, ruth, path, { form: change('extend', { dueOn: '2027-03-01' }) });
    expect((await assignmentsOf(world, tomasz))[0]).toMatchObject({ excused_at: null, due_on: '2027-03-01' });
    context.clock.advance(60_000);
    const actId = moved.location?.split('/').at(-1) ?? '';
    await ask(actRoute.action, ruth, '/', { params: { actId }, form: new URLSearchParams({ intent: 'undo' }) });
    expect((await assignmentsOf(world, tomasz))[0]).toMatchObject({ excused_until: '2027-02-01', due_on: '2026-12-18' });
  });

  it('want a reason for an excuse and a date for a move, and keep what was typed', async () => {
    await assign(world, asActor(ruth), aChoice([tomasz]));
    const [{ id } = { id: '' }] = await assignmentsOf(world, tomasz);
    const path = `/team/assignments?assignment=${id}`;
    const excuse = await ask(assignmentsRoute.action, ruth, path, { form: change('excuse', { until: '2027-02-01' }) });
    expect([excuse.status, excuse.data]).toEqual([
      400,
      expect.objectContaining({
        fieldErrors: { 'excuse-reason': 'Say why: the learner sees it.' },
        typed: expect.objectContaining({ until: '2027-02-01' }),
      }),
    ]);
    expect((await ask(assignmentsRoute.action, ruth, path, { form: change('extend', { dueOn: '2026-02-30' }) })).status).toBe(400);
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
        answers.push(await ask(assignmentsRoute.loader, ruth, path));
        answers.push(await ask(assignmentsRoute.action, ruth, path, { form: change('withdraw') }));
        answers.push(await ask(assignmentsRoute.action, ruth, path, { form: change('excuse') }));
      }
      answers.push(await ask(assignmentRoute.loader, ruth, '/', { params: { assignmentId: id ?? '' } }));
    }
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['404 Not found']));
    expect((await assignmentsOf(world, nhung))[0]?.withdrawn_at).toBeNull();
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).toBeNull();
  });
});
