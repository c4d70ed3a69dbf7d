import type { Actor } from '~/domain/access/actor';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { employeeId } from '~/domain/ids';

/** Somebody signed in who was granted nothing and manages nobody. */
export function anActor(facts: Partial<Actor> = {}): Actor {
  return {
    employeeId: employeeId.parse('own'),
    sessionId: 'session',
    name: 'Somebody',
    email: 'somebody@harbor-pine.test',
    jobRole: 'Advisor',
    department: 'Contact centre',
    hiredOn: '2024-03-01' as CalendarDate,
    roles: [],
    supervises: false,
    ...facts,
  };
}
