import { beforeEach, describe, expect, it } from 'vitest';
import type { ModuleChange } from '~/domain/content/change';
import type { Module } from '~/domain/content/module';
import { editionId, lessonId } from '~/domain/ids';
import { renewStudy } from '~/features/learning/renew-study.server';
import { loader as openEditions } from '~/routes/hr.editions';
import { action as act, loader as openChange } from '~/routes/hr.editions_.$moduleId_.$label';
import { loader as openModule } from '~/routes/modules.$moduleId';
import { loader as openLesson } from '~/routes/modules.$moduleId_.lessons.$lessonId';
import { loader as openQuiz } from '~/routes/modules.$moduleId_.quiz';
import { insertMissingEditions } from '~db/queries/editions';
import type { Employee } from '~db/queries/employees';
import { ask, asking, type Call } from '~tests/setup/calling';
import { granted } from '../account/accounts';
import { storedEdition } from '../certification/world';
import { day, employ } from '../mail/world';
import {
  anEditionWorld,
  assignmentsOf,
  certified,
  changed,
  doChangedLesson,
  material,
  phone,
  phoneAfter,
  says,
  type EditionWorld,
} from './world';

let world: EditionWorld;
let hr: Employee;
beforeEach(async () => {
  world = await anEditionWorld();
  hr = await granted(world.context, 'hr');
  return () => world.close();
});

/** A company that was published this edition after the first, and no other. */
async function publishInstead(after: Module) {
  await world.close();
  world = await anEditionWorld(after);
  hr = await granted(world.context, 'hr');
}

const ids = { moduleId: phone.id, label: 'October 2026' };
const address = '/hr/editions/phone-etiquette/October%202026';
const as = (person: Pick<Employee, 'id'>, call: Call) => asking(world.context, person.id, call);
const editions = async () => (await openEditions(await as(hr, {}))).page;
const change = async (query = '') => (await openChange(await as(hr, { path: `${address}${query}`, params: ids }))).page;
const confirm = async (fields: Record<string, string>, who: Pick<Employee, 'id'> = hr) =>
  ask(world.context, who.id, act, { params: ids, form: { intent: 'open', dueOn: '2026-10-31', ...fields } });

describe('the page of editions', () => {
  it('shows first what waits, and of every module who is certified on which edition', async () => {
    await certified(world);
    const { waiting, running, modules } = await editions();
    expect(waiting).toMatchObject([{ module: phone.title, label: 'October 2026', says, waitsFor: 1, href: address }]);
    expect(running).toEqual([]);
    expect(modules.find(({ id }) => id === phone.id)).toMatchObject({
      label: 'October 2026',
      holders: [{ label: 'September 2026', people: 1 }],
      changes: [{ kind: 'material', label: 'October 2026' }],
    });
  });

  it('shows content that changed without a mark as such', async () => {
    const unmarked = { ...phoneAfter, edition: { id: editionId.parse('phone-e3'), label: 'October 2026' } };
    await insertMissingEditions(world.db, [storedEdition(unmarked)], new Date('2026-10-05T08:00:00Z'));
    const { modules } = await editions();
    expect(modules.find(({ id }) => id === phone.id)?.changes).toMatchObject([
      { kind: 'unmarked', label: 'October 2026', on: '5 Oct 2026', href: null },
      { kind: 'material' },
    ]);
  });

  it('shows how far a campaign is, who is late among them', async () => {
    const dana = await certified(world);
    await certified(world);
    await confirm({ seen: '2' });
    await doChangedLesson(world, dana);
    world.context.clock.now = new Date('2026-11-02T08:00:00Z');
    const { waiting, running } = await editions();
    expect(waiting).toEqual([]);
    expect(running).toMatchObject([{ campaign: { done: 1, open: 0, late: 1, of: 2, dueOn: '31 Oct 2026' } }]);
    expect(await change()).toMatchObject({ people: { kind: 'campaign', rows: [{ state: 'late' }, { state: 'done' }] } });
  });
});

