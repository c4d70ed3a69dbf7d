import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { confirmReading } from '~/features/playbook/confirm-reading.server';
import { savePlaybookEntry } from '~/features/playbook/save-playbook-entry.server';
import { anActor } from '~tests/builders/actor';
import { setDueDates } from '~db/queries/assignments';
import { insertNotice } from '~db/queries/notices';
import { saveMailPreference } from '~db/queries/mail-preferences';
import { earn } from '../certification/world';
import { aMailWorld, assign, care, day, employ, happen, jobsRun, jobsRunUntil, monday, phone, sentTo, type MailWorld } from './world';

let world: MailWorld;
beforeAll(async () => {
  world = await aMailWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.context.clock.now = monday;
  world.context.mails.length = 0;
});

describe('a mail on an assignment', () => {
  it('leaves when the act can no longer be undone, once, and says what, by when and why', async () => {
    const ann = await employ(world);
    await assign(world, ann, '2026-12-23');
    await jobsRun(world);
    expect(await sentTo(world, ann)).toEqual([]);
    world.context.clock.advance(15 * 60_000);
    for (let round = 0; round < 3; round += 1) await jobsRun(world);
    expect(await sentTo(world, ann)).toEqual([`2026-11-23 New: ${phone.title}, due Wed 23 Dec`]);
    const [mail] = world.context.mails;
    expect(mail).toMatchObject({ to: ann.email, unsubscribeUrl: null });
    for (const words of ['due Wed 23 Dec, 30 days left', 'Everybody at the desk takes it.', '/modules/phone-etiquette']) {
      expect(mail?.text.replace(/\s+/g, ' ')).toContain(words);
      expect(mail?.html).toContain(words);
    }
  });

  it('merges what comes on one day, and what comes after the mail waits for the next morning', async () => {
    const ben = await employ(world);
    await assign(world, ben, '2026-12-23');
    await assign(world, ben, '2026-12-22', { module: care });
    await jobsRunUntil(world.context, '2026-11-23T09:00:00Z');
    const first = await assign(world, ben, '2026-12-20', { module: care, number: 2 });
    await happen(world, first, 'moved', { due_on: '2026-12-20', before_due_on: '2026-12-22' });
    await jobsRunUntil(world.context, '2026-11-24T10:00:00Z');
    const sent = await sentTo(world, ben);
    expect(sent.map((line) => line.slice(0, 10))).toEqual(['2026-11-23', '2026-11-24']);
    expect(sent[0]).toContain('2 modules are new for you');
  });

  it('says nothing of an act that was undone, nor of what was completed meanwhile', async () => {
    const { db, newId, now } = world.deps;
    const cleo = await employ(world);
    const act = newId();
    await db
      .insertInto('assignment_act')
      .values({ id: act, kind: 'assign', done_by_id: cleo.id, done_at: now().toISOString(), summary: '{}', undone_at: now().toISOString() })
      .execute();
    const undone = await assign(world, cleo, '2026-12-23');
    await db.updateTable('assignment').set({ withdrawn_at: now().toISOString() }).where('id', '=', undone).execute();
    await jobsRunUntil(world.context, '2026-11-25T10:00:00Z');
    expect(await sentTo(world, cleo)).toEqual([]);
  });

  it('tells of a new date, and that something is no longer asked for', async () => {
    const { db, now } = world.deps;
    const dov = await employ(world);
    const id = await assign(world, dov, '2027-01-20');
    await jobsRunUntil(world.context, '2026-11-23T10:00:00Z');
    await db.updateTable('assignment').set({ due_on: '2027-01-27' }).where('id', '=', id).execute();
    await happen(world, id, 'moved', { before_due_on: '2027-01-20', due_on: '2027-01-27' });
    await jobsRunUntil(world.context, '2026-11-24T10:00:00Z');
    await db.updateTable('assignment').set({ withdrawn_at: now().toISOString() }).where('id', '=', id).execute();
    await happen(world, id, 'withdrawn');
    await jobsRunUntil(world.context, '2026-11-25T10:00:00Z');
    expect((await sentTo(world, dov)).slice(1)).toEqual([
      `2026-11-24 ${phone.title} is now due on Wed 27 Jan`,
      `2026-11-25 You need not take ${phone.title} any more`,
    ]);
  });
});

