import { describe, expect, it } from 'vitest';
import { employeeId, observationId } from '../ids';
import { awaitsReply, isSignedByBoth, mayAmend, maySecond, standingOf, type ObservationFacts } from './standing';

const [grace, amir, ingrid] = ['grace', 'amir', 'ingrid'].map((id) => employeeId.parse(id)) as [never, never, never];
const later = observationId.parse('later');
const waiting: ObservationFacts = { reply: null, amendedById: null };
const acknowledged: ObservationFacts = { reply: 'acknowledged', amendedById: null };
const disputed: ObservationFacts = { reply: 'disputed', amendedById: null };
const amended: ObservationFacts = { reply: 'acknowledged', amendedById: later };

describe('a signed observation', () => {
  it('stands as its latest record says', () => {
    expect([waiting, acknowledged, disputed, amended].map((facts) => standingOf(facts).kind)).toEqual([
      'waiting',
      'acknowledged',
      'disputed',
      'amended',
    ]);
  });

  it('is signed by both only when it was acknowledged and nothing takes its place', () => {
    expect([waiting, acknowledged, disputed, amended].map(isSignedByBoth)).toEqual([false, true, false, false]);
  });

  it('takes one word from the learner', () => {
    expect([waiting, acknowledged, disputed, amended].map(awaitsReply)).toEqual([true, false, false, false]);
  });

  it('is amended by whoever signed it, once', () => {
    expect(mayAmend(grace, grace, disputed)).toBe(true);
    expect(mayAmend(grace, amir, disputed)).toBe(false);
    expect(mayAmend(grace, grace, amended)).toBe(false);
  });

  it('is observed anew only when it is disputed, and by somebody new', () => {
    expect(maySecond([grace], ingrid, disputed)).toBe(true);
    expect(maySecond([grace, ingrid], ingrid, disputed)).toBe(false);
    expect(maySecond([grace], ingrid, acknowledged)).toBe(false);
    expect(maySecond([grace], ingrid, { reply: 'disputed', amendedById: later })).toBe(false);
  });
});
