import { dimensions } from '~/domain/scenario/scenario';
import { quarterOf, type CareLevel } from '~/domain/coaching/care-quotient';
import { scoreOf } from '~/domain/coaching/score';
import { topLevel, type Rating, type Scorecard, type ScorecardItem } from '~/domain/coaching/scorecard';
import type { Chance } from '~/domain/quiz/seeded-chance';
import type { ScorecardItemId } from '~/domain/ids';
import type { CareRatingTable, ObservationReplyTable, ObservationTable } from '../schema';
import { disputes, observersNotes } from './coaching-notes';
import { firstWorkday, type SamplePerson } from './plan-people';
import { cast } from './roster';
import type { Sample } from './sample';
import { workdayFrom, workdayUpTo } from './work-clock';

/** What was observed in one team, what the learners said of it, and what each side says of the Care Quotient. */
export interface PlannedCoaching {
  observations: ObservationTable[];
  replies: ObservationReplyTable[];
  careRatings: CareRatingTable[];
}

/** Days ago; `end` is what the learner said, `waiting` when nothing yet. */
interface PlannedContact {
  ago: number;
  end: ObservationReplyTable['kind'] | 'waiting';
  /** A must-not-fail item failed in it. */
  fails?: boolean;
}

const contacts: Readonly<Record<string, readonly PlannedContact[]>> = {
  'Declan O’Shaughnessy': [
    { ago: 41, end: 'acknowledged' },
    { ago: 3, end: 'waiting' },
  ],
  'Tomasz Wiśniewski': [
    { ago: 30, end: 'acknowledged' },
    { ago: 9, end: 'disputed', fails: true },
  ],
  'Grace Oyelaran': [{ ago: 22, end: 'acknowledged' }],
  'Li Na': [{ ago: 17, end: 'acknowledged' }],
  'Jo Park': [{ ago: 35, end: 'acknowledged' }],
};

/** The supervisor of the sample company coaches: contacts on the phone, and the last three quarters. */
export function planCoaching(sample: Sample, people: readonly SamplePerson[]): PlannedCoaching {
  const planned: PlannedCoaching = { observations: [], replies: [], careRatings: [] };
  const supervisor = people.find(({ name }) => name === cast.supervisor);
  const scorecard = sample.scorecards.find(({ channels }) => channels.includes('phone'));
  const team = people.filter(({ manager, endedOn }) => manager?.name === cast.supervisor && endedOn === null);
  for (const person of team) {
    for (const contact of contacts[person.name] ?? []) {
      if (supervisor && scorecard) observe(sample, planned, { person, supervisor, scorecard, contact });
    }
    if (supervisor) rateQuarters(sample, planned, person, supervisor);
  }
  return planned;
}

interface Wish {
  person: SamplePerson;
  supervisor: SamplePerson;
  scorecard: Scorecard;
  contact: PlannedContact;
}

function observe(sample: Sample, planned: PlannedCoaching, { person, supervisor, scorecard, contact }: Wish) {
  const day = workdayUpTo(sample.daysAgo(contact.ago));
  if (day < firstWorkday(person)) return;
  const chance = sample.chance(`observed ${person.name} ${contact.ago}`);
  const ratings = new Map(scorecard.items.map((item) => [item.id, rated(item, chance, contact.fails ?? false)]));
  const { points, maxPoints, met } = scoreOf(scorecard, ratings);
  const id = sample.newId();
  planned.observations.push({
    ...{ id, employee_id: person.id, observer_id: supervisor.id, scorecard_id: scorecard.id, scorecard_edition_id: scorecard.edition.id },
    ...{ channel: 'phone', observed_on: day, ratings: jsonOf(ratings), points, max_points: maxPoints, met: met ? 1 : 0 },
    note: observersNotes[chance.below(observersNotes.length)] ?? '',
    amends_id: null,
    second_to_id: null,
    signed_at: sample.clock(day, 14 * 60 + chance.below(90)).toISOString(),
  });
  const repliedAt = sample.clock(workdayFrom(sample.daysAgo(contact.ago - 1)), 9 * 60 + chance.below(60));
  if (contact.end === 'waiting' || repliedAt > sample.now) return;
  const words = contact.end === 'disputed' ? (disputes[chance.below(disputes.length)] ?? '') : '';
  planned.replies.push({ observation_id: id, kind: contact.end, words, replied_at: repliedAt.toISOString() });
}

function rated(item: ScorecardItem, chance: Chance, fails: boolean): Rating {
  if (item.mustNotFail) return fails && item.id === 'limits' ? 0 : topLevel(item);
  if (item.mayNotApply && chance.below(2) === 0) return 'not-applicable';
  return topLevel(item) - Math.max(0, chance.below(4) - 1);
}

function jsonOf(ratings: ReadonlyMap<ScorecardItemId, Rating>): string {
  return JSON.stringify(Object.fromEntries(ratings));
}

/** Days ago on which a quarter was rated: three quarters, whatever day it is. */
const ratedAgo = [285, 193, 101];

/** People rise slowly; supervisors see a little less than people see in themselves. */
function rateQuarters(sample: Sample, planned: PlannedCoaching, person: SamplePerson, supervisor: SamplePerson) {
  const chance = sample.chance(`care ${person.name}`);
  const usual = 2 + chance.below(2);
  ratedAgo.forEach((ago, step) => {
    const day = workdayUpTo(sample.daysAgo(ago));
    if (day < firstWorkday(person)) return;
    for (const side of ['self', 'supervisor'] as const) {
      const entries = dimensions.map((dimension) => [dimension, careLevel(chance, usual + Math.floor(step / 2), side)] as const);
      planned.careRatings.push({
        ...{ id: sample.newId(), employee_id: person.id, rater_id: side === 'self' ? person.id : supervisor.id, side },
        ...{ quarter: quarterOf(day), levels: JSON.stringify(Object.fromEntries(entries)), note: '' },
        rated_at: sample.clock(day, 15 * 60 + chance.below(60)).toISOString(),
      });
    }
  });
}

function careLevel(chance: Chance, usual: number, side: CareRatingTable['side']): CareLevel {
  const level = usual + chance.below(2) - (side === 'supervisor' ? Math.floor(chance.below(3) / 2) : 0);
  if (chance.below(12) === 0) return 'not-seen';
  return Math.min(5, Math.max(1, level)) as CareLevel;
}
