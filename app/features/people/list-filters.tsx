import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { Chip, Chips } from '~/ui/chip';
import { SelectField, TextField } from '~/ui/field';
import { Filters, SearchSlot } from '~/ui/filters';
import { Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import type { EmployeeChoices } from './suggestions';

interface ListFiltersProps {
  /** Where the list stands. */
  action: string;
  /** The list as it is narrowed now; a new one makes the fields follow a filter that was taken off. */
  address: string;
  /** What the address says besides the fields, and keeps. */
  kept: Readonly<Record<string, string | undefined>>;
  search: { label: string; value: string | undefined; button: string };
  /** The filters that are on, each with the address without it. */
  on: readonly { name: string; words: string; href: string }[];
  /** The fields behind the disclosure. */
  children: ReactNode;
}

/** The search in view, everything else behind one disclosure, so that the first row is on the first screen of a phone. */
export function ListFilters({ action, address, kept, search, on, children }: ListFiltersProps) {
  return (
    <Stack>
      <Form key={address} method="get" action={action} role="search">
        {Object.entries(kept).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <Stack>
          <Filters>
            <SearchSlot>
              <TextField name="q" label={search.label} type="search" defaultValue={search.value} maxLength={100} />
            </SearchSlot>
            <Button icon="search">{search.button}</Button>
          </Filters>
          <Disclosure summary={on.length === 0 ? 'More filters' : `More filters, ${on.length} on`}>
            <Filters>
              {children}
              <Button icon="filter">Show</Button>
            </Filters>
          </Disclosure>
        </Stack>
      </Form>
      {on.length > 0 && (
        <Chips label="Filters that are on">
          {on.map(({ name, words, href }) => (
            <Chip key={name} href={href}>
              {words}
            </Chip>
          ))}
        </Chips>
      )}
    </Stack>
  );
}

interface PlaceFieldsProps {
  filter: { department?: string; location?: string; role?: string };
  choices: EmployeeChoices;
}

/** Where somebody works, and as what. */
export function PlaceFields({ filter, choices }: PlaceFieldsProps) {
  return (
    <>
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
    </>
  );
}

export function ManagerField({ value }: { value: string | undefined }) {
  return <TextField name="manager" label="Number of the manager" defaultValue={value} maxLength={100} />;
}

/** Choices that are called what they are. */
export function alike(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: value }));
}

/** The filters that say something, in words, each with the address of the list without it. */
export function filtersOn<Name extends string>(
  words: Readonly<Record<Name, string | false | null | undefined>>,
  addressWithout: (name: Name) => string,
): ListFiltersProps['on'] {
  return (Object.keys(words) as Name[]).flatMap((name) => {
    const text: string | false | null | undefined = words[name];
    return text ? [{ name, words: text, href: addressWithout(name) }] : [];
  });
}
