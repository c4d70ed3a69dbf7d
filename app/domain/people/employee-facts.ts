import type { CalendarDate } from '../calendar/calendar';
import type { EmployeeId } from '../ids';

/** What is on record of somebody's employment and may change. The employee number is not in it: people are known by it. */
export interface EmployeeFacts {
  name: string;
  email: string | null;
  department: string;
  location: string;
  jobRole: string;
  managerId: EmployeeId | null;
  hiredOn: CalendarDate;
  endedOn: CalendarDate | null;
}

const factNames = ['name', 'email', 'department', 'location', 'jobRole', 'managerId', 'hiredOn', 'endedOn'] as const;
export type FactName = (typeof factNames)[number];

/** The values as they are kept: the id of a manager, a day as `2026-11-27`. */
export interface FactChange {
  fact: FactName;
  before: string | null;
  after: string | null;
}

export function changedFacts(before: EmployeeFacts, after: EmployeeFacts): FactChange[] {
  return factNames.flatMap((fact) => (before[fact] === after[fact] ? [] : [{ fact, before: before[fact], after: after[fact] }]));
}

/** Whether enrolment rules for a role or department look at this person anew: who moved or came back, not who only left. */
export function hasMoved(changes: readonly FactChange[]): boolean {
  return changes.some(({ fact, after }) => fact === 'jobRole' || fact === 'department' || (fact === 'endedOn' && after === null));
}
