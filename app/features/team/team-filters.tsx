import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Chip, Chips } from '~/ui/chip';
import { SelectField, TextField } from '~/ui/field';
import { Filters, SearchSlot } from '~/ui/filters';
import { TextLink } from '~/ui/link';
import { alike, filtersOn } from '../people/list-filters';
import { groupWords } from './group-words';
import type { TeamPage } from './load-team.server';
import { matrixForms, pageSizes, teamAddress, wholeTeam, type MatrixForm } from './team-query';

const formWords: Record<MatrixForm, string> = { words: 'In words', marks: 'Marks alone', courses: 'By course' };

/** Narrows and orders the list; what is chosen stands in the address. A new key makes the fields follow a filter that was taken off. */
export function TeamFilters({ page }: { page: TeamPage }) {
  const { query, choices } = page;
  return (
    <>
      <Form key={teamAddress(query)} method="get" action="/team" role="search">
        {query.status && <input type="hidden" name="status" value={query.status} />}
        {query.open.map((id) => (
          <input key={id} type="hidden" name="open" value={id} />
        ))}
        <Filters>
          <SearchSlot>
            <TextField name="q" label="Name or number" type="search" defaultValue={query.words} maxLength={100} />
          </SearchSlot>
          <Pick name="role" label="Job role" prompt="Every role" values={alike(choices.roles)} value={query.role} />
          <Pick
            name="department"
            label="Department"
            prompt="Every department"
            values={alike(choices.departments)}
            value={query.department}
          />
          <Pick name="location" label="Location" prompt="Every location" values={alike(choices.locations)} value={query.location} />
          <Pick
            name="module"
            label="Module"
            prompt={`All ${choices.modules.length} modules`}
            values={choices.modules.map(({ id, title }) => ({ value: id, label: title }))}
            value={query.module}
          />
          <Pick
            name="line"
            label="Line"
            prompt="Whole line"
            values={[{ value: 'direct', label: 'Direct reports' }]}
            value={query.direct ? 'direct' : null}
          />
          <Pick name="sort" label="Order" prompt="By risk" values={orders(page)} value={query.sort === 'risk' ? null : query.sort} />
          {choices.modules.length > 1 && (
            <SelectField
              name="form"
              label="Cells"
              choices={matrixForms.map((form) => ({ value: form, label: formWords[form] }))}
              defaultValue={page.form}
            />
          )}
          {page.people > pageSizes[0] && (
            <SelectField
              name="per"
              label="On a page"
              choices={pageSizes.map((size) => ({ value: String(size), label: `${size} people` }))}
              defaultValue={String(query.per)}
            />
          )}
          <Button icon="filter">Show</Button>
        </Filters>
      </Form>
      <Narrowing query={query} choices={choices} />
    </>
  );
}

interface PickProps {
  name: string;
  label: string;
  prompt: string;
  values: { value: string; label: string }[];
  value: string | null;
}

/** A choice that there is no choice about is not asked for. */
function Pick({ name, label, prompt, values, value }: PickProps) {
  if (values.length < 2 && value === null && name !== 'line') return null;
  return <SelectField name={name} label={label} prompt={prompt} choices={values} defaultValue={value ?? ''} />;
}

function orders({ query, choices }: TeamPage) {
  const known = [
    { value: 'name', label: 'By name' },
    { value: '-name', label: 'By name, from Z' },
    { value: 'role', label: 'By job role' },
    { value: '-risk', label: 'Best first' },
  ];
  const module = choices.modules.find(({ id }) => id === query.sort.replace(/^-/, ''));
  return module ? [...known, { value: query.sort, label: `By ${module.title}` }] : known;
}

/** Each filter that is on, to be taken off by itself. */
function Narrowing({ query, choices }: Pick<TeamPage, 'query' | 'choices'>) {
  const title = choices.modules.find(({ id }) => id === query.module)?.title;
  const words = {
    words: query.words && `“${query.words}”`,
    status: query.status && (query.status === 'at-risk' ? 'at risk' : groupWords[query.status].words),
    role: query.role,
    department: query.department,
    location: query.location,
    module: query.module && (title ?? query.module),
    direct: query.direct && 'direct reports',
  };
  const on = filtersOn(words, (name) => teamAddress(query, { [name]: wholeTeam[name] }));
  if (on.length === 0) return null;
  return (
    <Chips label="Filters that are on">
      {on.map(({ name, words, href }) => (
        <Chip key={name} href={href}>
          {words}
        </Chip>
      ))}
      {on.length > 1 && <TextLink href="/team">Take off all</TextLink>}
    </Chips>
  );
}
