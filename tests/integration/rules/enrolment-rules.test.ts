import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignRenewals } from '~/features/assignment/rules/assign-renewals.server';
import { enrolByRules } from '~/features/assignment/rules/enrol-by-rules.server';
import { loader as openMember } from '~/routes/team.members.$employeeId';
import { action as actOnRule, loader as openRule } from '~/routes/team_.rules.$ruleId';
import { loader as listRules } from '~/routes/team_.rules._index';
import { action as make, loader as openForm } from '~/routes/team_.rules.new';
import type { Employee } from '~db/queries/employees';
import { ask, asking, type Call } from '~tests/setup/calling';
import { granted } from '../account/accounts';
import { earn } from '../certification/world';
import { aMailWorld, assign, care, day, employ, monday, phone, type MailWorld } from '../mail/world';

let world: MailWorld;
let hr: Employee;
let head: Employee;
beforeAll(async () => {
  world = await aMailWorld();
  hr = await granted(world.context, 'hr', { jobRole: 'Personnel' });
  head = await employ(world, { jobRole: 'Head' });
  await employ(world, { managerId: head.id, jobRole: 'Host' });
});
afterAll(() => world.close());
beforeEach(() => void (world.context.clock.now = monday));

const course = { occasion: 'joins', jobRole: '', department: '', subject: 'course:service-essentials', withinDays: '30', who: 'new' };
const as = (person: Employee, call: Call = {}) => asking(world.context, person.id, call);

async function made(person: Employee, fields: Record<string, string>): Promise<string> {
  const answer = await ask(world.context, person.id, make, { form: { ...course, ...fields } });
  return /\/team\/rules\/([\w-]+)\?notice=made/.exec(answer.headers.get('Location') ?? '')?.[1] ?? '';
}

async function assignedTo(person: Pick<Employee, 'id'>): Promise<string[]> {
  const rows = await world.db
    .selectFrom('assignment')
    .select(['module_id', 'due_on', 'origin'])
    .where('employee_id', '=', person.id)
    .orderBy('module_id')
    .orderBy('number')
    .execute();
  return rows.map((row) => `${row.origin} ${row.module_id} ${row.due_on}`);
}

