import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { loadActor } from '~/features/account/load-actor.server';
import { loadTeam, type TeamPage } from '~/features/team/load-team.server';
import { readTeamQuery } from '~/features/team/team-query';
import { loader } from '~/routes/team._index';
import { insertEmployees } from '~db/queries/employees';
import { anEmployee } from '~tests/builders/employee';
import { asking } from '~tests/setup/calling';
import { aiyana, assign, at, aTeamWorld, care, grace, jo, marek, nhung, phone, type TeamWorld } from './world';

let world: TeamWorld;
beforeAll(async () => {
  world = await aTeamWorld();
  await assign(world, aiyana, phone, '2026-11-20');
  await assign(world, jo, care, '2027-02-01');
  await assign(world, nhung, phone, '2026-11-27');
});
afterAll(() => world.close());

async function page(query = '', who: EmployeeId = grace): Promise<TeamPage> {
  return (await loader(await asking(world.context, who, { path: `/team${query}` }))).page;
}
const names = async (query: string) => (await page(query)).rows.map((row) => row.name);

describe('the team page', () => {
  it('states who needs their supervisor, and why', async () => {
    const { title, lead, atRisk } = await page();
    expect(title).toBe('One of your 2 people needs you this week');
    expect(lead).toBe('Contact centre, Mon 23 Nov. 1 direct report, 1 further down.');
    expect(atRisk.rows).toEqual([
      {
        id: aiyana,
        name: 'Aiyana Begay',
        kind: 'overdue',
        why: 'Phone etiquette is 3 days late',
        nudged: 'Never nudged',
        help: { grant: [], nudge: true },
      },
    ]);
  });

  it('shows each person of the line on each module, and nobody else', async () => {
    const { columns, rows } = await page();
    expect(columns.map((column) => column.title)).toEqual(['Phone etiquette', 'The I CARE model']);
    expect(rows.map(({ name, cells }) => [name, cells])).toEqual([
      ['Aiyana Begay', [{ kind: 'overdue', fact: '3 days late' }, null]],
      ['Jo Park', [null, { kind: 'not-started', fact: 'due 1 Feb' }]],
    ]);
    expect((await page('', marek)).rows.map((row) => row.name)).toEqual(['Nguyễn Thị Hồng Nhung']);
  });

  it('is filtered by words, status, role, location, module and the direct line', async () => {
    expect(await names('?q=begay')).toEqual(['Aiyana Begay']);
    expect(await names('?q=nhung')).toEqual([]);
    expect(await names('?status=not-started')).toEqual(['Jo Park']);
    expect(await names('?status=at-risk')).toEqual(['Aiyana Begay']);
    expect(await names('?role=Team+lead')).toEqual(['Jo Park']);
    expect(await names('?location=Husum')).toEqual(['Aiyana Begay']);
    expect(await names('?line=direct')).toEqual(['Jo Park']);
    const narrowed = await page('?module=i-care&status=never-assigned');
    expect(narrowed.columns.map((column) => column.id)).toEqual(['i-care']);
    expect(narrowed.rows.map((row) => row.name)).toEqual(['Aiyana Begay']);
  });

  it('counts everybody in one group, whichever of them is shown', async () => {
    const { counts, counted, found } = await page('?status=overdue');
    expect(counts).toEqual([
      { group: 'overdue', people: 1 },
      { group: 'not-started', people: 1 },
    ]);
    expect([counted, found]).toEqual([2, 1]);
  });

  it('is ordered by risk, by name either way, and by a module', async () => {
    expect(await names('?sort=name')).toEqual(['Aiyana Begay', 'Jo Park']);
    expect(await names('?sort=-name')).toEqual(['Jo Park', 'Aiyana Begay']);
    expect(await names('?sort=i-care')).toEqual(['Jo Park', 'Aiyana Begay']);
  });

  it('folds the modules of a course into one cell, and unfolds the one that is asked for', async () => {
    const folded = await page('?form=courses');
    expect(folded.columns.map((column) => [column.kind, column.title])).toEqual([['course', 'Essentials']]);
    expect(folded.rows[0]?.cells).toEqual([{ kind: 'overdue', fact: '0 of 2 valid' }]);
    expect((await page('?form=courses&open=essentials')).columns).toHaveLength(2);
  });

  it('does not know what it does not understand, and still opens', async () => {
    expect(await names('?status=__proto__&sort=nothing&form=x&page=-3&per=7&open=y')).toHaveLength(2);
    expect((await page('?page=900')).query.page).toBe(1);
  });

  it('puts nobody at risk who is on a leave', async () => {
    const leave = { id: 'leave', employee_id: aiyana, from_on: '2026-11-20', until_on: '2027-01-08' };
    const { db } = world.context.deps;
    await db
      .insertInto('employee_leave')
      .values({ ...leave, entered_by_id: null, entered_at: '2026-11-20T09:00:00.000Z' })
      .execute();
    const { title, rows } = await page();
    expect(title).toBe('None of your 2 people needs you this week');
    expect(rows.find((row) => row.id === aiyana)?.note).toBe('Advisor, on leave until 8 Jan');
    await db.deleteFrom('employee_leave').execute();
  });

  it('pages a large line, and asks as many statements for two hundred people as for two', async () => {
    const { deps } = world.context;
    const head = anEmployee({ id: at('head'), managerId: null });
    const crowd = Array.from({ length: 200 }, (_, index) => anEmployee({ id: at(`crowd-${index}`), managerId: head.id }));
    await insertEmployees(deps.db, [head, ...crowd], world.context.clock.now);
    const { rows, pages, title } = await page('?page=2', head.id);
    expect([rows.length, pages, title]).toEqual([50, 4, 'None of your 200 people needs you this week']);
    await assign(world, at('crowd-7'), phone, '2026-11-20');
    const statementsFor = async (employeeId: EmployeeId) => {
      let statements = 0;
      const db = deps.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => ((statements += 1), result),
      });
      const actor = await loadActor(deps, { sessionId: 'session', employeeId });
      await loadTeam({ ...deps, db }, actor!, readTeamQuery(new URLSearchParams()));
      return statements;
    };
    expect(await statementsFor(head.id)).toBe(await statementsFor(jo));
  });
});
