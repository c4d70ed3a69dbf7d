import type { SerializeFrom } from '@remix-run/node';
import { employeesAddress } from '~/domain/people/employee-filter';
import { filtersOn, ListFilters, ManagerField, PlaceFields } from './list-filters';
import type { EmployeesPage } from './load-employees.server';

type Loaded = SerializeFrom<EmployeesPage>;

export function EmployeeFilters({ page: { filter, choices } }: { page: Loaded }) {
  const { q, department, location, role, manager, state, sort, direction } = filter;
  const words = { q: q && `“${q}”`, department, location, role, manager: manager && `Reports to ${manager}` };
  return (
    <ListFilters
      action="/hr/employees"
      address={employeesAddress(filter)}
      kept={{ state, sort, direction }}
      search={{ label: 'Find by name, number, email, department or role', value: q, button: 'Find' }}
      on={filtersOn(words, (name) => employeesAddress({ ...filter, [name]: undefined }))}
    >
      <PlaceFields filter={filter} choices={choices} />
      <ManagerField value={manager} />
    </ListFilters>
  );
}
