import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { assignRenewals } from '~/features/assignment/rules/assign-renewals.server';
import { loadCompanyStandings } from '~/features/standings/load-company-standings.server';
import { raiseNotices } from '~/features/mail/raise-notices.server';
import { loadMembers, standingFor } from '~/features/team/load-standings.server';
import { loader as openPerson } from '~/routes/hr.employees_.$employeeId';
import { action, loader } from '~/routes/hr.employees_.$employeeId_.waivers';
import { loader as csv } from '~/routes/hr.standings[.csv]';
import { insertRoleGrant } from '~db/queries/employees';
import { ask, asking } from '~tests/setup/calling';
import { aTeamWorld, assign, aiyana, care, grace, jo, phone, type TeamWorld } from '../team/world';
import { certify } from '../standings/records';

let world: TeamWorld;
beforeEach(async () => {
  world = await aTeamWorld();
  const { db, now } = world.context.deps;
  await insertRoleGrant(db, { employeeId: grace, role: 'hr', grantedAt: now(), grantedById: null });
});
afterEach(() => world.close());

const form = { intent: 'waive', module: phone.id, reason: 'Works in the archive.', ends: 'day', until: '2026-12-31' };

async function act(employeeId: EmployeeId, fields: Record<string, string>, who = grace): Promise<Response> {
  return ask(world.context, who, action, { params: { employeeId }, form: fields });
}

async function pageOf(employeeId: EmployeeId) {
  return (await loader(await asking(world.context, grace, { params: { employeeId } }))).page;
}

/** How HR counts somebody, and how their supervisor sees them: the two have to agree. */
async function standingOf(employeeId: EmployeeId, module = phone): Promise<string> {
  const { deps } = world.context;
  const page = await loadCompanyStandings(deps, new URLSearchParams({ module: module.id }));
  const member = (await loadMembers(deps, { scope: { kind: 'company' } })).find(({ person }) => person.id === employeeId);
  const line = page.lines.find((one) => one.employeeId === employeeId);
  expect(member && standingFor(member, module.id).excused !== null).toBe(line?.standing === 'waived');
  return `${line?.standing} ${line?.fact}`;
}

const at = (instant: string) => void (world.context.clock.now = new Date(instant));

async function assignmentsOf(employeeId: EmployeeId) {
  const query = world.context.deps.db.selectFrom('assignment').select(['number', 'origin', 'due_on']).where('employee_id', '=', employeeId);
  return query.orderBy('number').execute();
}

