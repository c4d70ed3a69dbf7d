import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { courseId, moduleId } from '~/domain/ids';
import { createCatalog } from '~/catalog/catalog.server';
import { loadPlaybook } from '~/features/playbook/load-playbook.server';
import { loader as catalogLoader } from '~/routes/catalog';
import { loader as moduleLoader } from '~/routes/modules.$moduleId';
import { loader as jobAidLoader } from '~/routes/modules.$moduleId_.lessons.$lessonId_.job-aid';
import { loader as searchLoader } from '~/routes/search';
import { aLesson, aModule } from '~tests/builders/quiz';
import { ask, asking, type Call } from '~tests/setup/calling';
import { aStudyWorld, dana, lesson1 } from './study';

let world: Awaited<ReturnType<typeof aStudyWorld>>;
beforeEach(async () => {
  world = await aStudyWorld();
});
afterEach(() => world.close());

const asDana = (call: Call) => asking(world.context, dana, call);

describe('the catalog', () => {
  it('lists each course with its modules in order, and then what stands alone', async () => {
    const { deps } = world.context;
    const [first, second, alone] = ['one', 'two', 'three'].map((id) => aModule({ id: moduleId.parse(id), title: `Module ${id}` }));
    if (!first || !second || !alone) throw new Error('Three modules were made');
    const course = { id: courseId.parse('both'), title: 'Both', summary: 'Two of them.', moduleIds: [second.id, first.id] };
    deps.catalog = createCatalog({ courses: [course], modules: [first, second, alone], playbook: {}, sources: [] });
    const { page } = await catalogLoader(await asDana({}));
    expect(page.courses.map(({ title, rows }) => [title, rows.map((row) => row.title)])).toEqual([['Both', ['Module two', 'Module one']]]);
    expect(page.others.map((row) => [row.title, row.state.kind])).toEqual([['Module three', 'not-started']]);
  });
});

describe('the page of a module', () => {
  const open = async (id: string, query = '') => moduleLoader(await asDana({ path: `/modules/${id}${query}`, params: { moduleId: id } }));

  it('shows the whole way, the step to begin with, what counts and the edition', async () => {
    const { page, finished } = await open('phone');
    expect(page.way.map(({ title, state }) => [title, state])).toEqual([
      ['1. Lesson 1', 'now'],
      ['2. Lesson 2', 'todo'],
      ['Quiz', 'todo'],
    ]);
    expect(page.next).toMatchObject({ label: 'Start lesson 1', href: '/modules/phone/lessons/lesson-1' });
    expect(page.counts).toBe('Every lesson done and the quiz passed. Then the certificate is yours, for 12 months.');
    expect(page.course?.title).toBe('Essentials');
    expect([page.certificate, page.assignment, finished]).toEqual([null, null, undefined]);
  });

  it('believes no address that says a lesson was finished', async () => {
    expect((await open('phone', '?finished=lesson-1')).finished).toBeUndefined();
  });

  it('does not exist for a module that nobody wrote', async () => {
    expect((await ask(world.context, dana, moduleLoader, { params: { moduleId: 'nowhere' } })).status).toBe(404);
  });
});

describe('the search', () => {
  const search = async (query: string) => searchLoader(await asDana({ path: `/search?q=${encodeURIComponent(query)}` }));

  it('leads to the passage in which the words stand, with the words marked', async () => {
    const { found } = await search('  read  ');
    expect(found).toMatchObject([
      { href: '/modules/phone/lessons/lesson-1#two-calls', title: 'Lesson 1: Two calls', where: 'Phone etiquette' },
    ]);
    expect(found[0]?.excerpt.filter((piece) => piece.match).map((piece) => piece.text)).toEqual(['Read']);
  });

  it('finds nothing for words that stand nowhere, for no words, and for endless ones', async () => {
    expect((await search('helicopter')).found).toEqual([]);
    expect((await search('')).found).toEqual([]);
    expect((await search('x'.repeat(5000))).query).toHaveLength(100);
  });

  it('never finds what a check keeps secret', async () => {
    expect((await search('secret')).found).toEqual([]);
  });
});

describe('the job aid', () => {
  const aid = { piece: 'JobAid' as const, id: 'card', title: ['Four sentences'], parts: [], playbook: ['greeting' as const] };
  const params = { moduleId: 'phone', lessonId: lesson1 };
  const open = async () => jobAidLoader(await asDana({ params }));

  it('stands alone with the procedures that it quotes', async () => {
    await world.publish(aModule({ lessons: [aLesson({ body: [{ tag: 'p', children: ['Read.'] }, aid] })] }));
    const { page } = await open();
    expect(page).toMatchObject({ companyName: 'Harbor & Pine', lesson: { title: 'Lesson 1' }, aids: [{ title: ['Four sentences'] }] });
  });

  it('does not exist for a lesson without one', async () => {
    expect((await ask(world.context, dana, jobAidLoader, { params })).status).toBe(404);
  });
});

describe('the playbook', () => {
  const greeting = (version: number, effectiveOn: string) => ({
    entry: 'greeting' as const,
    version,
    title: 'Greeting',
    says: JSON.stringify([`Version ${version}: {{company}}, {{me}} speaking.`]),
    steps: '[]',
    effective_on: effectiveOn,
    author_id: null,
    saved_at: '2026-01-01T00:00:00.000Z',
    reason: '',
  });
  const read = (entry: 'greeting' | 'hold') => loadPlaybook(world.context.deps, { name: 'Dana Okafor' }, new Set([entry]));

  it('is the content’s own until the company writes its version, with the names filled in', async () => {
    const { deps } = world.context;
    const written = { title: 'Hold', says: ['{{company}} asks first.'], steps: [], effectiveOn: '2026-01-01' };
    deps.catalog = createCatalog({ courses: [], modules: [], playbook: { hold: written } as never, sources: [] });
    expect(await read('hold')).toMatchObject({ hold: { says: ['Harbor & Pine asks first.'] } });
    expect(await read('greeting')).toEqual({});
  });

  it('is the latest version that is in force today, never the one of tomorrow', async () => {
    const { db } = world.context.deps;
    await db
      .insertInto('playbook_entry')
      .values([greeting(1, '2026-01-01'), greeting(2, '2026-11-22'), greeting(3, '2026-11-23')])
      .execute();
    expect(await read('greeting')).toMatchObject({
      greeting: { edition: 'Version 2, since 22 Nov 2026', says: ['Version 2: Harbor & Pine, Dana speaking.'] },
    });
    world.context.clock.advance(24 * 60 * 60 * 1000);
    expect(await read('greeting')).toMatchObject({ greeting: { edition: 'Version 3, since 23 Nov 2026' } });
  });
});
