import type { LearnerItem } from '~/domain/quiz/for-learner';

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** “second”, “11th”. */
export function ordinal(number: number): string {
  return places[number - 1] ?? `${number}th`;
}

/** What kind of answer a question wants. */
export function kindInWords(kind: LearnerItem['kind']): string {
  switch (kind) {
    case 'single':
      return 'One answer';
    case 'several':
      return 'Several answers';
    case 'order':
      return 'Put in order';
    case 'match':
      return 'Match';
    case 'best-and-worst':
      return 'Best and worst';
  }
}

/** “8:42 left”. */
export function timeLeftInWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `${minutes}:${String(rest).padStart(2, '0')} left`;
}

/** What is said aloud about the clock: at five minutes and at one, and only when the page was there to see them come. */
export function timeAnnounced(seconds: number, atStart: number): string {
  if (seconds <= 60 && atStart > 60) return 'One minute is left.';
  return seconds <= 300 && seconds > 60 && atStart > 300 ? 'Five minutes are left.' : '';
}
