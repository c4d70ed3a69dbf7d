import type { CalendarDate } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import type { FactName } from '~/domain/people/employee-facts';

/** What the facts about an employee are called. */
export const factWords: Record<FactName, string> = {
  name: 'Name',
  email: 'Work email',
  department: 'Department',
  location: 'Location',
  jobRole: 'Job role',
  managerId: 'Manager',
  hiredOn: 'Hire date',
  endedOn: 'Last day',
};

/** A value of a fact as people read it; managers by their names. */
export function factValue(fact: FactName, value: string | null, names: ReadonlyMap<string, string>): string {
  if (value === null) return 'none';
  if (fact === 'managerId') return names.get(value) ?? 'somebody unknown';
  return fact === 'hiredOn' || fact === 'endedOn' ? recordDate(value as CalendarDate) : value;
}
