import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '~/features/deps.server';
import { loadMembers } from '~/features/team/load-standings.server';
import { insertEmployees } from '~db/queries/employees';
import { anEmployee } from '~tests/builders/employee';
import { at, aTeamWorld, grace, type TeamWorld } from './world';

const head = at('head');

/** A company of its own, in which one line is large. */
async function aLargeWorld(): Promise<TeamWorld> {
  const large = await aTeamWorld();
  const { deps } = large.context;
  const below = Array.from({ length: 501 }, (_, place) => anEmployee({ id: at(`below-${place}`), managerId: head }));
  await insertEmployees(deps.db, [anEmployee({ id: head, managerId: null }), ...below], deps.now());
  return large;
}

let worlds: [TeamWorld, TeamWorld];
beforeAll(async () => {
  worlds = [await aLargeWorld(), await aLargeWorld()];
});
afterAll(() => Promise.all(worlds.map((world) => world.close())));

/** Begins to load the line; `reached` waits for the answer to its statement of this number, and `held` keeps that one back. */
function load(deps: Deps, of: typeof head, held?: { statement: number; until: Promise<void> }) {
  const told = new Map<number, () => void>();
  let answered = 0;
  const db = deps.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      answered += 1;
      told.get(answered)?.();
      if (held?.statement === answered) await held.until;
      return result;
    },
  });
  return {
    members: loadMembers({ ...deps, db }, { scope: { kind: 'line', of } }),
    reached: (statement: number) => new Promise<void>((resolve) => void told.set(statement, resolve)),
    answered: () => answered,
  };
}

it('large lines wait for each other, and small ones for none', async () => {
  const [busy, other] = worlds.map((world) => world.context.deps) as [Deps, Deps];
  let release = () => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  // The first statement counts the line, the next one is asked in its turn.
  const first = load(busy, head, { statement: 2, until });
  await first.reached(2);
  const second = load(other, head);
  await second.reached(1);
  for (let times = 0; times < 3; times += 1) expect(await load(other, grace).members).toHaveLength(2);
  expect(second.answered()).toBe(1);

  release();
  expect(await first.members).toHaveLength(501);
  expect(await second.members).toHaveLength(501);
  expect(second.answered()).toBeGreaterThan(1);
});
