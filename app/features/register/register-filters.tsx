import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { recordDate } from '~/domain/calendar/in-words';
import type { RegisterFilter } from '~/domain/register/register-filter';
import { Button } from '~/ui/button';
import { Chip, Chips } from '~/ui/chip';
import { SelectField, TextField } from '~/ui/field';
import { Filters, SearchSlot } from '~/ui/filters';
import { Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import type { RegisterPage } from './load-register.server';
import { listAddress } from './register-address';

type Loaded = SerializeFrom<RegisterPage>;
type Named = Exclude<keyof RegisterFilter, 'q' | 'sort' | 'direction' | 'status'>;

/** The search in view, everything else behind one disclosure, so that the first row is on the first screen of a phone. */
export function RegisterFilters({ page }: { page: Loaded }) {
  const { filter } = page;
  const on = filtersOn(page);
  return (
    <Stack>
      <Form key={listAddress(filter)} method="get" action="/hr/certifications" role="search">
        {(['status', 'due', 'sort', 'direction'] as const).map(
          (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
        )}
        <Stack>
          <Filters>
            <SearchSlot>
              <TextField name="q" label="Person or certificate" type="search" defaultValue={filter.q} maxLength={100} />
            </SearchSlot>
            <Button icon="search">Show</Button>
          </Filters>
          <Disclosure summary={on.length === 0 ? 'More filters' : `More filters, ${on.length} on`}>
            <FilterFields page={page} />
          </Disclosure>
        </Stack>
      </Form>
      {on.length > 0 && (
        <Chips label="Filters that are on">
          {on.map(({ name, words }) => (
            <Chip key={name} href={listAddress({ ...filter, [name]: undefined })}>
              {words}
            </Chip>
          ))}
        </Chips>
      )}
    </Stack>
  );
}

const alike = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

function FilterFields({ page: { filter, choices } }: { page: Loaded }) {
  const subjects = choices.subjects.map(({ id, kind, title }) => ({ value: id, label: kind === 'course' ? `${title} (course)` : title }));
  const date = (name: 'issuedFrom' | 'issuedTo' | 'expiresFrom' | 'expiresTo' | 'validOn', label: string) => (
    <TextField name={name} label={label} type="date" defaultValue={filter[name]} />
  );
  return (
    <Filters>
      <SelectField name="subject" label="Module or course" prompt="All of them" choices={subjects} defaultValue={filter.subject} />
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
      <SelectField name="edition" label="Edition" prompt="Every edition" choices={alike(choices.editions)} defaultValue={filter.edition} />
      <TextField name="manager" label="Number of the manager" defaultValue={filter.manager} maxLength={100} />
      {date('validOn', 'Valid on')}
      {date('issuedFrom', 'Issued from')}
      {date('issuedTo', 'Issued to')}
      {date('expiresFrom', 'Expires from')}
      {date('expiresTo', 'Expires to')}
      <SelectField
        name="people"
        label="People"
        prompt="Employed and left"
        choices={[
          { value: 'employed', label: 'Employed today' },
          { value: 'left', label: 'Left' },
        ]}
        defaultValue={filter.people}
      />
      <SelectField
        name="origin"
        label="Origin"
        prompt="Here and elsewhere"
        choices={[
          { value: 'earned', label: 'Earned here' },
          { value: 'imported', label: 'Earned elsewhere' },
        ]}
        defaultValue={filter.origin}
      />
      <Button icon="filter">Show</Button>
    </Filters>
  );
}

function filtersOn({ filter, choices }: Loaded): { name: Named | 'q'; words: string }[] {
  const subject = choices.subjects.find(({ id }) => id === filter.subject)?.title ?? filter.subject;
  const words: Record<Named | 'q', string | false | undefined> = {
    q: filter.q && `“${filter.q}”`,
    subject,
    department: filter.department,
    location: filter.location,
    role: filter.role,
    edition: filter.edition && `Edition ${filter.edition}`,
    manager: filter.manager && `Managed by ${filter.manager}`,
    validOn: filter.validOn && `Valid on ${recordDate(filter.validOn)}`,
    issuedFrom: filter.issuedFrom && `Issued since ${recordDate(filter.issuedFrom)}`,
    issuedTo: filter.issuedTo && `Issued until ${recordDate(filter.issuedTo)}`,
    expiresFrom: filter.expiresFrom && `Expires from ${recordDate(filter.expiresFrom)}`,
    expiresTo: filter.expiresTo && `Expires until ${recordDate(filter.expiresTo)}`,
    due: filter.due && `Runs out within ${filter.due} days`,
    people: filter.people && (filter.people === 'left' ? 'Left' : 'Employed today'),
    origin: filter.origin && (filter.origin === 'imported' ? 'Earned elsewhere' : 'Earned here'),
  };
  return Object.entries(words).flatMap(([name, text]) => (text ? [{ name: name as Named | 'q', words: text }] : []));
}