describe('a rule', () => {
  it('assigns to whoever is hired as that, once, with a history and a line in the log', async () => {
    const role = 'Concierge';
    const before = await employ(world, { jobRole: role, hiredOn: day('2026-11-20') });
    const id = await made(hr, { jobRole: role });
    const joined = await employ(world, { jobRole: role, hiredOn: day('2026-11-23') });
    const other = await employ(world, { jobRole: 'Cook', hiredOn: day('2026-11-23') });
    expect(await enrolByRules(world.deps)).toEqual({ acted: 1, assigned: 2 });
    expect(await enrolByRules(world.deps)).toEqual({ acted: 0, assigned: 0 });
    expect(await assignedTo(joined)).toEqual(['rule i-care 2026-12-23', 'rule phone-etiquette 2026-12-23']);
    expect([...(await assignedTo(before)), ...(await assignedTo(other))]).toEqual([]);
    const events = await world.db
      .selectFrom('assignment_event as event')
      .innerJoin('assignment', 'assignment.id', 'event.assignment_id')
      .select(['event.kind', 'event.done_by_id'])
      .where('assignment.rule_id', '=', id)
      .execute();
    expect(events).toEqual([
      { kind: 'assigned', done_by_id: null },
      { kind: 'assigned', done_by_id: null },
    ]);
    const log = await world.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('deed', '=', 'enrol-by-rule')
      .where('subject_id', '=', joined.id)
      .execute();
    expect(log).toHaveLength(1);
  });

  it('finds whom it missed in a week in which nothing ran, and leaves them a week', async () => {
    const role = 'Porter';
    await made(hr, { jobRole: role, withinDays: '5' });
    const joined = await employ(world, { jobRole: role, hiredOn: day('2026-11-24') });
    world.context.clock.now = new Date('2026-12-01T08:00:00Z');
    await enrolByRules(world.deps);
    expect(await assignedTo(joined)).toEqual(['rule i-care 2026-12-06', 'rule phone-etiquette 2026-12-06']);
  });

  it('acts on a move into its role and department, and on the next one again, but repeats nothing that is open', async () => {
    const role = 'Waiter';
    await made(hr, { jobRole: role, department: 'Terrace', subject: `module:${phone.id}` });
    const mover = await employ(world, { jobRole: role, department: 'Terrace', hiredOn: day('2024-03-01') });
    expect(await enrolByRules(world.deps)).toEqual({ acted: 0, assigned: 0 });
    await world.db.updateTable('employee').set({ moved_on: '2026-11-23' }).where('id', '=', mover.id).execute();
    expect(await enrolByRules(world.deps)).toEqual({ acted: 1, assigned: 1 });
    world.context.clock.now = new Date('2026-11-30T08:00:00Z');
    await world.db.updateTable('employee').set({ moved_on: '2026-11-30' }).where('id', '=', mover.id).execute();
    expect(await enrolByRules(world.deps)).toEqual({ acted: 1, assigned: 0 });
  });

  it('does not touch what somebody asked for already, nor what is certified, also where it looks back', async () => {
    const role = 'Usher';
    const open = await employ(world, { jobRole: role });
    await assign(world, open, '2026-12-31', { origin: 'person', assignedById: head.id });
    const certified = await employ(world, { jobRole: role });
    const clock = world.context.clock;
    await earn({ ...world, clock, at: () => {} }, phone, { who: certified.id });
    await made(hr, { jobRole: role, who: 'all' });
    await enrolByRules(world.deps);
    expect(await assignedTo(open)).toEqual(['rule i-care 2026-11-30', 'person phone-etiquette 2026-12-31']);
    expect(await assignedTo(certified)).toEqual(['rule i-care 2026-11-30']);
  });

  it('acts on who becomes a supervisor, not on who was one, and once for good', async () => {
    await made(hr, { occasion: 'supervises', subject: `module:${care.id}`, withinDays: '45' });
    const next = await employ(world, { jobRole: 'Deputy' });
    await enrolByRules(world.deps);
    expect([...(await assignedTo(next)), ...(await assignedTo(head))]).toEqual([]);
    await employ(world, { managerId: next.id, jobRole: 'Host' });
    world.context.clock.now = new Date('2026-12-01T08:00:00Z');
    expect(await enrolByRules(world.deps)).toEqual({ acted: 1, assigned: 1 });
    expect(await assignedTo(next)).toEqual(['rule i-care 2027-01-15']);
    expect(await enrolByRules(world.deps)).toEqual({ acted: 0, assigned: 0 });
  });

  it('of two sweeps at once makes one assignment', async () => {
    const role = 'Valet';
    await made(hr, { jobRole: role, subject: `module:${phone.id}` });
    const joined = await employ(world, { jobRole: role, hiredOn: day('2026-11-23') });
    await Promise.all([enrolByRules(world.deps), enrolByRules(world.deps)]);
    expect(await assignedTo(joined)).toHaveLength(1);
  });

  it('of others is listed, to be read alone, for whoever has people whom it reaches, with what it did there', async () => {
    const [role, above] = ['Barkeeper', await employ(world, { jobRole: 'Director' })];
    const lead = await employ(world, { managerId: above.id, jobRole: 'Lead' });
    const keeper = await employ(world, { managerId: lead.id, jobRole: role, hiredOn: day('2026-11-23') });
    const elsewhere = await employ(world, { managerId: head.id, jobRole: role, hiredOn: day('2026-11-23') });
    const company = await made(hr, { jobRole: role, subject: `module:${phone.id}` });
    const directors = await made(above, { jobRole: role, subject: `module:${care.id}` });
    const own = await made(lead, { jobRole: role, subject: `module:${care.id}` });
    const foreign = await made(head, { jobRole: role, subject: `module:${care.id}` });
    const unmet = await made(hr, { jobRole: 'Astronaut' });
    await enrolByRules(world.deps);
    expect([await assignedTo(keeper), await assignedTo(elsewhere)]).toMatchObject([{ length: 2 }, { length: 2 }]);
    const seen = async (who: Employee) => {
      const { rules, ofOthers } = await listRules(await as(who, { path: '/team/rules' }));
      const wanted = [company, directors, own, foreign, unmet];
      const named = (rows: typeof rules) =>
        rows
          .filter(({ id }) => wanted.includes(id))
          .map(({ id }) => id)
          .sort();
      return { own: named(rules), others: named(ofOthers), told: ofOthers.find(({ id }) => id === company) };
    };
    const ofLead = await seen(lead);
    expect(ofLead).toMatchObject({ own: [own], others: [company, directors].sort() });
    expect(ofLead.told).toMatchObject({
      acted: 1,
      assigned: 1,
      reach: 'The whole company',
      made: expect.stringContaining(hr.name) as string,
    });
    const { page } = await openMember(await as(lead, { params: { employeeId: keeper.id } }));
    expect(page.modules.flatMap(({ assignments }) => assignments.map(({ byRule }) => byRule))).toEqual([true, true]);
    expect(await seen(above)).toMatchObject({ own: [directors], others: [company, own].sort() });
    expect((await seen(hr)).others).toEqual([]);
    for (const ruleId of [company, directors])
      expect((await ask(world.context, lead.id, openRule, { params: { ruleId } })).status).toBe(404);
    await ask(world.context, hr.id, actOnRule, { params: { ruleId: company }, form: {} });
    expect((await seen(lead)).told?.stopped).toBe('23 Nov 2026');
  });

  it('of a supervisor acts on their line alone, and other supervisors neither see nor stop it', async () => {
    const role = 'Runner';
    const id = await made(head, { jobRole: role });
    const inside = await employ(world, { managerId: head.id, jobRole: role, hiredOn: day('2026-11-23') });
    const outside = await employ(world, { jobRole: role, hiredOn: day('2026-11-23') });
    await employ(world, { managerId: outside.id });
    await enrolByRules(world.deps);
    expect(await assignedTo(inside)).toHaveLength(2);
    expect((await assignedTo(outside)).join()).not.toContain(phone.id);
    const foreign = await listRules(await as(outside));
    expect(foreign.rules.map((rule) => rule.id)).not.toContain(id);
    expect((await ask(world.context, outside.id, openRule, { params: { ruleId: id } })).status).toBe(404);
    expect((await ask(world.context, outside.id, actOnRule, { params: { ruleId: id }, form: {} })).status).toBe(404);
  });

  it('says beforehand what it would do, and shows afterwards what it did; stopped, it does nothing more', async () => {
    const role = 'Barista';
    await employ(world, { jobRole: role, name: 'Bea Wilde', hiredOn: day('2026-11-23') });
    await employ(world, { jobRole: role, name: 'Cy Later', hiredOn: day('2026-12-01') });
    const query = new URLSearchParams({ ...course, jobRole: role });
    const { page } = await openForm(await as(hr, { path: `/team/rules/new?${query.toString()}` }));
    expect(page.preview).toMatchObject({ now: 1, people: [{ name: 'Bea Wilde' }], later: [{ name: 'Cy Later', due: 'Thu 31 Dec' }] });
    const id = await made(hr, { jobRole: role });
    await enrolByRules(world.deps);
    const shown = (await openRule(await as(hr, { params: { ruleId: id } }))) as Exclude<Awaited<ReturnType<typeof openRule>>, Response>;
    expect(shown.page).toMatchObject({ rule: { acted: 1, assigned: 2 }, hits: [{ name: 'Bea Wilde', words: '2 modules assigned' }] });
    await ask(world.context, hr.id, actOnRule, { params: { ruleId: id }, form: {} });
    world.context.clock.now = new Date('2026-12-01T08:00:00Z');
    expect(await enrolByRules(world.deps)).toEqual({ acted: 0, assigned: 0 });
  });
});