describe('HR waives a module', () => {
  it('that was never assigned, and sees who waived it, why and until when, on screen and in the file', async () => {
    expect((await act(jo, form)).headers.get('Location')).toBe(`/hr/employees/${jo}/waivers?done=waived`);
    expect(await standingOf(jo)).toBe('waived until 31 Dec 2026');
    expect((await pageOf(jo)).waivers).toMatchObject([
      { title: 'Phone etiquette', until: '31 Dec 2026', reason: form.reason, given: 'Waived by Grace Mbeki on 23 Nov 2026.' },
    ]);
    const page = await loadCompanyStandings(world.context.deps, new URLSearchParams({ standing: 'waived' }));
    expect(page.lines).toMatchObject([{ employeeName: 'Jo Park', waived: { reason: form.reason, byName: 'Grace Mbeki' } }]);
    const file = await (await ask(world.context, grace, csv, { path: '/hr/standings.csv?standing=waived' })).text();
    expect(file).toContain('2026-12-31,Works in the archive.,Grace Mbeki');
  });

  it('that is late, and nobody is late with it any more', async () => {
    await assign(world, jo, phone, '2026-11-10');
    await act(jo, { ...form, ends: 'never', until: '' });
    expect(await standingOf(jo)).toBe('waived for good');
    expect(await assignmentsOf(jo)).toHaveLength(1);
  });

  it('for good also without a field for the day, and when the day is the last that there is', async () => {
    await act(jo, { intent: 'waive', module: phone.id, reason: form.reason, ends: 'never' });
    expect(await standingOf(jo)).toBe('waived for good');
    const again = await act(jo, { ...form, until: '9999-12-31' });
    expect(again.headers.get('Location')).toContain('so-already');
  });

  it('and its reason is no reason for which it was assigned', async () => {
    await act(jo, form);
    const assigned = await world.context.deps.db.selectFrom('assignment').select('note').where('employee_id', '=', jo).execute();
    expect(assigned).toEqual([{ note: '' }]);
  });

  it('and from the day after the last one it is asked for, with time left', async () => {
    await act(jo, form);
    at('2026-12-31T22:30:00Z');
    expect(await standingOf(jo)).toMatch(/^waived/);
    at('2026-12-31T23:30:00Z');
    expect(await standingOf(jo)).toBe('assigned due Sat 30 Jan');
  });

  it('that somebody is certified in, which no renewal asks for before the end and one does after it', async () => {
    await certify(world, aiyana, phone, { on: '2025-12-01', until: '2026-12-01' });
    await act(aiyana, { ...form, until: '2027-03-31' });
    expect(await standingOf(aiyana)).toBe('waived until 31 Mar 2027');
    expect(await assignRenewals(world.context.deps)).toBe(0);
    at('2027-04-01T09:00:00Z');
    expect(await standingOf(aiyana)).toBe('expired since 1 Dec 2026');
    expect(await assignRenewals(world.context.deps)).toBe(1);
    expect(await assignRenewals(world.context.deps)).toBe(0);
    expect((await assignmentsOf(aiyana)).map(({ origin }) => origin)).toEqual(['person', 'renewal']);
  });

  it('once: the same again changes and logs nothing, another end does', async () => {
    await act(jo, form);
    expect((await act(jo, form)).headers.get('Location')).toContain('so-already');
    await act(jo, { ...form, until: '2027-01-31' });
    expect((await pageOf(jo)).waivers).toMatchObject([{ until: '31 Jan 2027' }]);
    expect(await assignmentsOf(jo)).toHaveLength(1);
    const { page } = await openPerson(await asking(world.context, grace, { params: { employeeId: jo } }));
    expect(page.history).toMatchObject([
      { fact: 'Waiver: Phone etiquette', before: 'waived until 31 Dec 2026', after: 'waived until 31 Jan 2027: Works in the archive.' },
      { fact: 'Waiver: Phone etiquette', before: 'never assigned', who: 'Grace Mbeki' },
    ]);
  });

  it('only with a module, a reason and a day that has not gone by, and keeps what was typed', async () => {
    const bad = await act(jo, { ...form, module: '', reason: ' ', until: '2026-11-22' });
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({
      fieldErrors: { module: 'Choose a module.', reason: 'The reason is missing.', until: expect.stringContaining('gone by') },
      typed: { until: '2026-11-22' },
    });
    expect(await (await act(jo, { intent: 'forget' })).json()).toMatchObject({
      fieldErrors: { intent: expect.stringContaining('no such choice') },
    });
    expect((await act(jo, form, jo)).status).toBe(404);
    expect(await assignmentsOf(jo)).toEqual([]);
  });
});

describe('a waiver that HR ends early', () => {
  it('asks for the module by the day that HR sets', async () => {
    await act(jo, form);
    await act(jo, { intent: 'end', module: phone.id, dueOn: '2026-12-10', reason: 'Back at the desk.' });
    expect(await standingOf(jo)).toBe('assigned due Thu 10 Dec');
    expect((await pageOf(jo)).waivers).toEqual([]);
    const entry = await world.context.deps.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('deed', '=', 'end-waiver')
      .executeTakeFirst();
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({
      before: 'waived until 31 Dec 2026',
      after: 'asked for, due on 10 Dec 2026',
      reason: 'Back at the desk.',
    });
  });

  it('refuses a day that has gone by or is none in a sentence, and stays', async () => {
    await act(jo, form);
    const end = { intent: 'end', module: phone.id, reason: '' };
    for (const [dueOn, says] of [
      ['2026-11-22', 'gone by'],
      ['2026-02-30', 'no such day'],
    ]) {
      const bad = await act(jo, { ...end, dueOn: dueOn ?? '' });
      expect(await bad.json()).toMatchObject({ fieldErrors: { [`dueOn-${phone.id}`]: expect.stringContaining(says ?? '') } });
    }
    expect(await standingOf(jo)).toBe('waived until 31 Dec 2026');
  });

  it('asks for nothing without a day, and tells nobody that it is withdrawn: nothing was asked for', async () => {
    await act(jo, { ...form, module: care.id });
    await act(jo, { intent: 'end', module: care.id, dueOn: '', reason: '' });
    expect(await standingOf(jo, care)).toBe('withdrawn null');
    await raiseNotices(world.context.deps);
    const told = await world.context.deps.db.selectFrom('notice').select('kind').where('employee_id', '=', jo).execute();
    expect(told.map(({ kind }) => kind)).not.toContain('withdrawn');
  });

  it('leaves somebody certified as they were, and their renewal comes in its time', async () => {
    await certify(world, aiyana, phone, { on: '2026-03-01', until: '2027-03-01' });
    await act(aiyana, { ...form, ends: 'never' });
    await act(aiyana, { intent: 'end', module: phone.id, reason: '' });
    expect(await standingOf(aiyana)).toBe('certified until 1 Mar 2027');
    at('2027-02-10T09:00:00Z');
    expect(await assignRenewals(world.context.deps)).toBe(1);
  });
});
