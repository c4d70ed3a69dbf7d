import type { SerializeFrom } from '@remix-run/node';
import { employeesAddress, employeeStates, type EmployeeSort, type EmployeeState } from '~/domain/people/employee-filter';
import { Blank } from '~/ui/blank';
import { Actions, ButtonLink } from '~/ui/button';
import { Count, Counts } from '~/ui/count';
import { TextLink } from '~/ui/link';
import type { MarkName } from '~/ui/mark';
import { Head, Page, Stack } from '~/ui/page';
import { Table, type Column } from '~/ui/table';
import { Code, Note } from '~/ui/text';
import { ListPager } from '../reporting/list-pager';
import { AccountStatus } from './account-status';
import { EmployeeFilters } from './employee-filters';
import type { EmployeesPage as LoadedPage } from './load-employees.server';
import { roleNames } from './role-names';

type Loaded = SerializeFrom<LoadedPage>;
type Row = Loaded['people'][number];

/** Everybody employed here and everybody who left, narrowed as the address says. */
export function EmployeesPage({ page }: { page: Loaded }) {
  const title = page.total === 1 ? 'One person on record' : `${page.total.toLocaleString('en')} people on record`;
  return (
    <Page width="wide">
      <Head title={title} end={<Ways />} />
      <Stack>
        <StateCounts page={page} />
        <EmployeeFilters page={page} />
        {page.people.length === 0 ? <Blank art="clear-desk" lead={emptySentence(page)} /> : <People page={page} />}
      </Stack>
    </Page>
  );
}

function Ways() {
  return (
    <Actions>
      <ButtonLink href="/hr/employees/new" icon="plus" kind="primary">
        Add a person
      </ButtonLink>
      <ButtonLink href="/hr/employees/import" icon="upward">
        Import a file
      </ButtonLink>
      <ButtonLink href="/team/assign" kind="quiet">
        Assign training
      </ButtonLink>
      <ButtonLink href="/team/rules" kind="quiet">
        Enrolment rules
      </ButtonLink>
    </Actions>
  );
}

export const stateWords: Record<EmployeeState, { word: string; mark: MarkName }> = {
  employed: { word: 'employed', mark: 'done' },
  away: { word: 'on leave', mark: 'excused' },
  left: { word: 'left', mark: 'none' },
};

function StateCounts({ page: { counts, filter } }: { page: Loaded }) {
  return (
    <Counts label="Show only one state">
      <Count
        href={employeesAddress({ ...filter, state: undefined })}
        number={counts.employed + counts.away + counts.left}
        current={filter.state === undefined}
      >
        all
      </Count>
      {employeeStates.map((state) => (
        <Count
          key={state}
          href={employeesAddress({ ...filter, state })}
          number={counts[state]}
          mark={stateWords[state].mark}
          current={filter.state === state}
        >
          {stateWords[state].word}
        </Count>
      ))}
    </Counts>
  );
}

function People({ page }: { page: Loaded }) {
  const { filter, next, isFirst, people, total } = page;
  return (
    <>
      <Table caption="People and their accounts" columns={columnsOf(page)} rows={people} rowKey={(person) => person.id} />
      <ListPager label="Pages of people" address={employeesAddress(filter)} shown={people.length} {...{ next, isFirst, total }} />
    </>
  );
}

function columnsOf({ filter }: Loaded): Column<Row>[] {
  const sortBy = (sort: EmployeeSort) => sortLink(filter, sort);
  return [
    {
      key: 'name',
      label: 'Name',
      header: true,
      sort: sortBy('name'),
      cell: (person) => (
        <>
          <TextLink href={`/hr/employees/${person.id}`}>{person.name}</TextLink>
          <Note>{person.email ?? 'No work email'}</Note>
        </>
      ),
    },
    { key: 'number', label: 'Number', sort: sortBy('number'), cell: (person) => <Code>{person.number}</Code> },
    { key: 'department', label: 'Department', sort: sortBy('department'), cell: (person) => person.department },
    { key: 'location', label: 'Location', sort: sortBy('location'), cell: (person) => person.location },
    {
      key: 'jobRole',
      label: 'Job role',
      sort: sortBy('role'),
      cell: (person) => (
        <>
          {person.jobRole}
          {person.roles.length > 0 && <Note>{person.roles.map((role) => roleNames[role]).join(', ')}</Note>}
        </>
      ),
    },
    { key: 'manager', label: 'Manager', cell: (person) => person.managerName ?? '–' },
    {
      key: 'account',
      label: 'Account',
      cell: (person) => (
        <>
          <AccountStatus account={person.account} />
          {person.isAway && <Note>On leave</Note>}
        </>
      ),
    },
  ];
}

/** A second press turns the order round. */
function sortLink(filter: Loaded['filter'], sort: EmployeeSort): NonNullable<Column<Row>['sort']> {
  const isCurrent = (filter.sort ?? 'name') === sort;
  const isUp = filter.direction !== 'down';
  if (!isCurrent) return { href: employeesAddress({ ...filter, sort, direction: undefined }) };
  return {
    href: employeesAddress({ ...filter, sort, direction: isUp ? 'down' : undefined }),
    direction: isUp ? 'ascending' : 'descending',
  };
}

function emptySentence({ filter: { state, ...others } }: Loaded): string {
  if (state === 'away' && employeesAddress(others) === '/hr/employees') return 'Nobody is on leave today.';
  if (state === 'left' && employeesAddress(others) === '/hr/employees') return 'Nobody has left yet.';
  return 'Nobody matches. Try fewer words, or a part of the name, number, address or department.';
}
