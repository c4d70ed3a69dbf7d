import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, instant } from '~tests/builders/certification';
import { addDays, dateIn } from '../calendar/calendar';
import { assignmentId, type AssignmentId } from '../ids';
import { assignmentStatus, isSettled } from './assignment-status';
import { changesAnything, countPlan } from './count-plan';
import type { DueRule } from './due-rule';
import { planPlace, type EarlierAssignment, type Place, type PlaceOutcome } from './plan-place';

const zone = 'America/New_York';
const now = instant('2026-11-23T15:00:00Z');
const today = day('2026-11-23');
const onDate = (dueOn: string): DueRule => ({ kind: 'date', dueOn: day(dueOn) });

function aPlace({ person, ...facts }: Partial<Omit<Place, 'person'>> & { person?: Partial<Place['person']> } = {}): Place {
  return { person: { hiredOn: day('2024-03-01'), endedOn: null, leaves: [], ...person }, assignments: [], certifications: [], ...facts };
}

function earlier(overrides: Partial<EarlierAssignment> = {}): EarlierAssignment {
  return {
    id: assignmentId.parse('a1'),
    number: 1,
    assignedAt: instant('2026-11-10T09:00:00Z'),
    dueOn: day('2026-12-14'),
    origin: 'person',
    excused: null,
    withdrawn: false,
    ...overrides,
  };
}

const held = (earnedAt: string, expiresOn: string | null, revoked = false) => ({
  earnedAt: instant(earnedAt),
  expiresOn: expiresOn === null ? null : day(expiresOn),
  revoked,
});

const plan = (place: Place, rule = onDate('2026-12-18')) => planPlace(place, rule, zone, now);

