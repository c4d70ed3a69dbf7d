import type { CalendarDate } from '~/domain/calendar/calendar';
import { employeeId } from '~/domain/ids';
import type { Employee } from '~db/queries/employees';

let made = 0;

/** Somebody employed for years, with an address of their own. */
export function anEmployee(overrides: Partial<Employee> = {}): Employee {
  made += 1;
  const number = String(made).padStart(5, '0');
  return {
    id: employeeId.parse(`employee-${number}`),
    number,
    name: `Employee ${number}`,
    email: `employee-${number}@harbor-pine.test`,
    department: 'Contact centre',
    location: 'Kiel',
    jobRole: 'Advisor',
    managerId: null,
    hiredOn: '2024-03-01' as CalendarDate,
    endedOn: null,
    movedOn: null,
    ...overrides,
  };
}
