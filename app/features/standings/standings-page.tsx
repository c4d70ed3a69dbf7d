import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { companyStandings } from '~/domain/team/company-standing';
import { standingsAddress, type StandingsFilter } from '~/domain/team/standings-filter';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Chip, Chips } from '~/ui/chip';
import { Count, Counts } from '~/ui/count';
import { SelectField, TextField } from '~/ui/field';
import { Filters, SearchSlot } from '~/ui/filters';
import { TextLink } from '~/ui/link';
import { Head, Page, Stack } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { State } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Table, type Column } from '~/ui/table';
import { Code } from '~/ui/text';
import { listAddress } from '../register/register-address';
import { companyStandingWords } from './company-standing-words';
import type { StandingsPage as LoadedPage } from './load-company-standings.server';

type Loaded = SerializeFrom<LoadedPage>;
type Line = Loaded['lines'][number];

/** Who stands where: every person employed with every module, narrowed as the address says. */
export function StandingsPage({ page }: { page: Loaded }) {
  return (
    <Page width="wide">
      <Head title={titleOf(page)} end={page.total > 0 && <Exports page={page} />} />
      <Stack>
        <StandingCounts page={page} />
        <StandingsFilters page={page} />
        {page.lines.length === 0 ? (
          <Blank art="clear-desk" lead="Nobody employed today fits these filters. Take one off." />
        ) : (
          <Lines page={page} />
        )}
      </Stack>
    </Page>
  );
}

function titleOf({ total, filter: { standing } }: Loaded): string {
  const count = total.toLocaleString('en');
  return standing ? `${count} ${companyStandingWords[standing].among}` : `How people stand to modules`;
}

function Exports({ page: { filter, total } }: { page: Loaded }) {
  return (
    <Actions>
      <ButtonLink kind="primary" icon="down" href={standingsAddress(filter, '/hr/standings.xlsx')}>
        Export {total.toLocaleString('en')} {total === 1 ? 'row' : 'rows'} as XLSX
      </ButtonLink>
      <ButtonLink href={standingsAddress(filter, '/hr/standings.csv')}>CSV</ButtonLink>
    </Actions>
  );
}

function StandingCounts({ page: { counts, filter } }: { page: Loaded }) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Counts label="Show only one standing">
      <Count href={standingsAddress({ ...filter, standing: undefined })} number={all} current={filter.standing === undefined}>
        all
      </Count>
      {companyStandings.map((standing) => (
        <Count
          key={standing}
          href={standingsAddress({ ...filter, standing })}
          number={counts[standing]}
          mark={companyStandingWords[standing].mark}
          current={filter.standing === standing}
        >
          {companyStandingWords[standing].among}
        </Count>
      ))}
    </Counts>
  );
}

const alike = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** The search in view, everything else behind one disclosure, as on the register. */
function StandingsFilters({ page: { filter, choices } }: { page: Loaded }) {
  const on = filtersOn(filter, choices.modules);
  return (
    <Stack>
      <Form key={standingsAddress(filter)} method="get" action="/hr/standings" role="search">
        {filter.standing && <input type="hidden" name="standing" value={filter.standing} />}
        <Stack>
          <Filters>
            <SearchSlot>
              <TextField name="q" label="Name, number or email" type="search" defaultValue={filter.q} maxLength={100} />
            </SearchSlot>
            <Button icon="search">Show</Button>
          </Filters>
          <Disclosure summary={on.length === 0 ? 'More filters' : `More filters, ${on.length} on`}>
            <Filters>
              <SelectField
                name="module"
                label="Module"
                prompt="Every module"
                choices={choices.modules.map(({ id, title }) => ({ value: id, label: title }))}
                defaultValue={filter.module}
              />
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
              <SelectField name="role" label="Job role" prompt="Every role" choices={alike(choices.jobRoles)} defaultValue={filter.role} />
              <TextField name="manager" label="Number of the manager" defaultValue={filter.manager} maxLength={100} />
              <Button icon="filter">Show</Button>
            </Filters>
          </Disclosure>
        </Stack>
      </Form>
      {on.length > 0 && (
        <Chips label="Filters that are on">
          {on.map(({ name, words }) => (
            <Chip key={name} href={standingsAddress({ ...filter, [name]: undefined })}>
              {words}
            </Chip>
          ))}
        </Chips>
      )}
    </Stack>
  );
}

function filtersOn(filter: StandingsFilter, modules: readonly { id: string; title: string }[]) {
  const words: Record<string, string | undefined> = {
    q: filter.q && `“${filter.q}”`,
    module: modules.find(({ id }) => id === filter.module)?.title ?? filter.module,
    department: filter.department,
    location: filter.location,
    role: filter.role,
    manager: filter.manager && `Managed by ${filter.manager}`,
  };
  return Object.entries(words).flatMap(([name, text]) => (text ? [{ name, words: text }] : []));
}

function Lines({ page }: { page: Loaded }) {
  const { filter, next, isFirst, lines, total } = page;
  const address = standingsAddress(filter);
  return (
    <>
      <Table
        caption="People and modules, by name"
        columns={columns}
        rows={lines}
        rowKey={(line) => `${line.employeeId} ${line.moduleId}`}
      />
      {(next !== null || !isFirst) && (
        <Pager
          label="Pages of standings"
          previous={isFirst ? undefined : { href: address, label: 'First page' }}
          next={
            next === null
              ? undefined
              : { href: `${address}${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`, label: 'Next' }
          }
        >
          {lines.length} of {total.toLocaleString('en')}
        </Pager>
      )}
    </>
  );
}

const columns: Column<Line>[] = [
  {
    key: 'name',
    label: 'Name',
    header: true,
    cell: (line) => <TextLink href={`/team/members/${line.employeeId}`}>{line.employeeName}</TextLink>,
  },
  { key: 'number', label: 'Number', minor: true, cell: (line) => <Code>{line.employeeNumber}</Code> },
  { key: 'department', label: 'Department', cell: (line) => line.department },
  { key: 'role', label: 'Job role', minor: true, cell: (line) => line.jobRole },
  { key: 'manager', label: 'Manager', minor: true, cell: (line) => line.managerName ?? 'none' },
  { key: 'module', label: 'Module', cell: (line) => line.moduleTitle },
  {
    key: 'standing',
    label: 'Standing',
    cell: ({ standing, fact }) => (
      <State mark={companyStandingWords[standing].mark} fact={fact}>
        {companyStandingWords[standing].word}
      </State>
    ),
  },
  {
    key: 'records',
    label: 'Records',
    cell: (line) =>
      line.expiresOn === null && line.standing !== 'certified' ? (
        'none'
      ) : (
        <TextLink href={listAddress({ q: line.employeeNumber, subject: line.moduleId })}>In the register</TextLink>
      ),
  },
];
