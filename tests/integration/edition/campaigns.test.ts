import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/access/actor';
import { assignRenewals } from '~/features/assignment/rules/assign-renewals.server';
import { endCampaign } from '~/features/edition/end-campaign.server';
import { enrolInCampaigns } from '~/features/edition/enrol-in-campaigns.server';
import { openCampaign } from '~/features/edition/open-campaign.server';
import { renewStudy } from '~/features/learning/renew-study.server';
import { verifyRegister } from '~/features/register/verify-register.server';
import { countAsked } from '~db/queries/asked-people';
import { listCampaigns } from '~db/queries/campaigns';
import { setExcuses } from '~db/queries/assignments';
import { refreshStandingRows } from '~db/queries/standing-rows';
import { anActor } from '~tests/builders/actor';
import { earn } from '../certification/world';
import { granted } from '../account/accounts';
import { assign, day, employ } from '../mail/world';
import {
  anEditionWorld,
  assignmentsOf,
  certificationsOf,
  certified,
  changed,
  doChangedLesson,
  october,
  phone,
  says,
  type EditionWorld,
} from './world';

let world: EditionWorld;
let actor: Actor;
beforeEach(async () => {
  world = await anEditionWorld();
  const hr = await granted(world.context, 'hr');
  actor = anActor({ employeeId: hr.id, roles: ['hr'] });
  return () => world.close();
});

const change = { moduleId: phone.id, label: 'October 2026' };
const graceEnds = day('2026-10-31');
const open = (seen: number, own: { label?: string; dueOn?: ReturnType<typeof day> } = {}) =>
  openCampaign(world.deps, { actor, ...change, dueOn: graceEnds, seen, requestId: 'request', ...own });
const at = (instant: string) => void (world.context.clock.now = new Date(instant));

