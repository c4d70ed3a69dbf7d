import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as nudge, loader as openNudge } from '~/routes/team_.nudge';
import { action as unsubscribe, loader as openUnsubscribe } from '~/routes/unsubscribe.$token';
import { action as savePreferences } from '~/routes/account_.mails';
import { insertRoleGrant, type Employee } from '~db/queries/employees';
import { ask } from '~tests/setup/calling';
import { deedsOf } from '../account/accounts';
import { aMailWorld, assign, employ, jobsRun, jobsRunUntil, phone, sentTo, type MailWorld } from '../mail/world';

let world: MailWorld;
let head: Employee;
beforeAll(async () => {
  world = await aMailWorld();
  head = await employ(world, { name: 'Ruth Berg' });
});
afterAll(() => world.close());

const nudging = async (by: Employee, people: readonly Employee[], fields: [string, string][] = []) => {
  const form = [...people.map(({ id }): [string, string] => ['employeeId', id]), ...fields];
  return ask(world.context, by.id, nudge, { path: '/team/nudge', form });
};

describe('a nudge', () => {
  it('is mailed with the words of the supervisor and what is open, and stands in the log', async () => {
    const ann = await employ(world, { managerId: head.id });
    await assign(world, ann, '2026-12-23', { assignedAt: new Date('2026-11-01T08:00:00Z') });
    await jobsRunUntil(world.context, '2026-11-24T08:00:00Z');
    const answer = await nudging(
      head,
      [ann],
      [
        ['note', 'Before the sale, please.'],
        ['redirectTo', '/team?q=ann'],
      ],
    );
    expect(answer.headers.get('Location')).toBe('/team?q=ann&nudged=1&before=0');
    await jobsRun(world);
    expect((await sentTo(world, ann)).at(-1)).toBe('2026-11-24 Ruth Berg asks you to go on with your training');
    expect(world.context.mails.at(-1)?.text).toContain('“Before the sale, please.”');
    expect(world.context.mails.at(-1)?.text).toContain(phone.title);
    expect(await deedsOf(world.db, ann.id)).toContain('nudge');
  });

  it('comes once a day from one supervisor, who is told so', async () => {
    const ben = await employ(world, { managerId: head.id });
    const cleo = await employ(world, { managerId: ben.id });
    await nudging(head, [ben]);
    expect((await nudging(head, [ben, cleo, cleo])).headers.get('Location')).toBe('/team?nudged=1&before=1');
    await nudging(ben, [head]);
    const [one, two] = await Promise.all([nudging(ben, [cleo]), nudging(ben, [cleo])]);
    expect([one, two].map((answer) => answer.headers.get('Location')).sort()).toEqual([
      '/team?nudged=0&before=1',
      '/team?nudged=1&before=0',
    ]);
    world.context.clock.advance(24 * 3_600_000);
    expect((await nudging(head, [ben])).headers.get('Location')).toBe('/team?nudged=1&before=0');
  });

  it('is not mailed to who has nothing open', async () => {
    const dov = await employ(world, { managerId: head.id });
    await nudging(head, [dov]);
    await jobsRunUntil(world.context, '2026-11-27T10:00:00Z');
    expect(await sentTo(world, dov)).toEqual([]);
  });

  it('reaches nobody of another line, not oneself, and nobody at all when one of them is foreign', async () => {
    const eva = await employ(world, { managerId: head.id });
    const foreign = await employ(world);
    for (const people of [[foreign], [head], [eva, foreign], [{ ...eva, id: 'nobody' as Employee['id'] }]])
      expect((await nudging(head, people)).status).toBe(404);
    const open = await ask(world.context, head.id, openNudge, { path: `/team/nudge?employeeId=${foreign.id}` });
    expect(open.status).toBe(404);
    expect((await nudging(eva, [foreign])).status).toBe(404);
    expect(await world.db.selectFrom('nudge').select('id').where('employee_id', 'in', [eva.id, foreign.id]).execute()).toEqual([]);
  });

  it('takes the rows that were chosen on the team page, and says so when none was', async () => {
    const ivy = await employ(world, { managerId: head.id });
    const answer = await nudging(
      head,
      [],
      [
        ['employee', ivy.id],
        ['module', 'phone-etiquette'],
        ['redirectTo', '/team'],
      ],
    );
    expect(answer.headers.get('Location')).toBe('/team?nudged=1&before=0');
    expect((await nudging(head, [])).headers.get('Location')).toBe('/team?nudged=0&before=0');
  });

  it('comes from HR, too, to anybody, and leads back to the list of standings', async () => {
    const hr = await employ(world, { name: 'Hanna Ries' });
    await insertRoleGrant(world.db, { employeeId: hr.id, role: 'hr', grantedAt: world.deps.now(), grantedById: null });
    const lee = await employ(world, { managerId: head.id });
    const rows = ['employee', 'employee'].map((name): [string, string] => [name, lee.id]);
    const answer = await nudging(hr, [], [...rows, ['redirectTo', '/hr/standings?standing=late']]);
    expect(answer.headers.get('Location')).toBe('/hr/standings?standing=late&nudged=1&before=0');
    expect((await nudging(hr, [lee, hr])).status).toBe(404);
  });

  it('goes back only to pages of this site', async () => {
    const finn = await employ(world, { managerId: head.id });
    const answer = await nudging(head, [finn], [['redirectTo', '//elsewhere.test/x']]);
    expect(answer.headers.get('Location')).toBe('/team?nudged=1&before=0');
  });
});

describe('the way out of a mail', () => {
  it('asks first when it is looked at, and stops what is not obligatory when it is posted to', async () => {
    const gus = await employ(world, { managerId: head.id });
    await assign(world, gus, '2026-12-30', { assignedAt: new Date('2026-11-01T08:00:00Z') });
    await jobsRunUntil(world.context, '2026-12-27T10:00:00Z');
    const mail = world.context.mails.findLast(({ to }) => to === gus.email);
    const token = mail?.unsubscribeUrl?.split('/').at(-1) ?? '';
    const said = () => world.db.selectFrom('mail_preference').select(['kind', 'wanted']).where('employee_id', '=', gus.id).execute();
    const opened = await ask(world.context, null, openUnsubscribe, { params: { token } });
    expect(await opened.json()).toEqual({ kinds: ['due-soon'] });
    expect(await said()).toEqual([]);
    await ask(world.context, null, unsubscribe, { params: { token }, form: { 'List-Unsubscribe': 'One-Click' } });
    expect(await said()).toEqual([{ kind: 'due-soon', wanted: 0 }]);
    for (const wrong of ['', 'nonsense', `${token.slice(0, -2)}xx`])
      expect((await ask(world.context, null, unsubscribe, { params: { token: wrong }, form: {} })).status).toBe(404);
    const again = await ask(world.context, gus.id, savePreferences, { form: { wanted: 'due-soon' } });
    expect(again.headers.get('Location')).toBe('/account?notice=mails');
    expect(await said()).toEqual([{ kind: 'due-soon', wanted: 1 }]);
  });
});
