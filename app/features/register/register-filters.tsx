import type { SerializeFrom } from '@remix-run/node';
import { recordDate } from '~/domain/calendar/in-words';
import type { RegisterFilter } from '~/domain/register/register-filter';
import { SelectField, TextField } from '~/ui/field';
import { alike, filtersOn, ListFilters, ManagerField, PlaceFields } from '../people/list-filters';
import type { RegisterPage } from './load-register.server';
import { listAddress } from './register-address';

type Loaded = SerializeFrom<RegisterPage>;
type Named = Exclude<keyof RegisterFilter, 'q' | 'sort' | 'direction' | 'status'>;

export function RegisterFilters({ page }: { page: Loaded }) {
  const { filter } = page;
  const { status, due, sort, direction } = filter;
  return (
    <ListFilters
      action="/hr/certifications"
      address={listAddress(filter)}
      kept={{ status, due, sort, direction }}
      search={{ label: 'Person or certificate', value: filter.q, button: 'Show' }}
      on={filtersOn(wordsOf(page), (name) => listAddress({ ...filter, [name]: undefined }))}
    >
      <FilterFields page={page} />
    </ListFilters>
  );
}

function FilterFields({ page: { filter, choices } }: { page: Loaded }) {
  const subjects = choices.subjects.map(({ id, kind, title }) => ({ value: id, label: kind === 'course' ? `${title} (course)` : title }));
  const date = (name: 'issuedFrom' | 'issuedTo' | 'expiresFrom' | 'expiresTo' | 'validOn', label: string) => (
    <TextField name={name} label={label} type="date" defaultValue={filter[name]} />
  );
  return (
    <>
      <SelectField name="subject" label="Module or course" prompt="All of them" choices={subjects} defaultValue={filter.subject} />
      <PlaceFields filter={filter} choices={choices} />
      <SelectField name="edition" label="Edition" prompt="Every edition" choices={alike(choices.editions)} defaultValue={filter.edition} />
      <ManagerField value={filter.manager} />
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
    </>
  );
}

function wordsOf({ filter, choices }: Loaded): Record<Named | 'q', string | false | undefined> {
  const subject = choices.subjects.find(({ id }) => id === filter.subject)?.title ?? filter.subject;
  return {
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
}