describe('the page of a change', () => {
  it('says whom it affects, what is asked for and what really differs', async () => {
    const dana = await certified(world, '2026-05-04', { department: 'Sales' });
    const page = await change();
    expect(page).toMatchObject({ kind: 'material', says, asks: '1 of 2 lessons', compared: { kind: 'with', label: 'September 2026' } });
    expect(page.parts).toEqual([{ kind: 'lesson', id: changed, title: 'Lesson 2', change: 'changed', named: true }]);
    expect(page.people).toMatchObject({
      ...{ dueOn: '2026-10-31', earliest: '2026-10-08', counts: { asked: 1 }, departments: [{ name: 'Sales', people: 1 }] },
      rows: [{ employeeId: dana.id, editionLabel: 'September 2026', expiresOn: '4 May 2027', standing: 'asked' }],
    });
  });

  it('says so when only the label is new', async () => {
    await publishInstead({ ...phone, edition: { ...phone.edition, label: 'October 2026' }, changes: [material] });
    expect(await change()).toMatchObject({ compared: { kind: 'same', label: 'September 2026' }, parts: [{ id: changed, change: 'same' }] });
  });

  it('compares a change that came together with a later one by the edition that holds both', async () => {
    const minor: ModuleChange = { edition: 'November 2026', kind: 'minor', on: day('2026-11-01'), says: 'A greeting.' };
    await publishInstead({ ...phoneAfter, edition: { ...phoneAfter.edition, label: 'November 2026' }, changes: [minor, material] });
    expect(await change()).toMatchObject({
      compared: { kind: 'with', label: 'September 2026' },
      parts: [{ id: changed, change: 'changed' }],
    });
  });

  it('shows the new number and asks nobody when others are affected by the chosen day', async () => {
    const dana = await certified(world);
    const answer = await confirm({ seen: '1', dueOn: '2027-05-04' });
    expect(answer.headers.get('Location')).toBe(`${address}?due=2027-05-04&was=1`);
    expect(await change('?due=2027-05-04&was=1')).toMatchObject({
      people: { dueOn: '2027-05-04', counts: { asked: 0, 'renews-whole': 1 } },
    });
    expect(await assignmentsOf(world, dana)).toEqual([]);
  });

  it('keeps the typed day when it gives less than a week', async () => {
    const answer = await confirm({ seen: '0', dueOn: '2026-10-03' });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { typed: { dueOn: '2026-10-03' }, fieldErrors: { dueOn: expect.stringContaining('week') } },
    ]);
  });

  it('answers what it does not offer in a plain sentence', async () => {
    const answer = await confirm({ seen: '0', intent: 'close' });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { fieldErrors: { intent: expect.stringContaining('no such choice') } },
    ]);
  });

  it('is not there for anybody else, and for no other label', async () => {
    const learner = await certified(world);
    expect((await confirm({ seen: '1' }, learner)).status).toBe(404);
    expect(await assignmentsOf(world, learner)).toEqual([]);
    expect((await ask(world.context, hr.id, openChange, { params: { ...ids, label: 'Never' } })).status).toBe(404);
  });
});

describe('what a learner sees of it', () => {
  const pageOf = async (person: Pick<Employee, 'id'>) => (await openModule(await as(person, { params: { moduleId: phone.id } }))).page;

  it('is why, only what changed, and the rest to read', async () => {
    const dana = await certified(world);
    await confirm({ seen: '1' });
    expect(await pageOf(dana)).toMatchObject({
      ...{ renewal: 'changes', onlyChanges: 'Only what changed: 1 of 2 lessons.', next: null },
      // As it will be, of the present edition; nothing of it can be opened before it is begun.
      way: [{ title: '2. Lesson 2', about: 'A minute at the most.', href: null, state: 'now' }],
      rest: [{ title: '1. Lesson 1', href: '/modules/phone-etiquette/lessons/lesson-1' }],
      edition: 'October 2026, phone-e2',
      assignment: { why: `The module changed: ${says}` },
      counts: expect.stringContaining('keeps the day on which it ends'),
    });
    await renewStudy(world.deps, { employeeId: dana.id, moduleId: phone.id });
    const page = await pageOf(dana);
    expect(page).toMatchObject({
      renewal: 'none',
      next: { place: 'lesson 1 of 1', label: 'Start lesson 2' },
      way: [{ title: '2. Lesson 2' }],
    });
    expect(page.rest.map(({ title }) => title)).toEqual(['1. Lesson 1']);
    const lesson = async (id: string) =>
      (await openLesson(await as(dana, { params: { moduleId: phone.id, lessonId: id } }))).page as { onlyChanges: unknown; next: unknown };
    expect(await lesson('lesson-1')).toMatchObject({ onlyChanges: { asksThis: false }, next: { title: 'Lesson 2' } });
    expect(await lesson('lesson-2')).toMatchObject({ onlyChanges: { asksThis: true }, next: { title: phone.title } });
    const quiz = await openQuiz(await as(dana, { params: { moduleId: phone.id } }));
    expect(quiz.page.next).toEqual({ kind: 'not-asked' });
  });

  it('is the whole module again once the certification runs out, for a new term', async () => {
    const dana = await certified(world);
    await confirm({ seen: '1' });
    await doChangedLesson(world, dana);
    world.context.clock.now = new Date('2027-04-20T08:00:00Z');
    expect(await pageOf(dana)).toMatchObject({ renewal: 'whole', counts: expect.stringMatching(/^Every lesson done/) });
  });

  it('holds every later change, too: the certificate will name the present edition', async () => {
    const dana = await certified(world);
    await confirm({ seen: '1' });
    const later: ModuleChange = {
      ...{ edition: 'November 2026', kind: 'material', on: day('2026-11-01'), says: 'The greeting, too.' },
      again: { lessons: [lessonId.parse('lesson-1')], quiz: true, scenarios: [] },
    };
    const third = { ...phoneAfter, edition: { id: editionId.parse('phone-e4'), label: 'November 2026' }, changes: [later, material] };
    const after = await anEditionWorld(third);
    const catalog = after.deps.catalog;
    await after.close();
    await insertMissingEditions(world.db, [storedEdition(third)], world.deps.now());
    world.deps.catalog = catalog;
    expect(await pageOf(dana)).toMatchObject({ onlyChanges: 'Only what changed: 2 of 2 lessons and the quiz.' });
  });

  it('is nothing for whoever was never certified', async () => {
    const novice = await employ(world);
    expect(await pageOf(novice)).toMatchObject({ renewal: 'none', onlyChanges: '', assignment: null });
  });
});
