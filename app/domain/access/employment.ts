import type { CalendarDate } from '../calendar/calendar';

/** Whether somebody is no longer employed: the last day of employment is still one of theirs. */
export function hasLeft(person: { endedOn: CalendarDate | null }, today: CalendarDate): boolean {
  return person.endedOn !== null && person.endedOn < today;
}
