import { addDays, type CalendarDate } from '../calendar/calendar';

/** By when something is to be done: on one day for everybody, or so many days after each person's hire date. */
export type DueRule = { kind: 'date'; dueOn: CalendarDate } | { kind: 'after-hire'; days: number };

/** Two years: beyond that a date is a mistake in typing. */
export const longestDueDays = 730;

/**
 * The due date of one person, never in the past. Whoever was hired so long ago that the day has gone by gets the same
 * number of days from today.
 */
export function dueOnFor(
  rule: DueRule,
  hiredOn: CalendarDate,
  today: CalendarDate,
): { dueOn: CalendarDate; countedFrom: 'hire' | 'today' } {
  if (rule.kind === 'date') return { dueOn: rule.dueOn, countedFrom: 'today' };
  const afterHire = addDays(hiredOn, rule.days);
  return afterHire >= today ? { dueOn: afterHire, countedFrom: 'hire' } : { dueOn: addDays(today, rule.days), countedFrom: 'today' };
}
