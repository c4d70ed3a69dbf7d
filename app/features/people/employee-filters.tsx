import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { employeesAddress, type EmployeeFilter } from '~/domain/people/employee-filter';
import { Button } from '~/ui/button';
import { Chip, Chips } from '~/ui/chip';
import { SelectField, TextField } from '~/ui/field';
import { Filters, SearchSlot } from '~/ui/filters';
import { Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import type { EmployeesPage } from './load-employees.server';

type Loaded = SerializeFrom<EmployeesPage>;

/** The search in view, everything else behind one disclosure, so that the first row is on the first screen of a phone. */
export function EmployeeFilters({ page: { filter, choices } }: { page: Loaded }) {
  const on = filtersOn(filter);
  return (
    <Stack>
      <Form key={employeesAddress(filter)} method="get" action="/hr/employees" role="search">
        {(['state', 'sort', 'direction'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        <Stack>
          <Filters>
            <SearchSlot>
              <TextField
                name="q"
                label="Find by name, number, email, department or role"
                type="search"
                defaultValue={filter.q}
                maxLength={100}
              />
            </SearchSlot>
            <Button icon="search">Find</Button>
          </Filters>
          <Disclosure summary={on.length === 0 ? 'More filters' : `More filters, ${on.length} on`}>
            <Filters>
              <SelectField
                name="department"
                label="Department"
                prompt="Every department"
                choices={alike(choices.departments)}
                defaultValue={filter.department}
              />
              <SelectField
                name="location"
                label="Location"
                prompt="Every location"
                choices={alike(choices.locations)}
                defaultValue={filter.location}
              />
              <SelectField name="role" label="Job role" prompt="Every role" choices={alike(choices.roles)} defaultValue={filter.role} />
              <TextField name="manager" label="Number of the manager" defaultValue={filter.manager} maxLength={100} />
              <Button icon="filter">Show</Button>
            </Filters>
          </Disclosure>
        </Stack>
      </Form>
      {on.length > 0 && (
        <Chips label="Filters that are on">
          {on.map(({ name, words }) => (
            <Chip key={name} href={employeesAddress({ ...filter, [name]: undefined })}>
              {words}
            </Chip>
          ))}
        </Chips>
      )}
    </Stack>
  );
}

const alike = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

function filtersOn({ q, department, location, role, manager }: EmployeeFilter) {
  const words = { q: q && `“${q}”`, department, location, role, manager: manager && `Reports to ${manager}` };
  return Object.entries(words).flatMap(([name, text]) => (text ? [{ name, words: text }] : []));
}
