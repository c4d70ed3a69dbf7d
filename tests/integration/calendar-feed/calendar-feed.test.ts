import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as keep, loader as openFeeds } from '~/routes/account_.calendar';
import { loader as learnFeed } from '~/routes/learn_.calendar[.]ics';
import { loader as teamFeed } from '~/routes/team_.calendar[.]ics';
import type { Employee } from '~db/queries/employees';
import { ask, asking, type Handler } from '~tests/setup/calling';
import { anAccountHolder } from '../account/accounts';
import { aMailWorld, assign, phone, type MailWorld } from '../mail/world';

let world: MailWorld;
let head: Employee;
let ann: Employee;
beforeAll(async () => {
  world = await aMailWorld();
  head = await anAccountHolder(world.context);
  ann = await anAccountHolder(world.context, { managerId: head.id, name: 'Ann Unnamed' });
  await assign(world, ann, '2026-12-04');
});
afterAll(() => world.close());

const keeping = async (person: Employee, fields: Record<string, string>) =>
  ask(world.context, person.id, keep, { path: '/account/calendar', form: fields });
const made = async (person: Employee, kind: string) =>
  ((await (await keeping(person, { intent: 'make', kind })).json()) as { url: string }).url;
const reading = (feed: Handler, url: string) => ask(world.context, null, feed, { path: new URL(url).pathname + new URL(url).search });

describe('a calendar of due dates', () => {
  it('is read by its secret address without signing in, until that is revoked or made anew', async () => {
    const first = await made(ann, 'learn');
    expect(first).toMatch(/^http:\/\/localhost:3000\/learn\/calendar\.ics\?key=[\w-]{43}$/);
    const answer = await reading(learnFeed, first);
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    expect(text).toContain('DTSTART;VALUE=DATE:20261204');
    expect(text).toContain(`SUMMARY:${phone.title} is due`);
    const second = await made(ann, 'learn');
    expect((await reading(learnFeed, first)).status).toBe(404);
    expect((await reading(learnFeed, second)).status).toBe(200);
    await keeping(ann, { intent: 'revoke', kind: 'learn' });
    expect((await reading(learnFeed, second)).status).toBe(404);
    const page = await openFeeds(await asking(world.context, ann.id, { path: '/account/calendar' }));
    expect(page).toMatchObject({ feeds: [{ kind: 'learn', since: null }] });
  });

  it('of a team counts and names nobody, and is not for who supervises nobody', async () => {
    const url = await made(head, 'team');
    const text = await (await reading(teamFeed, url)).text();
    expect(text.replace(/\r\n /g, '')).toContain(`SUMMARY:${phone.title} is due for 1 person`);
    expect(text).not.toContain('Unnamed');
    expect((await reading(learnFeed, url)).status).toBe(404);
    expect((await keeping(ann, { intent: 'make', kind: 'team' })).status).toBe(404);
    await world.db.updateTable('employee').set({ manager_id: null }).where('id', '=', ann.id).execute();
    expect((await reading(teamFeed, url)).status).toBe(404);
  });

  it('opens nothing for a wrong key, and nothing any more for who left or whose account was closed', async () => {
    const url = await made(ann, 'learn');
    for (const wrong of ['', 'x', `${url.split('key=')[1]}x`])
      expect((await reading(learnFeed, `http://localhost:3000/learn/calendar.ics?key=${wrong}`)).status).toBe(404);
    await world.db
      .updateTable('account_user')
      .set({ disabled_at: world.deps.now().toISOString() })
      .where('employee_id', '=', ann.id)
      .execute();
    expect((await reading(learnFeed, url)).status).toBe(404);
    await world.db.updateTable('account_user').set({ disabled_at: null }).where('employee_id', '=', ann.id).execute();
    await world.db.updateTable('employee').set({ ended_on: '2026-11-22' }).where('id', '=', ann.id).execute();
    expect((await reading(learnFeed, url)).status).toBe(404);
  });

  it('keeps no address that could be read from the database', async () => {
    const url = await made(head, 'learn');
    const rows = await world.db.selectFrom('calendar_feed').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(url.split('key=')[1]);
  });
});