describe('reminders', () => {
  it('come three days before, on the day and once afterwards, in the mornings of the company', async () => {
    const eva = await employ(world);
    await assign(world, eva, '2026-12-04');
    await jobsRunUntil(world.context, '2026-12-20T12:00:00Z');
    expect(await sentTo(world, eva)).toEqual([
      `2026-11-23 New: ${phone.title}, due Fri 4 Dec`,
      `2026-12-01 ${phone.title} is due on Fri 4 Dec`,
      `2026-12-04 ${phone.title} is due today`,
      `2026-12-05 ${phone.title} is overdue`,
    ]);
    const hours = world.context.mails.filter(({ to }) => to === eva.email).length;
    expect(hours).toBe(4);
  });

  it('say nothing more to who has just been told the date, nor anything while the act can be undone', async () => {
    const gil = await employ(world);
    await assign(world, gil, '2026-11-25');
    await jobsRun(world);
    expect(await sentTo(world, gil)).toEqual([]);
    await jobsRunUntil(world.context, '2026-11-26T12:00:00Z');
    expect(await sentTo(world, gil)).toEqual([
      `2026-11-23 New: ${phone.title}, due Wed 25 Nov`,
      `2026-11-25 ${phone.title} is due today`,
      `2026-11-26 ${phone.title} is overdue`,
    ]);
  });

  it('hold a date that was moved near until the move can no longer be undone', async () => {
    const hal = await employ(world);
    const id = await assign(world, hal, '2026-12-23', { assignedAt: new Date('2026-11-01T08:00:00Z') });
    await jobsRunUntil(world.context, '2026-11-24T10:00:00Z');
    await setDueDates(world.db, [id], day('2026-11-25'), world.deps.company.timeZone);
    await happen(world, id, 'moved', { due_on: '2026-11-25', before_due_on: '2026-12-23' });
    await jobsRun(world);
    expect((await sentTo(world, hal)).slice(1)).toEqual([]);
  });

  it('catch up after a week in which nothing ran, with what is true then', async () => {
    const finn = await employ(world);
    await assign(world, finn, '2026-12-04');
    await jobsRunUntil(world.context, '2026-11-23T09:00:00Z');
    world.context.clock.now = new Date('2026-12-07T08:00:00Z');
    await jobsRun(world);
    world.context.clock.advance(15 * 60_000);
    await jobsRun(world);
    expect((await sentTo(world, finn)).slice(1)).toEqual([`2026-12-07 ${phone.title} is overdue`]);
    expect(world.context.mails.at(-1)?.text).toContain('3 days late, it was due Fri 4 Dec');
  });

  it('leave alone who is done, excused, on a leave or gone, and wait for who comes back', async () => {
    const { db, now } = world.deps;
    const done = await employ(world);
    const excused = await employ(world);
    const away = await employ(world);
    const leaver = await employ(world, { endedOn: day('2026-11-30') });
    for (const one of [done, away, leaver]) await assign(world, one, '2026-12-04');
    await assign(world, excused, '2026-12-04', { excused: { at: now(), until: null } });
    await jobsRunUntil(world.context, '2026-11-23T10:00:00Z');
    const clock = world.context.clock;
    await earn({ ...world, clock, at: () => {} }, phone, { who: done.id });
    const leave = { from_on: '2026-11-24', until_on: '2026-12-07', entered_by_id: null, entered_at: now().toISOString() };
    await db
      .insertInto('employee_leave')
      .values({ id: 'leave-1', employee_id: away.id, ...leave })
      .execute();
    await jobsRunUntil(world.context, '2026-12-10T10:00:00Z');
    expect((await sentTo(world, done)).slice(1)).toEqual([]);
    expect(await sentTo(world, excused)).toEqual([]);
    expect((await sentTo(world, leaver)).slice(1)).toEqual([]);
    expect((await sentTo(world, away)).slice(1)).toEqual([`2026-12-08 ${phone.title} is overdue`]);
  });
});

