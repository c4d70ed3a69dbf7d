export const employeeStates = ['employed', 'away', 'left'] as const;
/** Employed and here, on a leave today, or no longer employed. */
export type EmployeeState = (typeof employeeStates)[number];

export const employeeSorts = ['name', 'number', 'department', 'location', 'role', 'hired'] as const;
export type EmployeeSort = (typeof employeeSorts)[number];

/** Which employees are asked for, as it stands in the query string. */
export interface EmployeeFilter {
  /** Words that occur in number, name, address, department or job role. */
  q?: string;
  department?: string;
  location?: string;
  role?: string;
  /** The employee number of whoever they report to. */
  manager?: string;
  state?: EmployeeState;
  sort?: EmployeeSort;
  direction?: 'up' | 'down';
}

/** The address of the list with this filter, without what says nothing. */
export function employeesAddress(filter: EmployeeFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return query === '' ? '/hr/employees' : `/hr/employees?${query}`;
}
