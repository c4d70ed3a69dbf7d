import { dateIn } from '~/domain/calendar/calendar';
import type { GrantedRole } from '~/domain/access/actor';
import type { EmployeeId } from '~/domain/ids';
import type { EmployeeFilter, EmployeeState } from '~/domain/people/employee-filter';
import { readEmployeeFilter } from '~/domain/people/read-employee-filter';
import { countEmployeeStates, listEmployeeChoices, listEmployeeLines, placeOfEmployee, type EmployeeLine } from '~db/queries/employee-list';
import type { Deps } from '../deps.server';
import { readPlace } from '../reporting/list-place';
import { accountState, type AccountState } from './account-state.server';

const pageSize = 50;

/** A row of the list. */
export interface ListedEmployee {
  id: EmployeeId;
  number: string;
  name: string;
  email: string | null;
  department: string;
  location: string;
  jobRole: string;
  managerName: string | null;
  isAway: boolean;
  roles: readonly GrantedRole[];
  account: AccountState;
}

export interface EmployeesPage {
  filter: EmployeeFilter;
  people: ListedEmployee[];
  total: number;
  counts: Record<EmployeeState, number>;
  choices: Awaited<ReturnType<typeof listEmployeeChoices>>;
  /** Where the next page begins, as the query string has it; null on the last one. */
  next: string | null;
  isFirst: boolean;
}

/** One page of the list of employees. A constant number of statements. */
export async function loadEmployees(deps: Deps, query: URLSearchParams): Promise<EmployeesPage> {
  const filter = readEmployeeFilter(query);
  const question = { filter, today: dateIn(deps.company.timeZone, deps.now()) };
  const after = readPlace(query.get('after'));
  const lines = await listEmployeeLines(deps.db, question, { after, limit: pageSize + 1 });
  const shown = lines.slice(0, pageSize);
  const last = shown.at(-1);
  const counts = await countEmployeeStates(deps.db, question);
  return {
    filter,
    people: shown.map((line) => toListed(deps, line)),
    total: filter.state ? counts[filter.state] : counts.employed + counts.away + counts.left,
    counts,
    choices: await listEmployeeChoices(deps.db),
    next: lines.length > pageSize && last ? JSON.stringify(placeOfEmployee(last, filter)) : null,
    isFirst: after === null,
  };
}

/** What people have already, for a form. */
export function loadChoices({ db }: Deps): Promise<EmployeesPage['choices']> {
  return listEmployeeChoices(db);
}

function toListed(deps: Deps, line: EmployeeLine): ListedEmployee {
  const { id, number, name, email, department, location, jobRole, managerName, isAway, roles } = line;
  return { id, number, name, email, department, location, jobRole, managerName, isAway, roles, account: accountState(deps, line) };
}