describe('opening a campaign', () => {
  it('asks everybody certified before the change for its lesson, by the grace date, and says why', async () => {
    const dana = await certified(world);
    const stranger = await employ(world);
    expect(await open(1)).toEqual({ kind: 'opened' });
    const [campaign] = await listCampaigns(world.db);
    expect(campaign).toMatchObject({ says, dueOn: '2026-10-31', again: { lessons: [changed] }, openedById: actor.employeeId, ended: null });
    expect(await assignmentsOf(world, dana)).toEqual([
      { origin: 'renewal', note: `The module changed: ${says}`, due_on: '2026-10-31', campaign_id: campaign?.id, withdrawn_at: null },
    ]);
    expect(await assignmentsOf(world, stranger)).toEqual([]);
    const log = await world.db.selectFrom('audit_entry').select(['deed', 'actor_id']).where('deed', '=', 'open-campaign').execute();
    expect(log).toEqual([{ deed: 'open-campaign', actor_id: actor.employeeId }]);
  });

  it('is done once when the form comes twice, also at the same moment', async () => {
    const dana = await certified(world);
    const results = await Promise.all([open(1), open(1)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['opened', 'opened-before']);
    expect(await open(0)).toEqual({ kind: 'opened-before' });
    await enrolInCampaigns(world.deps);
    expect(await assignmentsOf(world, dana)).toHaveLength(1);
  });

  it('asks nobody when the preview has become stale, and says how many it would be now', async () => {
    const dana = await certified(world);
    await certified(world);
    expect(await open(1)).toEqual({ kind: 'stale', asked: 2 });
    expect(await listCampaigns(world.db)).toEqual([]);
    expect(await assignmentsOf(world, dana)).toEqual([]);
  });

  it('leaves out who renews everything within the grace time, is excused, asked already or gone', async () => {
    const soon = await certified(world, '2025-10-20');
    const excused = await certified(world);
    const id = await assign(world, excused, '2026-12-31', { origin: 'renewal', assignedAt: new Date('2026-06-01T08:00:00Z') });
    await setExcuses(world.db, [id], { at: world.deps.now(), until: null }, world.deps.company.timeZone);
    const asked = await certified(world);
    await assign(world, asked, '2026-12-31', { origin: 'renewal', assignedAt: new Date('2026-06-01T08:00:00Z') });
    const gone = await certified(world, '2026-05-04', { endedOn: day('2026-09-30') });
    expect(await open(0)).toEqual({ kind: 'opened' });
    for (const person of [soon, gone]) expect(await assignmentsOf(world, person)).toEqual([]);
    for (const person of [excused, asked]) expect(await assignmentsOf(world, person)).toMatchObject([{ campaign_id: null }]);
  });

  it('refuses a grace time of less than a week, and what is no material change', async () => {
    expect(await open(0, { dueOn: day('2026-10-07') })).toEqual({ kind: 'too-soon' });
    expect(await open(0, { label: 'September 2026' })).toEqual({ kind: 'no-such-change' });
  });

  it('reaches whoever finishes the old edition afterwards, once, with a week at least', async () => {
    await open(0);
    at('2026-10-29T08:00:00Z');
    const late = await employ(world);
    await earn({ ...world, clock: world.context.clock, at: () => {} }, phone, { who: late.id });
    at('2026-10-29T09:00:00Z');
    expect([await enrolInCampaigns(world.deps), await enrolInCampaigns(world.deps)]).toEqual([1, 0]);
    expect(await assignmentsOf(world, late)).toMatchObject([{ due_on: '2026-11-05' }]);
  });
});

describe('asking again', () => {
  it('reaches whoever was asked and then finished the old edition, but nobody from whom it was withdrawn', async () => {
    const goesOn = await certified(world);
    const withdrawn = await certified(world);
    await open(2);
    await world.db
      .updateTable('assignment')
      .set({ withdrawn_at: world.deps.now().toISOString() })
      .where('employee_id', '=', withdrawn.id)
      .execute();
    await refreshStandingRows(world.db, [withdrawn.id], world.deps.company.timeZone);
    at('2026-10-05T08:00:00Z');
    await earn({ ...world, clock: world.context.clock, at: () => {} }, phone, { who: goesOn.id, number: 2 });
    at('2026-10-05T09:00:00Z');
    expect(await enrolInCampaigns(world.deps)).toBe(1);
    expect([await assignmentsOf(world, goesOn), await assignmentsOf(world, withdrawn)].map(({ length }) => length)).toEqual([2, 1]);
  });
});

describe('the renewal of only what changed', () => {
  it('earns a certificate on the new edition that ends with the old one, which keeps its own', async () => {
    const dana = await certified(world);
    const [before] = await certificationsOf(world, dana);
    await open(1);
    at('2026-10-12T10:00:00Z');
    expect(await doChangedLesson(world, dana)).toEqual({ begun: 'begun', finished: 'finished' });
    const [renewed, old] = await certificationsOf(world, dana);
    expect(renewed).toMatchObject({
      editionLabel: 'October 2026',
      subject: { editionId: 'phone-e2' },
      ...{
        points: before?.points,
        maxPoints: before?.maxPoints,
        issuedOn: '2026-10-12',
        expiresOn: before?.expiresOn,
        renewsId: before?.id,
      },
      evidence: {
        lessons: [{ lessonId: changed }],
        quiz: before?.evidence.kind === 'module' ? before.evidence.quiz : null,
        onlyChanges: { carriedFrom: { certificationId: before?.id, number: before?.number, editionLabel: 'September 2026' } },
      },
    });
    expect(old).toEqual({ ...before, renewal: { id: renewed?.id, latestEvent: null } });
    expect(await verifyRegister(world.deps)).toMatchObject({ kind: 'intact' });
    expect(await countAsked(world.db, day('2026-10-12'))).toMatchObject([{ state: 'done', people: 1 }]);
    expect(await enrolInCampaigns(world.deps)).toBe(0);
  });

  it('is not begun before it is asked for', async () => {
    const dana = await certified(world);
    expect(await renewStudy(world.deps, { employeeId: dana.id, moduleId: phone.id })).toEqual({ kind: 'not-yet' });
  });

  it('earns nothing once the certification has run out: the whole module is renewed then', async () => {
    const dana = await certified(world, '2025-11-20');
    await open(1);
    await renewStudy(world.deps, { employeeId: dana.id, moduleId: phone.id });
    at('2026-11-21T10:00:00Z');
    await doChangedLesson(world, dana);
    expect(await certificationsOf(world, dana)).toHaveLength(1);
    const studies = await world.db
      .selectFrom('study')
      .select(['number', 'campaign_id'])
      .where('employee_id', '=', dana.id)
      .orderBy('number')
      .execute();
    expect(studies).toMatchObject([{ campaign_id: null }, { campaign_id: expect.any(String) }, { number: 3, campaign_id: null }]);
  });
});

describe('a campaign that HR ends', () => {
  it('withdraws what is open, keeps what was earned, asks nobody any more, and leaves the renewal before the end alone', async () => {
    const done = await certified(world);
    const idle = await certified(world);
    await open(2);
    await doChangedLesson(world, done);
    const end = () => endCampaign(world.deps, { actor, ...change, requestId: 'request' });
    expect([await end(), await end()]).toEqual([{ kind: 'ended', withdrawn: 1 }, { kind: 'ended-before' }]);
    expect(await open(1)).toEqual({ kind: 'ended-before' });
    expect(await certificationsOf(world, done)).toHaveLength(2);
    expect(await assignmentsOf(world, done)).toMatchObject([{ withdrawn_at: null }]);
    expect(await assignmentsOf(world, idle)).toMatchObject([{ withdrawn_at: october.toISOString() }]);
    expect(await enrolInCampaigns(world.deps)).toBe(0);
    at('2027-04-10T08:00:00Z');
    expect(await assignRenewals(world.deps)).toBe(2);
  });
});
