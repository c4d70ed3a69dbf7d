import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../calendar/calendar';
import { observationId, scorecardId } from '../ids';
import { requirementProgress, type ObservationOnRecord } from './requirement';

const scorecard = scorecardId.parse('phone-call');
const since = '2026-10-01' as CalendarDate;
const two = { scorecardId: scorecard, count: 2, withinDays: 30 };

let made = 0;
function seen(observedOn: string, own: Partial<ObservationOnRecord> = {}): ObservationOnRecord {
  made += 1;
  const id = observationId.parse(`observation-${String(made).padStart(4, '0')}`);
  return {
    id,
    scorecardId: scorecard,
    observedOn: observedOn as CalendarDate,
    met: true,
    reply: 'acknowledged',
    amendedById: null,
    ...own,
  };
}
const progress = (observations: readonly ObservationOnRecord[], today = '2026-11-22') =>
  requirementProgress(two, observations, since, today as CalendarDate);

describe('observations that a module asks for', () => {
  it('are fulfilled by as many as are asked for, within so many days', () => {
    const both = [seen('2026-11-01'), seen('2026-11-30')];
    expect(progress(both, '2026-11-30')).toEqual({ counted: both, fulfilled: true });
    const apart = [seen('2026-11-01'), seen('2026-12-01')];
    expect(progress(apart, '2026-12-01')).toEqual({ counted: apart.slice(1), fulfilled: false });
  });

  it.each([
    ['not met', { met: false }],
    ['not acknowledged yet', { reply: null }],
    ['disputed', { reply: 'disputed' }],
    ['amended', { amendedById: observationId.parse('later') }],
    ['made on another scorecard', { scorecardId: scorecardId.parse('counter-talk') }],
    ['made before the study began', { observedOn: '2026-09-30' as CalendarDate }],
  ] as [string, Partial<ObservationOnRecord>][])('do not count when they are %s', (_, own) => {
    const other = seen('2026-11-20');
    expect(progress([other, seen('2026-11-21', own)])).toEqual({ counted: [other], fulfilled: false });
  });

  it('keep only what can still count', () => {
    expect(progress([seen('2026-10-23')]).counted).toEqual([]);
    expect(progress([seen('2026-10-24')]).counted).toHaveLength(1);
  });

  it('stay fulfilled whatever day it is and whatever is observed later', () => {
    const days = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 900 }), (first, more, wait) => {
        const toRecords = (offsets: readonly number[]) => offsets.map((offset) => seen(addDays(since, offset)));
        const known = toRecords(first);
        if (!progress(known).fulfilled) return;
        expect(progress([...known, ...toRecords(more)], addDays(since, wait)).fulfilled).toBe(true);
      }),
    );
  });

  it('name exactly as many as are asked for once they are fulfilled', () => {
    const all = ['2026-11-01', '2026-11-05', '2026-11-09'].map((day) => seen(day));
    expect(progress(all.toReversed()).counted).toEqual(all.slice(0, 2));
  });
});
