import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmployeeId } from '~/domain/ids';
import { removeOldExports, runSchedules } from '~/features/export/run-schedules.server';
import { deliverMails } from '~/features/mail/deliver-mails.server';
import { action, loader } from '~/routes/hr.exports';
import { loader as download } from '~/routes/hr.exports_.$runId';
import { claimScheduledRun, listSchedules } from '~db/queries/export-runs';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { TestContext } from '~tests/builders/context';
import { ask, asking } from '~tests/setup/calling';
import { dana, type World } from '../certification/world';
import { aRegisterWorld, fillRegister, hr } from '../register/world';

let world: World;
let context: TestContext;
beforeEach(async () => {
  ({ world, context } = await aRegisterWorld());
  await fillRegister(world);
  // A Friday in New York.
  context.clock.now = new Date('2026-11-20T15:00:00.000Z');
});
afterEach(async () => {
  await world.close();
  fs.rmSync(context.deps.folder, { recursive: true, force: true });
});

const post = (form: Record<string, string>, who: EmployeeId = hr) => ask(context, who, action, { form });

const plan = (fields: Record<string, string> = {}) =>
  post({ name: 'Valid ones', filter: 'status=valid', format: 'csv', every: 'week', goesTo: 'folder', ...fields });

const page = async () => (await loader(await asking(context, hr))).page;

const files = () => {
  const folder = path.join(context.deps.folder, 'exports');
  return fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
};

const at = (instant: string) => void (context.clock.now = new Date(instant));

describe('a scheduled export', () => {
  it('is made on its day by the company’s calendar, once, whoever runs the job', async () => {
    await plan();
    expect((await page()).schedules).toMatchObject([{ name: 'Valid ones', next: 'Mon 23 Nov', madeBy: 'Hanna Roos' }]);
    expect(await runSchedules(context.deps)).toBe(0);
    at('2026-11-23T04:59:00.000Z');
    expect(await runSchedules(context.deps)).toBe(0);
    at('2026-11-23T05:00:00.000Z');
    const made = await Promise.all([runSchedules(context.deps), runSchedules(context.deps)]);
    expect(made.sort()).toEqual([0, 1]);
    at('2026-11-29T23:00:00.000Z');
    expect(await runSchedules(context.deps)).toBe(0);
    expect(files()).toEqual([expect.stringMatching(/^certifications-2026-11-23-valid-ones-\w+\.csv$/)]);
  });

  it('catches up after days in which nothing ran, with the last day alone', async () => {
    await plan();
    at('2026-12-16T12:00:00.000Z');
    expect(await runSchedules(context.deps)).toBe(1);
    expect(files()).toEqual([expect.stringContaining('2026-12-14')]);
    expect(await runSchedules(context.deps)).toBe(0);
  });

  it('holds what the screen shows, its owner alone may read it, and it is logged with rows and hash', async () => {
    await plan();
    at('2026-11-24T12:00:00.000Z');
    await runSchedules(context.deps);
    const file = path.join(context.deps.folder, 'exports', files()[0] ?? '');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const bytes = fs.readFileSync(file);
    expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength(5);
    const { actor_id, detail } = await world.deps.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('deed', '=', 'export-certifications')
      .executeTakeFirstOrThrow();
    expect([actor_id, JSON.parse(detail)]).toEqual([
      hr,
      { filter: 'status=valid', rows: 4, whole: true, sha256: createHash('sha256').update(bytes).digest('hex'), schedule: 'Valid ones' },
    ]);
  });

  it('comes as one mail with a link, behind which one signs in, and which ends after 30 days', async () => {
    await plan({ goesTo: 'mail', every: 'month', format: 'xlsx' });
    at('2026-12-03T12:00:00.000Z');
    await runSchedules(context.deps);
    await runSchedules(context.deps);
    await deliverMails(context.deps);
    expect(context.mails).toHaveLength(1);
    const [mail] = context.mails;
    expect(mail).toMatchObject({ to: 'hr@sample.test', subject: 'Your export “Valid ones” is ready' });
    const id = /hr\/exports\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const fetch = (who: EmployeeId) => ask(context, who, download, { params: { runId: id } });
    expect((await fetch(dana)).status).toBe(404);
    const answer = await fetch(hr);
    expect(answer.headers.get('Content-Disposition')).toMatch(/filename="certifications-2026-12-01-valid-ones-\w+\.xlsx"/);
    expect(new Uint8Array(await answer.arrayBuffer()).length).toBeGreaterThan(1000);
    at('2027-01-03T12:00:00.000Z');
    expect(await removeOldExports(context.deps)).toBe(1);
    expect((await fetch(hr)).status).toBe(404);
    expect(files()).toEqual([]);
  });

  it('is begun again when the process that made it died', async () => {
    await plan();
    at('2026-11-23T12:00:00.000Z');
    const [schedule] = await listSchedules(world.deps.db);
    if (!schedule) throw new Error('It was planned just now');
    const begun = { ...schedule, scheduleId: schedule.id, askedById: hr, dueOn: '2026-11-23' as CalendarDate, at: context.deps.now() };
    await claimScheduledRun(world.deps.db, { ...begun, id: 'run-of-the-dead' }, context.deps.now());
    expect(await runSchedules(context.deps)).toBe(0);
    context.clock.advance(2 * 60_000);
    expect(await runSchedules(context.deps)).toBe(1);
    expect(files().filter((file) => file.endsWith('.csv'))).toHaveLength(1);
  });

  it('rests when whoever planned it may not read the register any more, and ends when it is stopped', async () => {
    await plan();
    await world.deps.db.deleteFrom('role_grant').where('employee_id', '=', hr).execute();
    at('2026-11-23T12:00:00.000Z');
    expect(await runSchedules(context.deps)).toBe(0);
    const granted = { employee_id: hr, role: 'hr' as const, granted_at: '2026-11-23T12:00:00.000Z' };
    await world.deps.db.insertInto('role_grant').values(granted).execute();
    const [schedule] = (await page()).schedules;
    await post({ intent: 'stop', id: schedule?.id ?? '' });
    expect(await runSchedules(context.deps)).toBe(0);
    expect((await page()).schedules).toEqual([]);
  });

  it('never takes a path from its name', async () => {
    await plan({ name: '../../../tmp/x\\..\\y' });
    at('2026-11-23T12:00:00.000Z');
    await runSchedules(context.deps);
    expect(files()).toEqual([expect.stringMatching(/^certifications-2026-11-23-tmp-x-y-\w+\.csv$/)]);
  });

  it('is planned by HR alone, and not without a name', async () => {
    expect(await (await plan({ name: ' ' })).json()).toMatchObject({ fieldErrors: { name: 'The name is missing.' } });
    expect((await post({ name: 'x' }, dana)).status).toBe(404);
  });
});
