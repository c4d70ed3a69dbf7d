import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalog } from '~/catalog/catalog.server';
import { observationId, type EmployeeId } from '~/domain/ids';
import { publishEditions } from '~/features/learning/publish-editions.server';
import * as observationRoute from '~/routes/observations.$observationId';
import * as newRoute from '~/routes/team_.observations.new';
import * as ownRoute from '~/routes/observations._index';
import * as teamRoute from '~/routes/team_.observations._index';
import { findObservation } from '~db/queries/observations';
import { aScorecard, bestRatings, ratingsOf } from '~tests/builders/scorecard';
import { ask, asking } from '~tests/setup/calling';
import {
  admin,
  amir,
  aWorld,
  begin,
  dana,
  filled,
  grace,
  head,
  idIn,
  ingrid,
  look,
  nhung,
  noah,
  post,
  scorecard,
  sign,
  type World,
} from './world';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const stored = (id: string) => findObservation(world.deps.db, observationId.parse(id));
const deedsOf = async (id: string) => {
  const rows = await world.deps.db
    .selectFrom('audit_entry')
    .select(['deed', 'actor_id'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ deed, actor_id }) => `${actor_id} ${deed}`);
};

describe('a draft', () => {
  it('keeps what was rated, and a second press begins no second one', async () => {
    const id = await begin(world, grace, noah);
    expect(await begin(world, grace, noah)).toBe(id);
    const saved = await post(world, grace, id, { intent: 'save', enhanced: '1', note: 'So far so', 'item-greet': '1', 'item-hold': 'na' });
    expect(await saved.json()).toEqual({ kind: 'saved', at: '10:00' });
    const { page } = (await (await look(world, grace, id)).json()) as { page: { note: string; rated: number } };
    expect(page).toMatchObject({ kind: 'draft', note: 'So far so', rated: 2 });
  });

  it('is seen and written by its observer alone', async () => {
    const id = await begin(world, grace, dana);
    for (const who of [dana, noah, amir, head, ingrid, admin]) {
      expect((await look(world, who, id)).status).toBe(404);
      expect((await post(world, who, id, { intent: 'sign', ...filled() })).status).toBe(404);
      expect((await post(world, who, id, { intent: 'discard' })).status).toBe(404);
    }
    expect(await stored(id)).toBeUndefined();
  });

  it('stands under Team for whoever observes, and under Learn for whoever was observed', async () => {
    const under = async (who: EmployeeId, id: string) =>
      observationRoute.handle.under?.({ data: await (await look(world, who, id)).json(), search: '' });
    expect(await under(grace, await begin(world, grace, noah, '2026-11-17'))).toBe('/team/observations');
    const signed = await sign(world, grace, noah);
    expect(await under(grace, signed)).toBe('/team/observations');
    expect(await under(noah, signed)).toBeUndefined();
  });

  it('is not signed before everything is rated, and loses nothing by that', async () => {
    const id = await begin(world, grace, dana, '2026-11-20');
    const answer = await post(world, grace, id, { intent: 'sign', note: 'Half.', 'item-greet': '2' });
    expect(answer.status).toBe(409);
    const refused = (await answer.json()) as { fieldErrors: Record<string, string> };
    expect(Object.keys(refused.fieldErrors)).toEqual(['item-hold', 'item-privacy', 'item-initiative', 'item-expectations']);
    expect(await (await look(world, grace, id)).json()).toMatchObject({ page: { kind: 'draft', rated: 1, note: 'Half.' } });
  });

  it('can be thrown away', async () => {
    const id = await begin(world, grace, dana, '2026-11-18');
    expect((await post(world, grace, id, { intent: 'discard' })).headers.get('Location')).toBe('/team/observations?told=discarded');
    expect((await look(world, grace, id)).status).toBe(404);
  });
});

