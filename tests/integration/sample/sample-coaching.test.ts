import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarterOf } from '~/domain/coaching/care-quotient';
import { dateIn } from '~/domain/calendar/calendar';
import { listCareRatings } from '~db/queries/care-ratings';
import { listObservations } from '~db/queries/observations';
import type { EmployeeId } from '~/domain/ids';
import { loadedSample, type LoadedSample } from './loaded-sample';

let sample: LoadedSample;
beforeAll(async () => {
  sample = await loadedSample('2026-11-22T09:00:00Z');
});
afterAll(() => sample.close());

const everybody = () => sample.rows.employee.map(({ id }) => id as EmployeeId);

describe('coaching in the sample company', () => {
  it('has observations of every kind, all of them of people of the observer’s line and in the past', async () => {
    const observations = await listObservations(sample.deps.db, everybody());
    expect(new Set(observations.map(({ reply }) => reply))).toEqual(new Set([null, 'acknowledged', 'disputed']));
    expect(new Set(observations.map(({ met }) => met))).toEqual(new Set([true, false]));
    for (const { employeeId, observerId, signedAt, repliedAt, observedOn } of observations) {
      const employee = sample.rows.employee.find(({ id }) => id === employeeId);
      expect(employee?.manager_id).toBe(observerId);
      expect(employee && employee.hired_on <= observedOn).toBe(true);
      expect(signedAt < sample.deps.now()).toBe(true);
      if (repliedAt) expect(repliedAt > signedAt && repliedAt < sample.deps.now()).toBe(true);
    }
  });

  it('has ratings of the Care Quotient in the quarters in which they were given, for five people and more', async () => {
    const rated = new Set<EmployeeId>();
    for (const id of everybody()) {
      for (const { quarter, ratedAt, by, raterId } of await listCareRatings(sample.deps.db, id)) {
        expect(quarter).toBe(quarterOf(dateIn('Europe/Berlin', ratedAt)));
        expect(by === 'self').toBe(raterId === id);
        rated.add(id);
      }
    }
    expect(rated.size).toBeGreaterThanOrEqual(5);
  });
});
