import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopeOf } from '~/domain/access/policy';
import { undoAct } from '~/features/assignment/undo-act.server';
import { planAssigning } from '~/features/assignment/plan-assigning.server';
import { readAssignSummary } from '~/features/assignment/act-summary';
import { findAct, listAssignmentEvents } from '~db/queries/assignment-acts';
import { insertLeave } from '~db/queries/leaves';
import { day } from '~tests/builders/certification';
import { beginStudy, type World } from '../certification/world';
import {
  aChoice,
  aCompany,
  aiyana,
  amir,
  asActor,
  assign,
  assignmentsOf,
  auditOf,
  care,
  earn,
  hire,
  at,
  newAct,
  nhung,
  onDate,
  phone,
  ruth,
  tomasz,
} from './world';

const grace = asActor(ruth);
const hr = asActor(amir, { roles: ['hr'] });
const minutes = (count: number) => count * 60_000;

let world: World;
beforeEach(async () => {
  world = await aCompany();
});
afterEach(() => world.close());

const advance = (milliseconds: number) => (world.clock.now = new Date(world.clock.now.getTime() + milliseconds));
const undo = (actId: ReturnType<typeof newAct>, actor = grace) =>
  undoAct(world.deps, { actor, scope: scopeOf(actor) ?? { kind: 'company' }, actId, requestId: 'request' });

describe('confirming', () => {
  it('assigns each module to each person, with who, why and when, and logs every one', async () => {
    const { actId } = await assign(world, grace, aChoice([tomasz, aiyana], [phone.id, care.id]));
    const [one] = await assignmentsOf(world, aiyana);
    expect(one).toMatchObject({ module_id: 'i-care', due_on: '2026-12-18', assigned_by_id: 'ruth', note: 'Before Christmas.', number: 1 });
    const audit = await auditOf(world, 'assign-module');
    expect(audit).toHaveLength(4);
    expect(audit.find(({ subject_id }) => subject_id === one?.id)).toMatchObject({ actor_id: 'ruth', subject_kind: 'assignment' });
    const act = await findAct(world.deps.db, actId);
    expect(readAssignSummary(act?.summary ?? '')).toMatchObject({ people: 2, modules: 2, new: 4, moved: 0 });
  });

  it('does the same form once, however often it comes, also at the same moment', async () => {
    const actId = newAct();
    const choice = aChoice([tomasz]);
    const results = await Promise.all([assign(world, grace, choice, { actId }), assign(world, grace, choice, { actId })]);
    expect(results.map(({ result }) => result.kind).sort()).toEqual(['done', 'done-before']);
    expect((await assign(world, grace, choice, { actId })).result).toEqual({ kind: 'done-before' });
    expect(await assignmentsOf(world, tomasz)).toHaveLength(1);
    expect(await auditOf(world, 'assign-module')).toHaveLength(1);
  });

  it('knows no act of somebody else', async () => {
    const { actId } = await assign(world, hr, aChoice([nhung]));
    expect((await assign(world, grace, aChoice([tomasz]), { actId })).result).toEqual({ kind: 'no-such-act' });
    expect(await assignmentsOf(world, tomasz)).toEqual([]);
  });

  it('of two supervisors at once makes one assignment and two audit entries', async () => {
    await Promise.all([
      assign(world, grace, aChoice([aiyana])),
      assign(world, asActor(tomasz), aChoice([aiyana], [phone.id], onDate('2026-12-20'))),
    ]);
    expect(await assignmentsOf(world, aiyana)).toHaveLength(1);
    expect([...(await auditOf(world, 'assign-module')), ...(await auditOf(world, 'move-due-date'))]).toHaveLength(2);
  });

  it('of two supervisors at once who want the same day makes one assignment and two audit entries as well', async () => {
    await Promise.all([assign(world, grace, aChoice([aiyana])), assign(world, asActor(tomasz), aChoice([aiyana]))]);
    expect(await assignmentsOf(world, aiyana)).toHaveLength(1);
    expect(await auditOf(world, 'assign-module')).toHaveLength(2);
  });

  it('moves the date of what is open and keeps who assigned it and why', async () => {
    await assign(world, asActor(tomasz), aChoice([aiyana]), { note: 'Welcome.' });
    advance(minutes(1));
    await assign(world, grace, aChoice([aiyana], [phone.id], onDate('2027-01-15')));
    const [only, ...more] = await assignmentsOf(world, aiyana);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ due_on: '2027-01-15', assigned_by_id: 'tomasz', note: 'Welcome.' });
    const events = await listAssignmentEvents(world.deps.db, [only?.id as never]);
    expect(events.map(({ kind, beforeDueOn, dueOn, doneByName, reason }) => [kind, beforeDueOn, dueOn, doneByName, reason])).toEqual([
      ['assigned', null, '2026-12-18', 'Tomasz Lis', 'Welcome.'],
      ['moved', '2026-12-18', '2027-01-15', 'Ruth Berg', 'Before Christmas.'],
    ]);
  });

  it('acts on today: who was certified, left or went away since the preview is treated so', async () => {
    await hire(world, { id: at('leaver'), managerId: ruth, endedOn: day('2026-11-01') });
    await earn(world, phone, { who: tomasz });
    await insertLeave(world.deps.db, {
      ...{ id: 'leave', employeeId: aiyana, enteredById: ruth, enteredAt: world.clock.now },
      ...{ fromOn: day('2026-11-01'), untilOn: day('2027-01-08') },
    });
    advance(minutes(1));
    const plan = await planAssigning(world.deps.db, world.deps, { kind: 'line', of: ruth }, aChoice([tomasz, aiyana, at('leaver')]));
    expect(Object.fromEntries(plan.places.map(({ person, outcome }) => [person.id, outcome.kind]))).toEqual({
      tomasz: 'already-certified',
      aiyana: 'on-leave',
      leaver: 'left',
    });
    await assign(world, grace, aChoice([tomasz, aiyana, at('leaver')]));
    expect(await assignmentsOf(world, tomasz)).toHaveLength(1);
    expect(await assignmentsOf(world, aiyana)).toEqual([]);
    expect(await auditOf(world, 'assign-module')).toHaveLength(1);
  });

  it('reaches nobody outside the line, whoever is named, and everybody from HR', async () => {
    await assign(world, grace, aChoice([nhung, at('nobody'), tomasz]));
    expect(await assignmentsOf(world, nhung)).toEqual([]);
    expect(await assignmentsOf(world, tomasz)).toHaveLength(1);
    await assign(world, hr, aChoice([nhung]));
    expect(await assignmentsOf(world, nhung)).toHaveLength(1);
  });

  it('chooses a role, a department and everybody within the scope, without leavers', async () => {
    await hire(world, { id: at('leaver'), managerId: ruth, endedOn: day('2026-11-01') });
    const namesOf = async (people: Parameters<typeof planAssigning>[3]['people'], scope = scopeOf(grace)) => {
      const choice = { ...aChoice([]), people };
      const plan = await planAssigning(world.deps.db, world.deps, scope ?? { kind: 'company' }, choice);
      return plan.people.map(({ id }) => id).sort();
    };
    expect(await namesOf({ kind: 'everybody' })).toEqual(['aiyana', 'dana', 'tomasz']);
    expect(await namesOf({ kind: 'role', jobRole: 'Agent' }, scopeOf(asActor(amir)))).toEqual(['nhung']);
    expect(await namesOf({ kind: 'department', department: 'Support' }, { kind: 'company' })).toContain('nhung');
    expect(await namesOf({ kind: 'department', department: 'Nowhere' })).toEqual([]);
  });
});