describe('who observes whom', () => {
  const beginning = (who: EmployeeId, ofWhom: string) =>
    ask(world.context, who, newRoute.action, { form: { employeeId: ofWhom, contact: 'phone-call.phone', observedOn: '2026-11-22' } });

  it('is a supervisor their whole line, HR everybody, nobody themselves', async () => {
    for (const [who, ofWhom] of [
      [grace, dana],
      [head, dana],
      [ingrid, nhung],
    ] as const) {
      expect((await beginning(who, ofWhom)).status).toBe(302);
    }
    for (const [who, ofWhom] of [
      [grace, nhung],
      [grace, head],
      [grace, grace],
      [ingrid, ingrid],
      [dana, noah],
      [admin, dana],
    ] as const) {
      expect((await beginning(who, ofWhom)).status).toBe(404);
    }
  });

  it('is told the same of a foreign person as of none', async () => {
    const [foreign, missing] = [await beginning(grace, nhung), await beginning(grace, 'nobody')];
    expect([foreign.status, await foreign.text()]).toEqual([missing.status, await missing.text()]);
  });

  it.each([
    ['2026-11-23', 'a day to come'],
    ['2026-11-07', 'a day too long ago'],
    ['2026-02-30', 'no day'],
  ])('is not asked about %s, %s', async (observedOn) => {
    const form = { employeeId: dana, contact: 'phone-call.phone', observedOn };
    const answer = await ask(world.context, grace, newRoute.action, { form });
    expect(Object.keys(((await answer.json()) as { fieldErrors: object }).fieldErrors)).toEqual(['observedOn']);
  });

  it('is not offered people of another line', async () => {
    const { page } = await newRoute.loader(await asking(world.context, grace, { path: `/?employee=${nhung}` }));
    expect(page.people).toEqual([]);
    const all = await newRoute.loader(await asking(world.context, head));
    expect(all.page.people.map(({ id }) => id).sort()).toEqual([amir, dana, grace, nhung, noah].sort());
  });
});

