import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCatalog } from '~/catalog/catalog.server';
import { calendarDate } from '~/domain/calendar/calendar';
import { assignmentId, editionId, lessonId, moduleId, type EmployeeId } from '~/domain/ids';
import { publishEditions } from '~/features/learning/publish-editions.server';
import * as entryRoute from '~/routes/admin.playbook_.$entry';
import * as editRoute from '~/routes/admin.playbook_.$entry_.edit';
import * as readersRoute from '~/routes/admin.playbook_.$entry_.readers';
import * as listRoute from '~/routes/admin.playbook';
import * as learnRoute from '~/routes/learn';
import * as lessonRoute from '~/routes/modules.$moduleId_.lessons.$lessonId';
import * as readingRoute from '~/routes/playbook.$entry';
import { insertAssignments } from '~db/queries/assignments';
import { anInteractiveLesson } from '~tests/builders/lesson';
import { aLesson, aModule } from '~tests/builders/quiz';
import { ask, type Call, type Handler } from '~tests/setup/calling';
import { admin, aWorld, dana, grace, head, noah, scorecard, type World } from '../coaching/world';

const quoting = aModule({ id: moduleId.parse('phone'), title: 'Phone', lessons: [anInteractiveLesson(), aLesson({ number: 2 })] });
const silent = aModule({ id: moduleId.parse('silent'), title: 'Silent', edition: { id: editionId.parse('silent-1'), label: '1' } });
const greeting = {
  title: 'How we answer',
  says: ['Good morning, {{company}}, {{me}} speaking.'],
  steps: ['Answer within three rings.', 'Say place and name.'],
  effectiveOn: calendarDate.parse('2026-01-05'),
};

let world: World;
beforeEach(async () => {
  world = await aWorld();
  const modules = [quoting, silent];
  world.deps.catalog = createCatalog({ courses: [], modules, scorecards: [scorecard], playbook: { greeting }, sources: [] });
  await publishEditions(world.deps.db, world.deps.catalog, world.deps.now());
});
afterEach(() => world.close());

const at = { params: { entry: 'greeting' } };
const form = (own: Record<string, string> = {}) => ({
  ...{ intent: 'save', base: '0', title: greeting.title, says: greeting.says.join('\n'), reason: 'Callers hang up.', ask: 'nobody' },
  ...{ steps: 'Answer within two rings.\r\n\r\nSay place and name.' },
  ...own,
});
const save = (own?: Record<string, string>) => ask(world.context, admin, editRoute.action, { ...at, form: form(own) });
const page = async (who: EmployeeId, handler: Handler, call?: Call) => (await ask(world.context, who, handler, call)).json();
const lessonOf = (who: EmployeeId) =>
  page(who, lessonRoute.loader, { params: { moduleId: 'phone', lessonId: lessonId.parse('lesson-1') } });

async function assign(who: EmployeeId, module: string) {
  const none = { courseId: null, assignedById: null, note: '', ruleId: null, excused: null, withdrawnAt: null, campaignId: null };
  const dueOn = calendarDate.parse('2026-12-01');
  const id = assignmentId.parse(`${who}-${module}`);
  const given = { id, employeeId: who, moduleId: moduleId.parse(module), origin: 'person' as const, dueOn, number: 1 };
  await insertAssignments(world.deps.db, [{ ...none, ...given, assignedAt: world.deps.now() }], 'UTC');
}

