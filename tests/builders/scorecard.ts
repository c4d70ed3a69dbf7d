import { parse } from 'yaml';
import { scorecardFields } from '~/catalog/scorecard-fields';
import { toScorecard } from '~/catalog/to-scorecard';
import type { Scorecard, ScorecardItem } from '~/domain/coaching/scorecard';
import { scorecardItemId } from '~/domain/ids';

/** A whole scorecard file in small: three procedure items, one of which must not fail, and two dimensions. */
export const scorecardFile = `id: phone-call
title: A phone call
summary: Take this one when somebody is on the phone.
edition: '2026.1'
channels: [phone]
passPercent: 70
items:
  - id: greet
    title: Greeting
    look: Who answers, and how?
    playbook: greeting
    levels: [No name., Place or name., 'Place, name and offer.']
  - id: hold
    title: Hold
    look: Was there a hold?
    playbook: hold
    mayNotApply: true
    levels: [No word., Asked., 'Asked, with time.', 'Asked, and back in time.']
  - id: privacy
    title: Privacy
    look: What was told about others?
    mustNotFail: true
    mayNotApply: true
    levels: [Told it., Kept it.]
  - id: initiative
    title: Initiative
    look: Who moves first?
    dimension: initiative
    levels: [Waits., Answers., Offers., Prevents.]
  - id: expectations
    title: Expectations
    look: What is promised?
    dimension: expectations
    levels: [Nothing., Soon., A time., 'A time, and kept.']
`;

/** Goes through the schema of the content files, as every scorecard does. */
export function aScorecard(own: Partial<Scorecard> = {}): Scorecard {
  return { ...toScorecard(scorecardFields.parse(parse(scorecardFile))), ...own };
}

export function aScorecardItem(own: Partial<Omit<ScorecardItem, 'id'>> & { id?: string } = {}): ScorecardItem {
  return {
    title: 'Item',
    look: 'What is it?',
    measures: { kind: 'procedure', playbook: null },
    levels: ['None.', 'Some.', 'All.'],
    mustNotFail: false,
    mayNotApply: true,
    ...own,
    id: scorecardItemId.parse(own.id ?? 'item'),
  };
}

/** Ratings by the ids of the items. */
export function ratingsOf(levels: Record<string, number | 'not-applicable'>) {
  return new Map(Object.entries(levels).map(([id, rating]) => [scorecardItemId.parse(id), rating] as const));
}

/** Every item at its highest level. */
export function bestRatings(scorecard: Scorecard) {
  return new Map(scorecard.items.map((item) => [item.id, item.levels.length - 1] as const));
}
