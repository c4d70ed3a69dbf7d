import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignmentId } from '~/domain/ids';
import { scopeOf } from '~/domain/access/policy';
import type { AssignmentChange } from '~/domain/assignment/change-assignment';
import { loadAssignments } from '~/features/assignment/load-assignments.server';
import { changeAssignments } from '~/features/assignment/change-assignments.server';
import { undoAct } from '~/features/assignment/undo-act.server';
import { loadLearn } from '~/features/learning/load-learn.server';
import { loadModule } from '~/features/learning/load-module.server';
import { day } from '~tests/builders/certification';
import type { World } from '../certification/world';
import { aChoice, aCompany, asActor, assign, assignmentsOf, newAct, onDate, phone, ruth, tomasz } from './world';

const supervisor = asActor(ruth);
const scope = scopeOf(supervisor) ?? { kind: 'company' };
const learner = asActor(tomasz, { supervises: false });

let world: World;
beforeEach(async () => {
  world = await aCompany();
});
afterEach(() => world.close());

async function change(what: AssignmentChange, reason: string) {
  const [assigned] = await assignmentsOf(world, tomasz);
  const actId = newAct();
  const input = {
    actor: supervisor,
    scope,
    actId,
    assignmentIds: [assignmentId.parse(assigned?.id)],
    change: what,
    reason,
    acceptsGap: false,
    requestId: 'r',
  };
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  expect((await changeAssignments(world.deps, input)).kind).toBe('done');
  return actId;
}

const onTheDesk = async () => (await loadLearn(world.deps, learner)).due.map(({ why, note }) => [why, note]);
const onItsPage = async () => (await loadModule(world.deps, learner, phone.id))?.assignment;

describe('a learner', () => {
  it('sees who assigned a module and why, and every move with its reason', async () => {
    await assign(world, supervisor, aChoice([tomasz]));
    expect(await onTheDesk()).toEqual([['Assigned by Ruth Berg: “Before Christmas.”', 'Due Fri 18 Dec']]);
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    await assign(world, supervisor, aChoice([tomasz], [phone.id], onDate('2026-12-30')), { note: 'After the fair.' });
    expect(await onTheDesk()).toEqual([
      [
        'Assigned by Ruth Berg: “Before Christmas.” Moved by Ruth Berg from Fri 18 Dec to Wed 30 Dec, 12 days later: “After the fair.”',
        'Due Wed 30 Dec',
      ],
    ]);
    expect((await onItsPage())?.history).toHaveLength(1);
  });

  it('sees an excuse with its reason and its end, and nothing on the desk meanwhile', async () => {
    await assign(world, supervisor, aChoice([tomasz]));
    await change({ kind: 'excuse', until: day('2026-12-20') }, 'Works in the warehouse.');
    expect(await onTheDesk()).toEqual([]);
    expect(await onItsPage()).toMatchObject({
      heading: 'Excused until Sun 20 Dec',
      state: null,
      history: [{ id: expect.any(String), on: '12 Nov 2026', says: 'Excused by Ruth Berg until 20 Dec 2026: “Works in the warehouse.”' }],
    });
  });

  it('is late from the end of an excuse that outlasted the due date, by the same day everywhere', async () => {
    await assign(world, supervisor, aChoice([tomasz]));
    await change({ kind: 'excuse', until: day('2026-12-20') }, 'Works in the warehouse.');
    world.at('2026-12-22T10:00:00Z');
    const { due } = await loadLearn(world.deps, learner);
    expect(due.map(({ state, note }) => [state.words, note])).toEqual([['2 days late', 'Due Sun 20 Dec']]);
    expect((await onItsPage())?.heading).toBe('Due Sun 20 Dec');
    const ids = (await assignmentsOf(world, tomasz)).map(({ id }) => assignmentId.parse(id));
    const page = await loadAssignments(world.deps, { actor: supervisor, scope, ids });
    expect(page?.assignments[0]?.status).toMatchObject({ word: 'Overdue', fact: 'due Sun 20 Dec, 2 days late' });
  });

  it('sees that something was withdrawn, and no trace of what was taken back', async () => {
    await assign(world, supervisor, aChoice([tomasz]));
    const actId = await change({ kind: 'withdraw' }, 'A mistake.');
    expect(await onItsPage()).toMatchObject({ heading: 'No longer assigned', state: null });
    await undoAct(world.deps, { actor: supervisor, scope, actId, requestId: 'r' });
    expect(await onItsPage()).toMatchObject({ heading: 'Due Fri 18 Dec', history: [] });
  });
});