describe('a procedure that the administrator changes', () => {
  it('shows its new words in the next lesson page, with the version and the date', async () => {
    expect((await lessonOf(dana)).page.playbook.greeting).toMatchObject({ edition: 'Standard wording, since 5 Jan 2026' });
    expect((await save()).headers.get('Location')).toBe('/admin/playbook/greeting?asked=0');
    expect((await lessonOf(dana)).page.playbook.greeting).toMatchObject({
      edition: 'Version 1, since 22 Nov 2026',
      steps: ['Answer within two rings.', 'Say place and name.'],
    });
  });

  it('keeps every version with who wrote it, when and why, and tells what changed between any two', async () => {
    await save();
    await save({ base: '1', steps: 'Answer within two rings.', reason: 'One thing less.' });
    const { page: latest } = await page(admin, entryRoute.loader, at);
    expect(latest.versions.map(({ name, author, reason }: Record<string, string>) => [name, author, reason])).toEqual([
      ['Version 2', 'Admin', 'One thing less.'],
      ['Version 1', 'Admin', 'Callers hang up.'],
      ['Standard wording', 'Came with the content', 'What every company begins with.'],
    ]);
    const { page: old } = await page(admin, entryRoute.loader, { ...at, path: '/?version=1' });
    expect(old.shown.steps).toEqual(['Answer within two rings.', 'Say place and name.']);
    const { page: compared } = await page(admin, entryRoute.loader, { ...at, path: '/?version=2&against=0' });
    expect(compared.comparison.difference.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['changed', 'removed']);
  });

  it('is audited, also by whom it was confirmed', async () => {
    await assign(dana, 'phone');
    await save({ ask: 'concerned' });
    await ask(world.context, dana, readingRoute.action, { ...at, form: { version: '1' } });
    const rows = await world.deps.db.selectFrom('audit_entry').select(['deed', 'actor_id', 'subject_id']).orderBy('id').execute();
    expect(rows.filter(({ deed }) => deed.includes('playbook'))).toEqual([
      { deed: 'save-playbook-entry', actor_id: admin, subject_id: 'greeting' },
      { deed: 'confirm-playbook-entry', actor_id: dana, subject_id: 'greeting' },
    ]);
  });

  it('names before saving what quotes it, and how many would be asked', async () => {
    await assign(dana, 'phone');
    await assign(noah, 'silent');
    const { page: before } = await page(admin, editRoute.loader, at);
    expect(before.affected.lessons).toEqual([{ title: 'Lesson 1', moduleTitle: 'Phone', href: '/modules/phone/lessons/lesson-1' }]);
    expect(before.affected.scorecards).toMatchObject([{ title: scorecard.title }]);
    expect(before.readers).toEqual({ concerned: 1, everybody: 8 });
  });

  it('shows what would change without saving it', async () => {
    const answer = await page(admin, editRoute.action, { ...at, form: form({ intent: 'preview', reason: '' }) });
    expect(answer.preview.steps[0].runs).toEqual([
      { kind: 'same', words: 'Answer within' },
      { kind: 'removed', words: 'three' },
      { kind: 'added', words: 'two' },
      { kind: 'same', words: 'rings.' },
    ]);
    expect((await page(admin, listRoute.loader)).rows).toMatchObject([{ version: 'Standard wording' }]);
  });

  it('is refused without a reason, with nothing to say, with a name that is not filled in, or when nothing changes', async () => {
    const refusals = [
      [{ reason: ' ' }, 'reason'],
      [{ says: '', steps: '\n' }, 'steps'],
      [{ says: 'This is {{name}}.' }, 'says'],
      [{ steps: greeting.steps.join('\n') }, 'steps'],
    ] as const;
    for (const [own, field] of refusals) {
      const answer = await save(own);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      const { fieldErrors, typed } = (await answer.json()) as { fieldErrors: Record<string, string>; typed: Record<string, string> };
      expect(Object.keys(fieldErrors)).toEqual([field]);
      expect(typed.title).toBe(greeting.title);
    }
  });
});

describe('two who change the same procedure', () => {
  it('both keep their words: the later one is told, and can save after the other', async () => {
    await save();
    const late = await save({ steps: 'Answer at once.', reason: 'My own.' });
    expect(late.status).toBe(409);
    const answer = await late.json();
    expect(answer).toMatchObject({ typed: { steps: 'Answer at once.', reason: 'My own.' }, meanwhile: { author: 'Admin', version: 1 } });
    expect(answer.meanwhile.difference.changed).toBe(true);
    expect((await save({ steps: 'Answer at once.', base: String(answer.meanwhile.version) })).status).toBe(302);
  });

  it('make one version of each number when they save in the same moment', async () => {
    await page(admin, listRoute.loader);
    const answers = await Promise.all([save(), save({ steps: 'Answer at once.' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409]);
  });
});

describe('reading and confirming', () => {
  it('is asked of those who have an affected module, once, with what is new for them', async () => {
    await assign(dana, 'phone');
    await assign(noah, 'silent');
    await save({ ask: 'concerned' });
    expect((await page(noah, learnRoute.loader)).page.readings).toEqual([]);
    expect((await page(dana, learnRoute.loader)).page.readings).toMatchObject([{ id: 'greeting', title: 'How we answer' }]);
    const { page: reading } = await page(dana, readingRoute.loader, at);
    expect(reading).toMatchObject({ version: 1, reason: 'Callers hang up.', asked: { by: 'Admin', difference: { changed: true } } });
  });

  it('is done by one word, which counts for every earlier version that waited', async () => {
    await save({ ask: 'everybody' });
    await save({ base: '1', steps: 'Answer at once.', ask: 'everybody' });
    expect((await page(dana, learnRoute.loader)).page.readings).toHaveLength(1);
    await ask(world.context, dana, readingRoute.action, { ...at, form: { version: '2' } });
    expect((await page(dana, learnRoute.loader)).page.readings).toEqual([]);
    const { page: first } = await page(admin, readersRoute.loader, { ...at, path: '/?version=1' });
    expect(first).toMatchObject({ asked: 7, confirmed: 1 });
    expect(first.readers.at(-1)).toMatchObject({ name: 'Dana' });
  });

  it('does not count for a version that came while the page was open', async () => {
    await save({ ask: 'everybody' });
    await save({ base: '1', steps: 'Answer at once.', ask: 'everybody' });
    await ask(world.context, head, readingRoute.action, { ...at, form: { version: '1' } });
    expect((await page(head, learnRoute.loader)).page.readings).toHaveLength(1);
    expect((await page(head, readingRoute.loader, at)).page.asked.difference.steps.map(({ kind }: { kind: string }) => kind)).toContain(
      'removed',
    );
  });

  it('says nothing where nothing was asked, and shows the words all the same', async () => {
    const answer = await ask(world.context, grace, readingRoute.action, { ...at, form: { version: '0' } });
    expect(answer.status).toBe(302);
    expect((await page(grace, readingRoute.loader, at)).page).toMatchObject({ asked: null, entry: { title: 'How we answer' } });
    expect((await ask(world.context, grace, readingRoute.loader, { params: { entry: 'nothing' } })).status).toBe(404);
  });
});
