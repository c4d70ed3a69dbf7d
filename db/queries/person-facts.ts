import type { CalendarDate } from '~/domain/calendar/calendar';
import type { EmployeeId } from '~/domain/ids';
import type { EmployeeTable } from '../schema';

/** Somebody as lists show them. */
export interface PersonFacts {
  id: EmployeeId;
  number: string;
  name: string;
  email: string | null;
  department: string;
  location: string;
  jobRole: string;
  managerId: EmployeeId | null;
  managerName: string | null;
  hiredOn: CalendarDate;
}

type PersonRow = Pick<
  EmployeeTable,
  'id' | 'number' | 'name' | 'email' | 'department' | 'location' | 'job_role' | 'manager_id' | 'hired_on'
> & { manager_name: string | null };

export function toPersonFacts(row: PersonRow): PersonFacts {
  return {
    id: row.id as EmployeeId,
    number: row.number,
    name: row.name,
    email: row.email,
    department: row.department,
    location: row.location,
    jobRole: row.job_role,
    managerId: row.manager_id as EmployeeId | null,
    managerName: row.manager_name,
    hiredOn: row.hired_on as CalendarDate,
  };
}
