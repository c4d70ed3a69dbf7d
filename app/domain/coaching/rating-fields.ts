import { isRatingOf, type Rating, type Ratings, type Scorecard, type ScorecardItem } from './scorecard';

/** The field of a form that holds the rating of an item. */
export function ratingField(item: Pick<ScorecardItem, 'id'>): string {
  return `item-${item.id}`;
}

/** What a field says for this rating. */
export function ratingValue(rating: Rating): string {
  return rating === 'not-applicable' ? 'na' : String(rating);
}

/** The ratings that a form holds. What is no level of its item is left out, as if it had not been rated. */
export function readRatings(scorecard: Scorecard, fieldOf: (name: string) => string | undefined): Ratings {
  return new Map(
    scorecard.items.flatMap((item) => {
      const rating = toRating(fieldOf(ratingField(item)));
      return rating !== undefined && isRatingOf(item, rating) ? [[item.id, rating] as const] : [];
    }),
  );
}

function toRating(value: string | undefined): Rating | undefined {
  if (value === 'na') return 'not-applicable';
  return value !== undefined && /^\d$/.test(value) ? Number(value) : undefined;
}
