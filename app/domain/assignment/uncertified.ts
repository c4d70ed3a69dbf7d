import { addDays, type CalendarDate } from '../calendar/calendar';
import { countsOn, type AssignmentFacts } from './assignment-status';

/**
 * The first day on which somebody who is certified today is so no longer, when what is asked of them is done on its due
 * date and not before. Undefined where what they hold lasts until then, and where nothing that they hold counts today.
 */
export function uncertifiedFrom(
  certifications: AssignmentFacts['certifications'],
  dueOn: CalendarDate,
  today: CalendarDate,
): CalendarDate | undefined {
  const held = certifications.filter((certification) => countsOn(today, certification));
  const last = held
    .map(({ expiresOn }) => expiresOn ?? dueOn)
    .sort()
    .at(-1);
  return last !== undefined && dueOn > last ? addDays(last, 1) : undefined;
}
