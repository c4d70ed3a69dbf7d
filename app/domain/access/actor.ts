import type { CalendarDate } from '../calendar/calendar';
import type { EmployeeId } from '../ids';

export type GrantedRole = 'hr' | 'admin';

/** Whoever is signed in, with the facts that decisions rest on, loaded once a request. */
export interface Actor {
  employeeId: EmployeeId;
  sessionId: string;
  name: string;
  email: string;
  jobRole: string;
  department: string;
  hiredOn: CalendarDate;
  roles: readonly GrantedRole[];
  /** Has at least one active report. */
  supervises: boolean;
}
