import type { SharedFact } from '~/domain/people/spelling';

/** What people have already, as the lists of employees name it. */
export type EmployeeChoices = Record<'departments' | 'locations' | 'roles', readonly string[]>;

/** What is offered in each field of a form, so that one thing gets one spelling. */
export function suggestionsFor({ departments, locations, roles }: EmployeeChoices): Record<SharedFact, readonly string[]> {
  return { department: departments, location: locations, jobRole: roles };
}
