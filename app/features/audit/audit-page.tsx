import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { auditAddress, auditQuery } from '~/domain/audit/audit-filter';
import { Blank } from '~/ui/blank';
import { Button, ButtonLink } from '~/ui/button';
import { CellDiff } from '~/ui/diff';
import { SelectField, TextField } from '~/ui/field';
import { Filters } from '~/ui/filters';
import { TextLink } from '~/ui/link';
import { Head, Page, Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Table, type Column } from '~/ui/table';
import { Note, Time } from '~/ui/text';
import { ExportButtons } from '../reporting/export-buttons';
import { ListPager } from '../reporting/list-pager';
import type { AuditPage as LoadedPage } from './load-audit.server';

type Loaded = SerializeFrom<LoadedPage>;
type Line = Loaded['lines'][number];

/** Who did what to whom, narrowed as the address says; the files beside the heading hold exactly these rows. */
export function AuditPage({ page }: { page: Loaded }) {
  const title = page.total === 1 ? 'One entry in the audit log' : `${page.total.toLocaleString('en')} entries in the audit log`;
  return (
    <Page width="wide">
      <Head
        title={title}
        lead="Nobody can change or delete what stands here."
        end={<ExportButtons total={page.total} href={fileAddress(page)} others={['csv', 'ndjson']} />}
      />
      <Stack>
        <AuditFilters page={page} />
        {page.lines.length === 0 ? (
          <Blank art="clear-desk" lead="Nothing fits these filters. Take one off, or choose other days." />
        ) : (
          <Lines page={page} />
        )}
      </Stack>
    </Page>
  );
}

function AuditFilters({ page: { filter, deeds } }: { page: Loaded }) {
  const on = Object.values(filter).filter((value) => value !== undefined).length;
  return (
    <Disclosure summary={on === 0 ? 'Filters' : `Filters, ${on} on`} open={on > 0}>
      <Form key={auditQuery(filter)} method="get" action="/hr/audit" role="search">
        <Filters>
          <TextField name="who" label="Who (name or number)" defaultValue={filter.who} maxLength={100} />
          <SelectField name="deed" label="What" prompt="Everything" choices={deeds} defaultValue={filter.deed} />
          <TextField name="whom" label="To whom (name, number, certificate)" defaultValue={filter.whom} maxLength={100} />
          <TextField name="from" label="From" type="date" defaultValue={filter.from} />
          <TextField name="to" label="To" type="date" defaultValue={filter.to} />
          <Button icon="filter">Show</Button>
          {on > 0 && (
            <ButtonLink href="/hr/audit" kind="quiet">
              Show everything
            </ButtonLink>
          )}
        </Filters>
      </Form>
    </Disclosure>
  );
}

const columns: Column<Line>[] = [
  { key: 'when', label: 'When', cell: (line) => <Time value={line.happenedAt}>{line.when}</Time> },
  { key: 'who', label: 'Who', header: true, cell: (line) => line.who },
  { key: 'what', label: 'What', cell: (line) => line.what },
  { key: 'whom', label: 'To whom or what', cell: (line) => (line.href ? <TextLink href={line.href}>{line.whom}</TextLink> : line.whom) },
  {
    key: 'detail',
    label: 'Before, after and details',
    cell: (line) => (
      <>
        {line.changes.map(({ fact, before, after }) => (
          <Note key={fact}>
            {fact}: <CellDiff before={before} after={after} />
          </Note>
        ))}
        {line.detail && <Note>{line.detail}</Note>}
        {line.changes.length === 0 && line.detail === '' && '–'}
      </>
    ),
  },
];

const fileAddress =
  ({ filter }: Loaded) =>
  (format: string) =>
    `/hr/audit.${format}?${auditQuery(filter)}`;

function Lines({ page: { lines, filter, next, isFirst, total } }: { page: Loaded }) {
  return (
    <>
      <Table caption="Entries, the latest first" columns={columns} rows={lines} rowKey={(line) => line.id} />
      <ListPager label="Pages of the audit log" address={auditAddress(filter)} shown={lines.length} {...{ next, isFirst, total }} />
    </>
  );
}
