import type { Edition } from '../content/module';
import type { Channel } from '../content/rich-text';
import type { PlaybookEntryId } from '../playbook/entry';
import type { ScorecardId, ScorecardItemId } from '../ids';
import type { Dimension } from '../scenario/scenario';

/** What an observer looks at during a real contact, with words for every level, so that two observers mean the same. */
export interface Scorecard {
  id: ScorecardId;
  /** The state of the file that an observation was made on. */
  edition: Edition;
  title: string;
  /** When to take this one, one sentence. */
  summary: string;
  channels: readonly Channel[];
  /** The least part of the applicable points with which an observation is met. */
  passPercent: number;
  /** In the order of a contact. */
  items: readonly ScorecardItem[];
}

export interface ScorecardItem {
  id: ScorecardItemId;
  title: string;
  /** What is looked at, in one sentence. */
  look: string;
  measures: { kind: 'dimension'; dimension: Dimension } | { kind: 'procedure'; playbook: PlaybookEntryId | null };
  /** What was seen, from level 0 upwards. The number of a level is its points. */
  levels: readonly string[];
  /** At level 0 the observation is not met, however many points the rest brings. */
  mustNotFail: boolean;
  /** A contact may give no occasion for it. */
  mayNotApply: boolean;
}

/** A level by its number, or that the contact gave no occasion. */
export type Rating = number | 'not-applicable';
export type Ratings = ReadonlyMap<ScorecardItemId, Rating>;

export function topLevel(item: Pick<ScorecardItem, 'levels'>): number {
  return item.levels.length - 1;
}

/** Whether an item can be rated so at all. */
export function isRatingOf(item: ScorecardItem, rating: Rating): boolean {
  if (rating === 'not-applicable') return item.mayNotApply;
  return Number.isInteger(rating) && rating >= 0 && rating <= topLevel(item);
}

/** The items that are still to be rated, in their order. A rating that the item does not have counts as none. */
export function unratedItems(scorecard: Scorecard, ratings: Ratings): ScorecardItem[] {
  return scorecard.items.filter((item) => {
    const rating = ratings.get(item.id);
    return rating === undefined || !isRatingOf(item, rating);
  });
}
