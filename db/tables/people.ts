import type { CalendarDay, Instant } from './values';

export interface EmployeeTable {
  id: string;
  /** The company's own number; leading zeros matter. */
  number: string;
  name: string;
  /** Lower case; null for somebody without an address. */
  email: string | null;
  department: string;
  location: string;
  job_role: string;
  manager_id: string | null;
  hired_on: CalendarDay;
  /** The last day of employment; null while employed. */
  ended_on: CalendarDay | null;
  /** When they last took on another role or department; null since the hire date. */
  moved_on: CalendarDay | null;
  created_at: Instant;
}

export interface RoleGrantTable {
  employee_id: string;
  role: 'hr' | 'admin';
  granted_at: Instant;
  granted_by_id: string | null;
}

export interface EmployeeLeaveTable {
  id: string;
  employee_id: string;
  from_on: CalendarDay;
  /** The last day away; null while nobody knows. */
  until_on: CalendarDay | null;
  entered_by_id: string | null;
  entered_at: Instant;
}

/** What an act of the audit log changed about an employee. Names and addresses in it can be erased. */
export interface EmployeeChangeTable {
  audit_id: string;
  fact: 'name' | 'email' | 'department' | 'location' | 'jobRole' | 'managerId' | 'hiredOn' | 'endedOn';
  employee_id: string;
  before_value: string | null;
  after_value: string | null;
}
