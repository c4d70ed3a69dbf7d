import type { Encounter, Grade, GroupResult } from '~/domain/lesson/field-log';
import { dimensions } from '~/domain/scenario/scenario';
import type { MarkName } from '~/ui/mark';
import { dimensionWords } from '../scenario/dimension-words';

export const gradeWords: Record<Grade, { name: string; anchor: string; mark: MarkName }> = {
  outstanding: { name: 'Outstanding', anchor: 'The need was met, and something fitting was added.', mark: 'valid' },
  good: { name: 'Good', anchor: 'The need was met, with care.', mark: 'done' },
  fair: { name: 'Fair', anchor: 'The need was met without care, or with effort on my side.', mark: 'progress' },
  poor: { name: 'Poor', anchor: 'The need was not met, or was met without respect.', mark: 'failing' },
};

type Side = NonNullable<Encounter['shows']>['dimension'];

const seen: Record<Side, string> = {
  initiative: 'somebody made the first move',
  commitment: 'my interest decided',
  accountability: 'somebody owned the outcome',
  resourcefulness: 'more than one way was looked for',
  expectations: 'what I could count on came true',
};

/** For each side of I CARE that it was there, and that it was missing. */
export const sideChoices = dimensions.flatMap((side) => [
  { value: `${side}:there`, label: `${dimensionWords[side]}: ${seen[side]}` },
  { value: `${side}:missing`, label: `${dimensionWords[side]} was missing` },
]);

export function sideInWords(shows: Encounter['shows']): string | undefined {
  return shows && `${dimensionWords[shows.dimension]}${shows.there ? '' : ' was missing'}`;
}

export function percentOf({ counts, encounters }: GroupResult, grade: Grade): number {
  return Math.round((100 * counts[grade]) / encounters);
}
