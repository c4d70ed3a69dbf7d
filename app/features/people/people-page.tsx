import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Head, Page, Sheet, Stack } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { Table, type Column } from '~/ui/table';
import { Code, Note } from '~/ui/text';
import type { ListedPerson as LoadedPerson, PeoplePage as LoadedPage } from './load-people.server';
import { AccountStatus, PersonActs } from './person-account';

export type ListedPerson = SerializeFrom<LoadedPerson>;

/** What an act on this page led to. */
export type PeopleOutcome =
  | { kind: 'invited'; name: string; email: string; url: string }
  | { kind: 'done'; title: string; text: string }
  | { kind: 'not-done'; title: string; text: string };

interface PeoplePageProps {
  page: SerializeFrom<LoadedPage>;
  outcome: PeopleOutcome | undefined;
}

/** Everybody employed here, who of them can sign in, and what to do about it. */
export function PeoplePage({ page, outcome }: PeoplePageProps) {
  const found = page.total === 1 ? 'One person' : `${page.total.toLocaleString('en')} people`;
  const title = page.search === '' ? `${found} on record` : `${found} found for “${page.search}”`;
  const add = (
    <Actions>
      <ButtonLink href="/team/assign" kind="quiet">
        Assign training
      </ButtonLink>
      <ButtonLink href="/team/rules" kind="quiet">
        Enrolment rules
      </ButtonLink>
      <ButtonLink href="/admin/tokens" kind="quiet">
        Tokens for programs
      </ButtonLink>
      <ButtonLink href="/admin/people/new" icon="plus">
        Add a person
      </ButtonLink>
    </Actions>
  );
  const here = listAddress(page, page.page);
  return (
    <Page width="wide">
      <Head title={title} end={add} />
      <Stack>
        {outcome && <Outcome outcome={outcome} />}
        {page.closing && !outcome && <ConfirmClosing person={page.closing} here={here} />}
        <SearchForm search={page.search} />
        {page.people.length === 0 ? (
          <Blank art="clear-desk" lead="Nobody matches. Try fewer words, or a part of the name, number, address or department." />
        ) : (
          <Table caption="People and their accounts" columns={columnsOf(here)} rows={page.people} rowKey={(person) => person.id} />
        )}
        {page.pages > 1 && <PagesOf page={page} />}
      </Stack>
    </Page>
  );
}

const columnsOf = (here: string): Column<ListedPerson>[] => [
  {
    key: 'name',
    label: 'Name',
    header: true,
    cell: (person) => (
      <>
        {person.name}
        <Note>{person.email ?? 'No work email'}</Note>
      </>
    ),
  },
  { key: 'number', label: 'Number', cell: (person) => <Code>{person.number}</Code> },
  { key: 'department', label: 'Department', cell: (person) => person.department },
  { key: 'jobRole', label: 'Job role', cell: (person) => person.jobRole },
  { key: 'roles', label: 'Granted', cell: (person) => person.roles.map((role) => roleNames[role]).join(', ') || '–' },
  { key: 'account', label: 'Account', cell: (person) => <AccountStatus account={person.account} /> },
  { key: 'acts', label: 'To do', cell: (person) => <PersonActs person={person} here={here} /> },
];

const roleNames = { hr: 'HR', admin: 'Administrator' };

function SearchForm({ search }: { search: string }) {
  return (
    <Form method="get" action="/admin/people" role="search">
      <Stack>
        <TextField
          name="q"
          label="Find people"
          type="search"
          hint="By name, number, work email, department or job role."
          defaultValue={search}
          maxLength={100}
        />
        <Actions>
          <Button icon="search">Find</Button>
          {search !== '' && (
            <ButtonLink href="/admin/people" kind="quiet">
              Show everybody
            </ButtonLink>
          )}
        </Actions>
      </Stack>
    </Form>
  );
}

function Outcome({ outcome }: { outcome: PeopleOutcome }) {
  switch (outcome.kind) {
    case 'invited':
      return (
        <Notice tone="good" title={`${outcome.name} is invited`}>
          <p>
            A mail is on its way to {outcome.email}. To hand the link over yourself, copy it now: it is shown this once. It works once, for
            7 days.
          </p>
          <p>
            <code>{outcome.url}</code>
          </p>
        </Notice>
      );
    case 'done':
      return (
        <Notice tone="good" title={outcome.title}>
          {outcome.text}
        </Notice>
      );
    case 'not-done':
      return (
        <Notice tone="risk" title={outcome.title}>
          {outcome.text}
        </Notice>
      );
  }
}

function ConfirmClosing({ person, here }: { person: ListedPerson; here: string }) {
  return (
    <Sheet labelledBy="closing">
      <h2 id="closing">Close the account of {person.name}?</h2>
      <p>They are signed out everywhere at once and cannot sign in until the account is opened again. Their records stay as they are.</p>
      <Form method="post" action={here}>
        <input type="hidden" name="intent" value="disable" />
        <input type="hidden" name="employeeId" value={person.id} />
        <Actions>
          <Button kind="danger">Close the account</Button>
          <ButtonLink href={here} kind="quiet">
            Leave it open
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  );
}

function PagesOf({ page }: { page: SerializeFrom<LoadedPage> }) {
  return (
    <Pager
      label="Pages of people"
      previous={page.page > 1 ? { href: listAddress(page, page.page - 1), label: 'Previous' } : undefined}
      next={page.page < page.pages ? { href: listAddress(page, page.page + 1), label: 'Next' } : undefined}
    >
      Page {page.page} of {page.pages}
    </Pager>
  );
}

function listAddress({ search }: { search: string }, page: number): string {
  return `/admin/people?${new URLSearchParams({ q: search, page: String(page) }).toString()}`;
}