describe('a renewal', () => {
  it('is assigned thirty days before the certification runs out, once, and due when it does', async () => {
    const holder = await employ(world, { jobRole: 'Holder' });
    const clock = world.context.clock;
    await earn({ ...world, clock, at: () => {} }, phone, { who: holder.id });
    clock.now = new Date('2027-10-23T08:00:00Z');
    await assignRenewals(world.deps);
    expect(await assignedTo(holder)).toEqual([]);
    clock.now = new Date('2027-10-24T08:00:00Z');
    await Promise.all([assignRenewals(world.deps), assignRenewals(world.deps)]);
    await assignRenewals(world.deps);
    expect(await assignedTo(holder)).toEqual(['renewal phone-etiquette 2027-11-23']);
  });

  it('that somebody withdrew does not come back, and after a pause there is a week for it', async () => {
    const holder = await employ(world, { jobRole: 'Holder' });
    const clock = world.context.clock;
    await earn({ ...world, clock, at: () => {} }, care, { who: holder.id });
    clock.now = new Date('2028-11-25T08:00:00Z');
    await assignRenewals(world.deps);
    expect(await assignedTo(holder)).toEqual(['renewal i-care 2028-12-02']);
    await world.db.updateTable('assignment').set({ withdrawn_at: clock.now.toISOString() }).where('employee_id', '=', holder.id).execute();
    await assignRenewals(world.deps);
    expect(await assignedTo(holder)).toHaveLength(1);
  });
});
