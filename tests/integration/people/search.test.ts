import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { loader } from '~/routes/search';
import { insertEmployees, insertRoleGrant } from '~db/queries/employees';
import { anEmployee } from '~tests/builders/employee';
import { asking } from '~tests/setup/calling';
import { aiyana, aTeamWorld, at, grace, jo, marek, nhung, type TeamWorld } from '../team/world';

const [hr, admin, gone] = ['hanna', 'adam', 'gone'].map(at) as [EmployeeId, EmployeeId, EmployeeId];
let world: TeamWorld;
beforeAll(async () => {
  world = await aTeamWorld();
  const { db, now } = world.context.deps;
  const people = [
    anEmployee({ id: hr, name: 'Hanna Ries', number: 'H-7', email: 'hanna@x.test', department: 'Office' }),
    anEmployee({ id: admin, name: 'Adam Oak', number: 'A-1', email: 'adam@x.test' }),
    anEmployee({ id: gone, name: 'Gone Begay', number: 'G-1', email: 'gone@x.test', managerId: jo, endedOn: '2026-01-31' as never }),
  ];
  await insertEmployees(db, people, now());
  await insertRoleGrant(db, { employeeId: hr, role: 'hr', grantedAt: now(), grantedById: null });
  await insertRoleGrant(db, { employeeId: admin, role: 'admin', grantedAt: now(), grantedById: null });
});
afterAll(() => world.close());

async function people(who: EmployeeId, query: string) {
  return (await loader(await asking(world.context, who, { path: `/search?q=${encodeURIComponent(query)}` }))).people;
}
const found = async (who: EmployeeId, query: string) => (await people(who, query))?.people.map(({ href }) => href);

describe('searching people', () => {
  it('leads HR and administrators to the record of anybody, by name, number or work email', async () => {
    for (const query of ['ries', 'HANNA', 'h-7', 'hanna@x.test', 'hanna ries'])
      for (const who of [hr, admin]) expect(await found(who, query), query).toEqual([`/hr/employees/${hr}`]);
    expect(await people(hr, 'begay')).toMatchObject({
      people: [
        { name: 'Aiyana Begay', hasLeft: false },
        { name: 'Gone Begay', hasLeft: true },
      ],
      ...{ areMore: false, all: '/hr/employees?q=begay' },
    });
  });

  it('leads a supervisor to those of her line who are employed, and never to anybody else', async () => {
    expect(await found(grace, 'begay')).toEqual([`/team/members/${aiyana}`]);
    expect((await people(grace, 'begay'))?.all).toBe('/team?q=begay');
    for (const foreign of ['Marek', 'Nhung', 'Hanna', 'hanna@x.test', 'H-7', 'Mbeki'])
      expect(await found(grace, foreign), foreign).toEqual([]);
    expect(await found(marek, 'e')).not.toContain(`/team/members/${jo}`);
    expect(await found(marek, 'nhung')).toEqual([`/team/members/${nhung}`]);
  });

  it('is not for learners: they search the lessons only', async () => {
    expect(await people(aiyana, 'begay')).toBeUndefined();
  });

  it('finds nobody by what many share, or without a word', async () => {
    expect(await found(hr, 'office')).toEqual([]);
    expect(await found(hr, '  ')).toEqual([]);
    expect(await found(hr, '%')).toEqual([]);
  });

  it('shows a few and says that there are more', async () => {
    const { db, now } = world.context.deps;
    const many = Array.from({ length: 9 }, (_, index) => anEmployee({ name: `Zed ${index}`, managerId: grace }));
    await insertEmployees(db, many, now());
    for (const who of [hr, grace]) expect(await people(who, 'zed')).toMatchObject({ areMore: true, people: { length: 8 } });
  });
});
