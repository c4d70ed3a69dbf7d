import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companyStandingOf, type CompanyStanding } from '~/domain/team/company-standing';
import { complianceOf } from '~/domain/team/compliance';
import { standingsAddress, type StandingsFilter } from '~/domain/team/standings-filter';
import { loadCompanyStandings } from '~/features/standings/load-company-standings.server';
import { loadOverview } from '~/features/standings/load-overview.server';
import { loadMembers, standingFor } from '~/features/team/load-standings.server';
import { loader as csv } from '~/routes/hr.standings[.csv]';
import { listStandings } from '~db/queries/company-standings';
import { insertRoleGrant } from '~db/queries/employees';
import { ask } from '~tests/setup/calling';
import { aTeamWorld, assign, aiyana, care, grace, jo, marek, nhung, phone, type TeamWorld } from '../team/world';
import { certify, revoke } from './records';

let world: TeamWorld;
beforeAll(async () => {
  world = await aTeamWorld();
  const { deps } = world.context;
  await insertRoleGrant(deps.db, { employeeId: grace, role: 'hr', grantedAt: deps.now(), grantedById: null });
  await deps.db.updateTable('employee').set({ department: 'Shop floor' }).where('id', 'in', [marek, nhung]).execute();
  await assign(world, grace, phone, '2026-11-20');
  await assign(world, grace, care, '2026-12-20', { excused: { at: deps.now(), until: null } });
  await certify(world, jo, phone, { on: '2026-03-01', until: '2027-03-01' });
  await assign(world, jo, care, '2026-11-10', { excused: { at: deps.now(), until: '2026-11-30' as never } });
  await certify(world, aiyana, phone, { on: '2025-12-01', until: '2026-12-01' });
  await assign(world, aiyana, phone, '2026-12-01', { origin: 'renewal' });
  await certify(world, aiyana, care, { on: '2024-01-01', until: '2025-01-01' });
  await assign(world, marek, phone, '2026-12-20');
  await assign(world, marek, care, '2026-12-20', { withdrawnAt: deps.now() });
  const gone = await certify(world, nhung, phone, { on: '2026-03-01', until: '2027-03-01' });
  await revoke(world, gone);
  await certify(world, nhung, care, { on: '2026-03-01', until: '2027-03-01' });
  await assign(world, nhung, care, '2026-11-12', { origin: 'renewal' });
});
afterAll(() => world.close());

const question = (filter: StandingsFilter = {}) => ({ filter, today: '2026-11-23' as never, modules: [phone.id, care.id] });

describe('the company’s standings', () => {
  it('are what the rule says of every person and every module', async () => {
    const { deps } = world.context;
    const lines = await listStandings(deps.db, question(), { after: null, limit: 100 });
    const members = await loadMembers(deps, { scope: { kind: 'company' } });
    const assigned = await deps.db.selectFrom('assignment').select(['employee_id', 'module_id']).execute();
    const expected = members.flatMap((member) =>
      [phone, care].map((module): [string, CompanyStanding] => {
        const ever = assigned.some((row) => row.employee_id === member.person.id && row.module_id === module.id);
        return [`${member.person.id} ${module.id}`, companyStandingOf(standingFor(member, module.id), ever)];
      }),
    );
    expect(Object.fromEntries(lines.map((line) => [`${line.employeeId} ${line.moduleId}`, line.standing]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(new Set(expected.map(([, standing]) => standing)).size).toBeGreaterThanOrEqual(7);
  });

  it('are counted in the overview as the lists behind its cells count them', async () => {
    const { deps } = world.context;
    const page = await loadOverview(deps);
    for (const department of page.departments) {
      for (const [index, cell] of department.cells.entries()) {
        const filter = { department: department.name, module: page.modules[index]?.id };
        const list = await loadCompanyStandings(deps, new URL(standingsAddress(filter), deps.appUrl).searchParams);
        expect(list.counts).toEqual(cell.counts);
        expect(list.lines).toHaveLength(list.total);
        expect(complianceOf(list.counts).percent).toBe(cell.percent);
      }
    }
    const whole = await loadCompanyStandings(deps, new URLSearchParams());
    expect(whole.counts).toEqual(page.whole.counts);
  });

  it('ask as often for two people as for all', async () => {
    const { deps } = world.context;
    let asked = 0;
    const counting = {
      ...deps,
      db: deps.db.withPlugin({ transformQuery: ({ node }) => (asked++, node), transformResult: async ({ result }) => result }),
    };
    await loadOverview(counting);
    const before = asked;
    await deps.db.updateTable('employee').set({ ended_on: '2026-01-01' }).where('id', 'in', [jo, aiyana, nhung]).execute();
    asked = 0;
    await loadOverview(counting);
    await deps.db.updateTable('employee').set({ ended_on: null }).where('id', 'in', [jo, aiyana, nhung]).execute();
    expect(asked).toBe(before);
  });

  it('go into a file as the screen shows them', async () => {
    const answer = await ask(world.context, grace, csv, { path: '/hr/standings.csv?standing=late' });
    const [head, ...lines] = (await answer.text()).split('\r\n').filter(Boolean);
    expect(head).toMatch(/^Employee number,Name,/);
    expect(lines.map((line) => line.split(',')[1])).toEqual(['Grace Mbeki', 'Nguyễn Thị Hồng Nhung']);
    const { db } = world.context.deps;
    const logged = await db.selectFrom('audit_entry').select('detail').where('deed', '=', 'export-standings').executeTakeFirst();
    expect(JSON.parse(logged?.detail ?? '')).toMatchObject({ rows: 2, whole: true, list: '/hr/standings?standing=late' });
  });

  it('count a certification as in force when assigned by the company’s day, not by that of UTC', async () => {
    const own = await aTeamWorld();
    // Half past midnight in Kiel, still the last valid day by UTC.
    await certify(own, jo, phone, { on: '2025-11-10', until: '2026-11-10' });
    await assign(own, jo, phone, '2026-11-20', { assignedAt: new Date('2026-11-10T23:30:00Z') });
    const { deps } = own.context;
    const [line] = await listStandings(deps.db, { ...question({ module: phone.id }), employeeId: jo }, { after: null, limit: 1 });
    const member = (await loadMembers(deps, { scope: { kind: 'company' } })).find(({ person }) => person.id === jo);
    await own.close();
    expect(member && companyStandingOf(standingFor(member, phone.id), true)).toBe('late');
    expect(line?.standing).toBe('late');
  });

  it('follow every write: rows made again from the records say the same', async () => {
    const { db } = world.context.deps;
    const rows = () => sql`select * from standing_row order by employee_id, module_id`.execute(db).then((result) => result.rows);
    const kept = await rows();
    const { refreshStandingRows } = await import('~db/queries/standing-rows');
    await refreshStandingRows(db, [grace, jo, aiyana, marek, nhung], world.context.deps.company.timeZone);
    expect(await rows()).toEqual(kept);
  });
});
