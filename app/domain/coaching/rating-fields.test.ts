import { describe, expect, it } from 'vitest';
import { aScorecard, bestRatings, ratingsOf } from '~tests/builders/scorecard';
import { ratingField, ratingValue, readRatings } from './rating-fields';

const scorecard = aScorecard();
const read = (fields: Record<string, string>) => readRatings(scorecard, (name) => fields[name]);

describe('the ratings of a form', () => {
  it('come back as they were written', () => {
    const ratings = new Map([...bestRatings(scorecard), ...ratingsOf({ hold: 'not-applicable' })]);
    const fields = Object.fromEntries([...ratings].map(([id, rating]) => [ratingField({ id }), ratingValue(rating)]));
    expect(read(fields)).toEqual(ratings);
  });

  it.each(['3', '-1', '1.0', ' 1', '1e0', 'na', '', 'constructor'])('leave out %j, which is no level of the greeting', (value) => {
    expect(read({ 'item-greet': value })).toEqual(new Map());
  });

  it('leave out items that the scorecard does not have', () => {
    expect(read({ 'item-other': '1', 'item-__proto__': '1' })).toEqual(new Map());
  });
});