describe('assigning a module to somebody', () => {
  it('is new for whoever does not have it', () => {
    expect(plan(aPlace())).toEqual({ kind: 'new', number: 1, dueOn: '2026-12-18', countedFrom: 'today' });
  });

  it('moves the due date of what is open, to later and to earlier', () => {
    expect(plan(aPlace({ assignments: [earlier()] }))).toEqual({
      kind: 'moved',
      assignmentId: 'a1',
      from: '2026-12-14',
      to: '2026-12-18',
    });
    expect(plan(aPlace({ assignments: [earlier({ dueOn: day('2026-12-30') })] }))).toMatchObject({ kind: 'moved', from: '2026-12-30' });
    expect(plan(aPlace({ assignments: [earlier({ dueOn: day('2026-11-01') })] }))).toMatchObject({ kind: 'moved', from: '2026-11-01' });
  });

  it('tells from when whoever renews would be uncertified, when the new date is beyond the end', () => {
    const renewal = { assignments: [earlier({ origin: 'renewal' })], certifications: [held('2025-12-01T09:00:00Z', '2026-12-01')] };
    expect(plan(aPlace(renewal))).toMatchObject({ kind: 'moved', to: '2026-12-18', uncertifiedFrom: '2026-12-02' });
    expect(plan(aPlace(renewal), onDate('2026-12-01'))).not.toHaveProperty('uncertifiedFrom', expect.anything());
  });

  it('changes nothing where it is assigned for that day already', () => {
    expect(plan(aPlace({ assignments: [earlier({ dueOn: day('2026-12-18') })] }))).toEqual({
      kind: 'same-date',
      assignmentId: 'a1',
      dueOn: '2026-12-18',
    });
  });

  it('is completed at once for whoever is validly certified, and says until when', () => {
    expect(plan(aPlace({ certifications: [held('2026-04-01T10:00:00Z', '2028-04-01')] }))).toEqual({
      kind: 'already-certified',
      number: 1,
      dueOn: '2026-12-18',
      validUntil: '2028-04-01',
    });
    expect(plan(aPlace({ certifications: [held('2026-04-01T10:00:00Z', null)] }))).toMatchObject({ validUntil: null });
  });

  it('is not kept from anybody by a certification that has expired or was revoked', () => {
    expect(plan(aPlace({ certifications: [held('2025-04-01T10:00:00Z', '2026-11-22')] })).kind).toBe('new');
    expect(plan(aPlace({ certifications: [held('2026-04-01T10:00:00Z', '2028-04-01', true)] })).kind).toBe('new');
  });

  it('adds no second record of what was assigned and completed and still counts', () => {
    const certifications = [held('2026-11-15T10:00:00Z', '2027-11-15')];
    expect(plan(aPlace({ assignments: [earlier()], certifications }))).toEqual({
      kind: 'completed-before',
      assignmentId: 'a1',
      validUntil: '2027-11-15',
    });
  });

  it('is a further assignment after one that was withdrawn or whose certification has run out', () => {
    expect(plan(aPlace({ assignments: [earlier({ withdrawn: true, number: 3 })] }))).toMatchObject({ kind: 'new', number: 4 });
    const lapsed = aPlace({
      assignments: [earlier({ assignedAt: instant('2024-01-01T10:00:00Z') })],
      certifications: [held('2024-02-01T10:00:00Z', '2026-02-01')],
    });
    expect(plan(lapsed)).toMatchObject({ kind: 'new', number: 2 });
  });

  it('leaves out whoever is away today or on the due date, and says until when', () => {
    const away = (fromOn: string, untilOn: string | null) =>
      plan(aPlace({ person: { leaves: [{ fromOn: day(fromOn), untilOn: untilOn === null ? null : day(untilOn) }] } }));
    expect(away('2026-10-01', '2027-01-08')).toEqual({ kind: 'on-leave', from: '2026-10-01', until: '2027-01-08' });
    expect(away('2026-10-01', null)).toEqual({ kind: 'on-leave', from: '2026-10-01', until: null });
    expect(away('2026-12-18', '2026-12-18').kind).toBe('on-leave');
    expect(away('2026-10-01', '2026-11-22').kind).toBe('new');
    expect(away('2026-12-19', null).kind).toBe('new');
  });

  it('leaves out whoever was excused, for as long as the excuse holds', () => {
    const excusedUntil = (until: string | null) =>
      plan(aPlace({ assignments: [earlier({ excused: { until: until === null ? null : day(until) } })] }));
    expect(excusedUntil('2026-12-01')).toEqual({ kind: 'excused', assignmentId: 'a1', until: '2026-12-01' });
    expect(excusedUntil(null)).toEqual({ kind: 'excused', assignmentId: 'a1', until: null });
    expect(excusedUntil('2026-11-22').kind).toBe('moved');
  });

  it('leaves out leavers from the day after their last', () => {
    expect(plan(aPlace({ person: { endedOn: day('2026-11-22') } }))).toEqual({ kind: 'left', endedOn: '2026-11-22' });
    expect(plan(aPlace({ person: { endedOn: today } })).kind).toBe('new');
  });

  it('counts days from the hire date, and from today where that day has gone by', () => {
    const thirty: DueRule = { kind: 'after-hire', days: 30 };
    expect(plan(aPlace({ person: { hiredOn: day('2026-11-20') } }), thirty)).toMatchObject({ dueOn: '2026-12-20', countedFrom: 'hire' });
    expect(plan(aPlace(), thirty)).toMatchObject({ dueOn: '2026-12-23', countedFrom: 'today' });
  });

  it('is counted by what happens', () => {
    const counts = countPlan([
      plan(aPlace()),
      plan(aPlace({ assignments: [earlier()] })),
      plan(aPlace({ person: { endedOn: day('2026-01-01') } })),
    ]);
    expect(counts).toEqual({ new: 1, moved: 1, alreadyCertified: 0, unchanged: 0, leftOut: 1 });
    expect(changesAnything(counts)).toBe(true);
    expect(changesAnything({ ...counts, new: 0, moved: 0 })).toBe(false);
  });
});

/* Days around today, so that everything that can meet does. */
const dayNear = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
const dayNearOrNull = fc.option(dayNear);
const instantNear = fc.integer({ min: -60 * 24, max: -1 }).map((hours) => new Date(now.getTime() + hours * 3_600_000));

