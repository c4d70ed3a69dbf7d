import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModuleId } from '~/domain/ids';
import { enrolInCampaigns } from '~/features/edition/enrol-in-campaigns.server';
import { loadChange } from '~/features/edition/load-change.server';
import { loadEditions } from '~/features/edition/load-editions.server';
import { verifyRegister } from '~/features/register/verify-register.server';
import { evidence } from '~/domain/certification/evidence';
import { cast } from '~db/sample/roster';
import { instants } from './history';
import { loadedSample, type LoadedSample } from './loaded-sample';

describe.each(instants)('what changed in the content of the sample company until %s', (now) => {
  let sample: LoadedSample;
  beforeAll(async () => {
    sample = await loadedSample(now);
  });
  afterAll(() => sample.close());

  const change = async (moduleId: string) =>
    loadChange(sample.deps, { moduleId: moduleId as ModuleId, label: '2026.2', page: 1, due: null });

  it('is one change that waits for HR, and one that people are doing again', async () => {
    const { waiting, running, modules } = await loadEditions(sample.deps);
    expect(waiting).toMatchObject([{ module: 'Phone etiquette', label: '2026.2', campaign: null }]);
    expect(running).toMatchObject([{ module: 'The Ten Commandments of customer service', campaign: { late: 0, leftOut: 0 } }]);
    expect(modules.flatMap(({ changes }) => changes).map(({ kind }) => kind)).toEqual(['material', 'material']);
  });

  it('previews whom the waiting one affects, and what really differs beside the author’s word', async () => {
    const page = await change('phone-etiquette');
    expect(page).toMatchObject({ asks: '1 of 6 lessons', compared: { kind: 'with', label: '2026.1' } });
    expect(page?.parts.map(({ id, change, named }) => ({ id, change, named }))).toEqual([
      { id: 'phone-hold-and-transfer', change: 'changed', named: true },
      { id: 'phone-messages', change: 'changed', named: false },
    ]);
    if (page?.people?.kind !== 'preview') return expect.fail('no preview');
    expect(page.people.counts).toMatchObject({ asked: expect.any(Number), 'asked-already': expect.any(Number), excused: 0 });
    expect(page.people.counts.asked).toBeGreaterThanOrEqual(15);
    expect(page.people.departments.length).toBeGreaterThanOrEqual(4);
  });

  it('shows some who have done the other one again and some who have not, and leaves out those of the sign-in page who learn', async () => {
    const page = await change('ten-commandments');
    if (page?.people?.kind !== 'campaign') return expect.fail('no campaign');
    const { done, open, of } = page.people.counts;
    expect({ done: done >= 4, open: open >= 2, of }).toEqual({ done: true, open: true, of: done + open });
    const names = page.people.rows.map(({ name }) => name);
    for (const learner of [cast.learner, cast.newHire]) expect(names).not.toContain(learner);
    expect(page.parts).toMatchObject([{ id: 'ten-need-first', change: 'changed', named: true }]);
  });

  it('is asked of exactly those whom the rule names: the job finds nobody else', async () => {
    expect(await enrolInCampaigns(sample.deps)).toBe(0);
  });

  it('renews to the old last day, says from where the rest was carried, and keeps the chain whole', async () => {
    const { certification, study } = sample.rows;
    const again = new Set(study.filter(({ campaign_id }) => campaign_id !== null).map(({ id }) => id));
    const renewed = certification.filter(({ study_id }) => study_id !== null && again.has(study_id));
    expect(renewed).toHaveLength(again.size);
    for (const one of renewed) {
      const old = certification.find(({ id }) => id === one.renews_id);
      const rests = evidence.parse(JSON.parse(one.evidence));
      expect(one).toMatchObject({ expires_on: old?.expires_on, points: old?.points, edition_label: '2026.2' });
      expect(old?.edition_label).toBe('2026.1');
      expect(rests).toMatchObject({ lessons: [{ lessonId: 'ten-need-first' }], onlyChanges: { carriedFrom: { number: old?.number } } });
    }
    expect(await verifyRegister(sample.deps)).toMatchObject({ kind: 'intact' });
  });
});