describe('what is not obligatory', () => {
  it('is not mailed to who does not want it, and never takes the obligatory with it', async () => {
    const gus = await employ(world);
    await saveMailPreference(world.deps.db, { employeeId: gus.id, kind: 'due-soon', wanted: false, savedAt: monday });
    await assign(world, gus, '2026-12-04');
    await jobsRunUntil(world.context, '2026-12-06T12:00:00Z');
    expect((await sentTo(world, gus)).map((line) => line.slice(0, 10))).toEqual(['2026-11-23', '2026-12-04', '2026-12-05']);
  });

  it('carries its way out in the mail', async () => {
    const hal = await employ(world);
    await assign(world, hal, '2026-12-04');
    await jobsRunUntil(world.context, '2026-12-01T09:00:00Z');
    const mail = world.context.mails.findLast(({ to }) => to === hal.email);
    expect(mail?.unsubscribeUrl).toMatch(/^http:\/\/localhost:3000\/unsubscribe\/[\w-]+$/);
    expect(mail?.text).toContain(mail?.unsubscribeUrl ?? '-');
  });
});

describe('the digest', () => {
  it('tells each supervisor on Monday morning how their whole line stands, once a week', async () => {
    const ines = await employ(world);
    const jon = await employ(world, { managerId: ines.id });
    const kim = await employ(world, { managerId: jon.id });
    await assign(world, kim, '2026-11-20', { assignedAt: new Date('2026-11-02T08:00:00Z') });
    await assign(world, jon, '2026-11-27', { assignedAt: new Date('2026-11-02T08:00:00Z') });
    await jobsRunUntil(world.context, '2026-12-01T09:00:00Z');
    const own = (await sentTo(world, ines)).map((line) => line.split(':')[0]);
    expect(own).toEqual(['2026-11-23 Your team this week', '2026-11-30 Your team this week']);
    const [mail] = world.context.mails.filter(({ to }) => to === ines.email);
    expect(mail?.subject).toBe('Your team this week: 1 overdue, 1 due this week');
    expect(mail?.text).toContain(`${kim.name}: ${phone.title}, 3 days late`);
  });

  it('is not written when there is nothing to tell, and comes late in the week rather than not at all', async () => {
    const lea = await employ(world);
    const mo = await employ(world, { managerId: lea.id });
    await jobsRunUntil(world.context, '2026-11-24T09:00:00Z');
    expect(await sentTo(world, lea)).toEqual([]);
    world.context.clock.now = new Date('2026-12-02T09:00:00Z');
    await assign(world, mo, '2026-12-04', { assignedAt: monday });
    await jobsRun(world);
    expect(await sentTo(world, lea)).toEqual(['2026-12-02 Your team this week: 1 due this week']);
  });
});

it('what is told is told once in the database, whoever finds it', async () => {
  const person = await employ(world);
  const notice = { employeeId: person.id, kind: 'nudge', key: 'nudge-1', subjectId: 'nudge-1' } as const;
  for (let round = 0; round < 2; round += 1) await insertNotice(world.deps.db, notice, { now: monday, ripeAt: monday });
  const rows = await world.deps.db.selectFrom('notice').select('key').where('employee_id', '=', person.id).execute();
  expect(rows).toHaveLength(1);
});

describe('a mail on a change of the playbook', () => {
  const hold = { title: 'Placing a hold', says: [], steps: ['Ask first.'], effectiveOn: day('2026-01-05') };
  const save = (actorId: EmployeeId, base: number, step: string) =>
    savePlaybookEntry(world.deps, {
      ...{ actor: anActor({ employeeId: actorId }), entry: 'hold', base, reason: 'Shorter.', ask: 'everybody', requestId: 'r' },
      wording: { title: hold.title, says: [], steps: [step] },
    });

  it('leads everybody who is asked to what changed, once, and nobody who has read it meanwhile', async () => {
    world.deps.catalog = { ...world.deps.catalog, playbook: { hold } };
    const [writer, reader, quick] = [await employ(world), await employ(world), await employ(world)];
    await save(writer.id, 0, 'Ask first, always.');
    await save(writer.id, 1, 'Ask, and wait.');
    await confirmReading(world.deps, anActor({ employeeId: quick.id }), { entry: 'hold', version: 2, requestId: 'r' });
    for (let round = 0; round < 2; round += 1) await jobsRun(world);
    expect(await sentTo(world, reader)).toEqual(['2026-11-23 Our playbook has changed: Placing a hold']);
    expect(await sentTo(world, quick)).toEqual([]);
    expect(await sentTo(world, writer)).toEqual([]);
    expect(world.context.mails.find(({ to }) => to === reader.email)?.text).toContain('/playbook/hold');
  });
});