describe('a signed observation', () => {
  it('is scored, locked, and on the audit log once', async () => {
    const id = await sign(world, grace, noah, new Map([...bestRatings(scorecard), ...ratingsOf({ greet: 1, hold: 'not-applicable' })]));
    expect(await stored(id)).toMatchObject({ points: 8, maxPoints: 9, met: true, observerId: grace, reply: null });
    const again = await post(world, grace, id, { intent: 'sign', ...filled() });
    expect(again.headers.get('Location')).toBe(`/observations/${id}?told=already`);
    expect(await stored(id)).toMatchObject({ points: 8 });
    expect(await deedsOf(id)).toEqual(['grace sign-observation']);
  });

  it('is read by the learner, the line above them and HR, and by nobody else', async () => {
    const id = await sign(world, grace, dana);
    const missing = await look(world, amir, 'missing');
    for (const who of [dana, grace, head, ingrid]) expect((await look(world, who, id)).status).toBe(200);
    for (const who of [noah, amir, nhung, admin]) {
      const answer = await look(world, who, id);
      expect([answer.status, await answer.text()]).toEqual([404, 'Not found']);
    }
    expect([missing.status, await missing.text()]).toEqual([404, 'Not found']);
  });

  it('gets one word from the learner, and from nobody in their place', async () => {
    const id = await sign(world, grace, dana);
    for (const who of [grace, ingrid, noah]) expect((await post(world, who, id, { intent: 'acknowledge' })).status).toBe(404);
    expect((await post(world, dana, id, { intent: 'dispute', words: '  ' })).status).toBe(400);
    expect((await post(world, dana, id, { intent: 'acknowledge' })).headers.get('Location')).toContain('told=acknowledged');
    expect((await post(world, dana, id, { intent: 'dispute', words: 'No.' })).headers.get('Location')).toContain('told=already');
    expect(await stored(id)).toMatchObject({ reply: 'acknowledged', replyWords: '' });
    expect(await deedsOf(id)).toEqual(['grace sign-observation', 'dana acknowledge-observation']);
  });

  it('is amended by whoever signed it, in a new record that names it', async () => {
    const id = await sign(world, grace, dana);
    expect((await post(world, head, id, { intent: 'amend' })).headers.get('Location')).toContain('told=already');
    const draft = idIn(await post(world, grace, id, { intent: 'amend' }));
    expect((await post(world, grace, draft, { intent: 'sign', ...filled(scorecard, undefined, '') })).status).toBe(409);
    await post(world, grace, draft, { intent: 'sign', ...filled(scorecard, undefined, 'I had rated the wrong call.') });
    expect(await stored(draft)).toMatchObject({ amendsId: id, reply: null });
    expect(await stored(id)).toMatchObject({ amendedById: draft, note: 'Well greeted.' });
    expect((await post(world, dana, id, { intent: 'acknowledge' })).headers.get('Location')).toContain('told=already');
    expect((await post(world, grace, id, { intent: 'amend' })).headers.get('Location')).toContain('told=already');
  });

  it('is disputed in words, and observed anew by somebody else, side by side', async () => {
    const id = await sign(world, grace, dana, new Map([...bestRatings(scorecard), ...ratingsOf({ privacy: 0 })]));
    expect(await stored(id)).toMatchObject({ met: false });
    await post(world, dana, id, { intent: 'dispute', words: 'I asked for his name first.' });
    const logged = await world.deps.db.selectFrom('audit_entry').select('detail').where('subject_id', '=', id).execute();
    expect(logged.map(({ detail }) => detail).join()).not.toContain('his name');
    const listed = await teamRoute.loader(await asking(world.context, ingrid));
    expect(listed.page.disputed.find((one) => one.id === id)).toMatchObject({ maySecond: true });
    expect((await post(world, grace, id, { intent: 'second' })).headers.get('Location')).toContain('told=already');
    expect((await post(world, amir, id, { intent: 'second' })).status).toBe(404);

    const second = idIn(await post(world, ingrid, id, { intent: 'second' }));
    await post(world, ingrid, second, { intent: 'sign', ...filled() });
    expect(await stored(second)).toMatchObject({ secondToId: id, observerId: ingrid, met: true });
    expect(await stored(id)).toMatchObject({ reply: 'disputed', met: false });
    const { page } = (await (await look(world, dana, id)).json()) as { page: { seconds: { id: string }[] } };
    expect(page.seconds.map((one) => one.id)).toEqual([second]);
  });

  it('stays readable on its own edition when the scorecard changes or goes', async () => {
    const id = await sign(world, grace, dana);
    const before = world.deps.catalog;
    const changed = aScorecard({ title: 'Another card', items: [], edition: { ...scorecard.edition, id: 'changed' as never } });
    for (const scorecards of [[changed], []]) {
      world.deps.catalog = createCatalog({ ...before, scorecards });
      await publishEditions(world.deps.db, world.deps.catalog, world.deps.now());
      const { page } = (await (await look(world, dana, id)).json()) as { page: { scorecard: string; items: unknown[] } };
      expect([page.scorecard, page.items.length]).toEqual(['A phone call', 5]);
    }
    world.deps.catalog = before;
  });
});

describe('lists of observations', () => {
  it('show a learner their own, and an observer their line', async () => {
    const id = await sign(world, amir, nhung);
    const ownOf = async (who: EmployeeId) => (await ownRoute.loader(await asking(world.context, who))).rows.map((row) => row.id);
    expect(await ownOf(nhung)).toEqual([id]);
    expect(await ownOf(dana)).not.toContain(id);
    const latestOf = async (who: EmployeeId) => (await teamRoute.loader(await asking(world.context, who))).page.latest.map((row) => row.id);
    expect(await latestOf(grace)).not.toContain(id);
    for (const who of [amir, head, ingrid]) expect(await latestOf(who)).toContain(id);
  });
});
