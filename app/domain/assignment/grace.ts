import { addDays, type CalendarDate } from '../calendar/calendar';

/** How many days people have for what changed: as proposed, at least, and at most. */
export const graceDays = { proposed: 30, least: 7, most: 365 };

export type GraceProblem = 'too-soon' | 'too-late';

/** What is wrong with the last day of a grace time; undefined when nothing is. */
export function graceProblem(dueOn: CalendarDate, today: CalendarDate): GraceProblem | undefined {
  if (dueOn < addDays(today, graceDays.least)) return 'too-soon';
  return dueOn > addDays(today, graceDays.most) ? 'too-late' : undefined;
}
