import { fieldName, type Fields } from '~/domain/quiz/fields';
import type { LearnerItem } from '~/domain/quiz/for-learner';

/**
 * What stands chosen on the page for this item and differs from what is saved: the learner was faster than the scripts, so
 * nobody has sent it. Undefined when there is nothing of the kind. The rows of an order are moved by buttons, and before
 * scripts run these send the page themselves.
 */
export function chosenEarly({ number, kind }: LearnerItem, saved: Fields): Fields | undefined {
  const form = document.getElementById(fieldName(number))?.closest('form');
  if (!form || kind === 'order') return undefined;
  const given: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '' && isAnswerTo(number, name)) given[name] = [...(given[name] ?? []), value];
  }
  return sameFields(given, saved) ? undefined : given;
}

function isAnswerTo(number: number, name: string): boolean {
  return name !== fieldName(number, 'known') && (name === fieldName(number) || name.startsWith(`${fieldName(number)}-`));
}

/** Whether both answer the same; the order of several fields says nothing. */
export function sameFields(one: Fields, other: Fields): boolean {
  const lines = (fields: Fields) => Object.entries(fields).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
  return JSON.stringify(lines(one).sort()) === JSON.stringify(lines(other).sort());
}