describe('undoing', () => {
  it('withdraws what was new and restores the dates, and is logged', async () => {
    await assign(world, asActor(tomasz), aChoice([aiyana]));
    advance(minutes(1));
    const { actId } = await assign(world, grace, aChoice([aiyana, tomasz], [phone.id], onDate('2027-01-15')));
    advance(minutes(14));
    expect(await undo(actId)).toEqual({ kind: 'undone' });
    expect((await assignmentsOf(world, aiyana))[0]).toMatchObject({ due_on: '2026-12-18', withdrawn_at: null });
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).not.toBeNull();
    expect(await auditOf(world, 'undo-assigning')).toHaveLength(2);
    expect(await undo(actId)).toEqual({ kind: 'undone-before' });
  });

  it('lets the same be assigned again afterwards, as a further assignment', async () => {
    const { actId } = await assign(world, grace, aChoice([tomasz]));
    await undo(actId);
    advance(minutes(1));
    await assign(world, grace, aChoice([tomasz]));
    expect((await assignmentsOf(world, tomasz)).map(({ number, withdrawn_at }) => [number, withdrawn_at === null])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('is refused after fifteen minutes, and to everybody else', async () => {
    const { actId } = await assign(world, grace, aChoice([tomasz]));
    expect(await undo(actId, hr)).toEqual({ kind: 'no-such-act' });
    advance(minutes(15));
    expect(await undo(actId)).toEqual({ kind: 'too-late' });
    expect(await undo(newAct())).toEqual({ kind: 'no-such-act' });
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).toBeNull();
  });

  it('leaves what the learner has begun meanwhile, and undoes the rest', async () => {
    const { actId } = await assign(world, grace, aChoice([tomasz, aiyana]));
    advance(minutes(2));
    await beginStudy(world, phone, aiyana);
    expect(await undo(actId)).toEqual({ kind: 'undone' });
    expect((await assignmentsOf(world, aiyana))[0]?.withdrawn_at).toBeNull();
    expect((await assignmentsOf(world, tomasz))[0]?.withdrawn_at).not.toBeNull();
  });

  it('leaves what somebody has changed since, until that was undone itself', async () => {
    const { actId } = await assign(world, grace, aChoice([aiyana]));
    advance(minutes(1));
    const later = await assign(world, asActor(tomasz), aChoice([aiyana], [phone.id], onDate('2027-02-01')));
    advance(minutes(1));
    await undo(later.actId, asActor(tomasz));
    expect((await assignmentsOf(world, aiyana))[0]).toMatchObject({ due_on: '2026-12-18', withdrawn_at: null });
    advance(minutes(1));
    const third = await assign(world, asActor(tomasz), aChoice([aiyana], [phone.id], onDate('2027-03-01')));
    advance(minutes(1));
    await undo(actId);
    expect((await assignmentsOf(world, aiyana))[0]).toMatchObject({ due_on: '2027-03-01', withdrawn_at: null });
    expect(third.result).toEqual({ kind: 'done' });
  });
});
