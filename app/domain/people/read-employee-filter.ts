import { z } from 'zod';
import { fewWords, optionalField, readQuery } from '../query-field';
import { employeeSorts, employeeStates, type EmployeeFilter } from './employee-filter';

const employeeFilter = z.object({
  q: optionalField(fewWords),
  department: optionalField(fewWords),
  location: optionalField(fewWords),
  role: optionalField(fewWords),
  manager: optionalField(fewWords),
  state: optionalField(z.enum(employeeStates)),
  sort: optionalField(z.enum(employeeSorts)),
  direction: optionalField(z.enum(['up', 'down'])),
});

/** Reads the query string; of a parameter that comes twice the first one counts. */
export function readEmployeeFilter(query: URLSearchParams): EmployeeFilter {
  return readQuery(employeeFilter, query);
}