/** At most one open assignment, as the rule itself keeps it. */
const places: fc.Arbitrary<Place> = fc
  .record({
    person: fc.record({
      hiredOn: dayNear,
      endedOn: fc.option(dayNear, { freq: 3 }),
      leaves: fc.array(fc.record({ fromOn: dayNear, untilOn: dayNearOrNull }), { maxLength: 1 }),
    }),
    assignments: fc.array(
      fc.record({
        assignedAt: instantNear,
        dueOn: dayNear,
        origin: fc.constantFrom('person' as const, 'rule' as const, 'renewal' as const),
        excused: fc.option(fc.record({ until: dayNearOrNull })),
        withdrawn: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    certifications: fc.array(fc.record({ earnedAt: instantNear, validDays: fc.option(fc.nat(90)), revoked: fc.boolean() }), {
      maxLength: 2,
    }),
  })
  .map((place) => ({
    ...place,
    certifications: place.certifications.map(({ earnedAt, validDays, revoked }) => ({
      ...{ earnedAt, revoked },
      expiresOn: validDays === null ? null : addDays(dateIn(zone, earnedAt), validDays),
    })),
    assignments: place.assignments.map((one, index) => ({ ...one, id: `a${index + 1}` as AssignmentId, number: index + 1 })),
  }))
  .filter((place) => unsettled(place) <= 1);

const rules: fc.Arbitrary<DueRule> = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((days): DueRule => ({ kind: 'date', dueOn: addDays(today, days) })),
  fc.integer({ min: 0, max: 60 }).map((days): DueRule => ({ kind: 'after-hire', days })),
);

function openOf({ assignments, certifications }: Place): EarlierAssignment[] {
  return assignments.filter((one) => !isSettled(assignmentStatus({ ...one, begun: false, certifications }, zone, now)));
}

/** Open, or excused and therefore open again one day. */
function unsettled({ assignments, certifications }: Place): number {
  const kinds = assignments.map((one) => assignmentStatus({ ...one, begun: false, certifications }, zone, now).kind);
  return kinds.filter((kind) => kind !== 'completed' && kind !== 'already-certified' && kind !== 'withdrawn').length;
}

function apply(place: Place, outcome: PlaceOutcome): Place {
  switch (outcome.kind) {
    case 'new':
    case 'already-certified': {
      const added = earlier({ id: assignmentId.parse('added'), number: outcome.number, assignedAt: now, dueOn: outcome.dueOn });
      return { ...place, assignments: [...place.assignments, added] };
    }
    case 'moved': {
      const moved = place.assignments.map((one) => (one.id === outcome.assignmentId ? { ...one, dueOn: outcome.to } : one));
      return { ...place, assignments: moved };
    }
    case 'same-date':
    case 'completed-before':
    case 'on-leave':
    case 'excused':
    case 'left':
      return place;
  }
}

const forEachPlan = (law: (place: Place, outcome: PlaceOutcome, rule: DueRule) => void) =>
  fc.assert(
    fc.property(places, rules, (place, rule) => void law(place, planPlace(place, rule, zone, now), rule)),
    { numRuns: 500 },
  );

describe('whatever the past of a person and a module', () => {
  it('nobody gets a second open assignment', () => {
    forEachPlan((place, outcome) => expect(unsettled(apply(place, outcome))).toBeLessThanOrEqual(1));
  });

  it('assigning the same again changes nothing more', () => {
    forEachPlan((place, outcome, rule) => {
      const again = planPlace(apply(place, outcome), rule, zone, now);
      expect(changesAnything(countPlan([again]))).toBe(false);
    });
  });

  it('no new date lies in the past, and a move is one', () => {
    forEachPlan((_, outcome) => {
      if (outcome.kind === 'new') expect(outcome.dueOn >= today).toBe(true);
      if (outcome.kind === 'moved') expect(outcome.to >= today && outcome.to !== outcome.from).toBe(true);
    });
  });

  it('numbers go on without a gap or a repetition', () => {
    forEachPlan((place, outcome) => {
      if (outcome.kind === 'new' || outcome.kind === 'already-certified') expect(outcome.number).toBe(place.assignments.length + 1);
    });
  });

  it('what is asked for is on the desk afterwards', () => {
    forEachPlan((place, outcome) => {
      if (outcome.kind === 'new' || outcome.kind === 'moved' || outcome.kind === 'same-date')
        expect(openOf(apply(place, outcome))).toHaveLength(1);
    });
  });
});
