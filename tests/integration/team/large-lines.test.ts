import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadMembers } from '~/features/team/load-standings.server';
import { insertEmployees } from '~db/queries/employees';
import { anEmployee } from '~tests/builders/employee';
import { at, aTeamWorld, grace, type TeamWorld } from './world';

let world: TeamWorld;
beforeAll(async () => {
  world = await aTeamWorld();
  const { deps } = world.context;
  const heads = ['first', 'second'].map((id) => anEmployee({ id: at(id), managerId: null }));
  const below = heads.flatMap(({ id }) =>
    Array.from({ length: 501 }, (_, place) => anEmployee({ id: at(`${id}-${place}`), managerId: id })),
  );
  await insertEmployees(deps.db, [...heads, ...below], deps.now());
});
afterAll(() => world.close());

it('large lines wait for each other, and small ones for none', async () => {
  const { deps } = world.context;
  const answered: string[] = [];
  const load = async (name: string) => {
    const db = deps.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => (answered.push(name), result),
    });
    const members = await loadMembers({ ...deps, db }, { scope: { kind: 'line', of: at(name) } });
    answered.push(`${name} has ${members.length}`);
  };
  await Promise.all(['first', 'second', grace].map(load));
  // Each is counted at once; from then on the second line asks nothing before the first is there.
  expect(answered.lastIndexOf('first has 501')).toBeLessThan(answered.indexOf('second', answered.indexOf('second') + 1));
  expect(answered.indexOf('grace has 2')).toBeLessThan(answered.indexOf('second has 501'));
});
