import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { recordDate } from '~/domain/calendar/in-words';
import { countedInWords, sumOf } from '~/domain/register/counted';
import {
  filterQuery,
  goesUp,
  registerStatuses,
  renewalsDue,
  type RegisterSort,
  type RegisterStatus,
} from '~/domain/register/register-filter';
import { standingsAddress } from '~/domain/team/standings-filter';
import { Blank } from '~/ui/blank';
import { Button, ButtonLink } from '~/ui/button';
import { Count, Counts } from '~/ui/count';
import { TextLink } from '~/ui/link';
import { Head, Page, Stack } from '~/ui/page';
import { ProofLine } from '~/ui/proof-line';
import { Table, type Column } from '~/ui/table';
import { Code, Note, Time } from '~/ui/text';
import { CertificateStatus, statusMark } from '../certification/certificate-status';
import { ExportButtons } from '../reporting/export-buttons';
import { ListPager } from '../reporting/list-pager';
import type { RegisterPage as LoadedPage } from './load-register.server';
import { listAddress } from './register-address';
import { RegisterFilters } from './register-filters';
import type { ShownView } from './load-views.server';
import { RegisterViews } from './register-views';

type Loaded = SerializeFrom<LoadedPage>;
type Line = Loaded['lines'][number];

export type ProofShown = { kind: 'intact'; sentence: string } | { kind: 'broken'; sentence: string };

/** The register, narrowed as the address says; the files beside the heading hold exactly these rows. */
export function RegisterPage({
  page,
  views,
  proof,
}: {
  page: Loaded;
  views: readonly SerializeFrom<ShownView>[];
  proof: ProofShown | undefined;
}) {
  const title = page.total.number === 1 ? 'One certification' : `${countedInWords(page.total)} certifications`;
  return (
    <Page width="wide">
      <Head title={title} end={<Exports page={page} />} />
      <Stack>
        <TextLink href="/hr/certifications/import">Import certifications earned elsewhere</TextLink>
        <Proof page={page} proof={proof} />
        <StatusCounts page={page} />
        <RegisterFilters page={page} />
        <RegisterViews filter={page.filter} views={views} />
        {page.lines.length === 0 ? <Blank art="clear-desk" lead={emptySentence(page)} /> : <Lines page={page} />}
      </Stack>
    </Page>
  );
}

function Exports({ page: { total, filter } }: { page: Loaded }) {
  const query = filterQuery(filter);
  return (
    <ExportButtons total={total} href={(format) => `/hr/certifications.${format}?${query}`} others={['csv', 'ndjson']}>
      <ButtonLink href={`/hr/evidence?${query}`} kind="quiet">
        Evidence pack
      </ButtonLink>
      <ButtonLink href={`/hr/exports?${query}`} kind="quiet">
        All exports
      </ButtonLink>
    </ExportButtons>
  );
}

function Proof({ page: { lastSeal, filter }, proof }: { page: Loaded; proof: ProofShown | undefined }) {
  const check = (
    <Form method="post" action={`/hr/certifications?${filterQuery(filter)}`}>
      <Button kind="quiet">Prove it now</Button>
    </Form>
  );
  if (proof) return <ProofLine broken={proof.kind === 'broken'} title={proof.sentence} end={check} />;
  if (!lastSeal) return <ProofLine title="Every record is linked to the one before it." end={check} />;
  return (
    <ProofLine title={`Signed up to record ${lastSeal.records.toLocaleString('en')}.`} end={check}>
      The last daily signature is of {recordDate(lastSeal.sealedOn as CalendarDate)}.
    </ProofLine>
  );
}

const statusWords: Record<RegisterStatus, string> = {
  valid: 'valid',
  expiring: 'expiring',
  expired: 'expired',
  renewed: 'renewed',
  revoked: 'revoked',
};

function StatusCounts({ page: { counts, filter, renewals } }: { page: Loaded }) {
  return (
    <Counts label="Show only one status, or what runs out">
      <Count href={listAddress({ ...filter, status: undefined })} {...sumOf(Object.values(counts))} current={filter.status === undefined}>
        all
      </Count>
      {registerStatuses.map((status) => (
        <Count
          key={status}
          href={listAddress({ ...filter, status })}
          {...counts[status]}
          mark={statusMark(status)}
          current={filter.status === status}
        >
          {statusWords[status]}
        </Count>
      ))}
      {renewalsDue.map((days) => (
        <Count
          key={days}
          href={listAddress({ ...filter, status: undefined, due: filter.due === days ? undefined : days })}
          {...renewals[days]}
          current={filter.due === days}
        >
          to renew within {days} days
        </Count>
      ))}
      <TextLink href={neverAssignedAddress(filter)}>Who was never assigned</TextLink>
    </Counts>
  );
}

/** People, not records: whom the same filters leave and who was never asked. */
function neverAssignedAddress({ q, department, location, role, manager, subject }: Loaded['filter']): string {
  return standingsAddress({ q, department, location, role, manager, module: subject, standing: 'never-assigned' });
}

function Lines({ page }: { page: Loaded }) {
  const { filter, next, isFirst, lines, total } = page;
  const caption = filter.sort === undefined && filter.direction === undefined ? 'Certifications, newest first' : 'Certifications';
  return (
    <>
      <Table caption={caption} columns={columnsOf(page)} rows={lines} rowKey={(line) => line.certificationId} />
      <ListPager label="Pages of certifications" address={listAddress(filter)} shown={lines.length} {...{ next, isFirst, total }} />
    </>
  );
}

function columnsOf({ filter }: Loaded): Column<Line>[] {
  const sortBy = (sort: RegisterSort) => sortLink(filter, sort);
  return [
    {
      key: 'name',
      label: 'Name',
      header: true,
      sort: sortBy('name'),
      cell: (line) => <TextLink href={`/hr/certifications/${line.certificationId}`}>{line.employeeName}</TextLink>,
    },
    { key: 'number', label: 'Number', minor: true, sort: sortBy('number'), cell: (line) => <Code>{line.employeeNumber}</Code> },
    { key: 'department', label: 'Department', sort: sortBy('department'), cell: (line) => line.department },
    { key: 'title', label: 'Module or course', sort: sortBy('title'), cell: (line) => line.title },
    {
      key: 'edition',
      label: 'Edition',
      minor: true,
      cell: (line) => (line.kind === 'course' ? 'Those of its modules' : line.editionLabel),
    },
    {
      key: 'score',
      label: 'Score',
      numeric: true,
      minor: true,
      sort: sortBy('score'),
      cell: (line) => (line.maxPoints === 0 ? '–' : `${line.points} of ${line.maxPoints}`),
    },
    {
      key: 'issued',
      label: 'Issued',
      sort: sortBy('issued'),
      cell: (line) => <Time value={line.issuedOn}>{recordDate(line.issuedOn)}</Time>,
    },
    {
      key: 'expires',
      label: 'Expires',
      sort: sortBy('expires'),
      cell: (line) => (line.expiresOn === null ? 'Never' : <Time value={line.expiresOn}>{recordDate(line.expiresOn)}</Time>),
    },
    {
      key: 'status',
      label: 'Status',
      cell: (line) => <CertificateStatus kind={line.status} word={statusWords[line.status]} />,
    },
    {
      key: 'certificate',
      label: 'Certificate',
      minor: true,
      cell: (line) => (
        <>
          <Code>{line.number}</Code>
          {line.corrected && <Note>corrected</Note>}
          {line.document && (
            <Note>
              earned elsewhere: {line.document.issuer}, {line.document.reference}
            </Note>
          )}
        </>
      ),
    },
  ];
}

/** A second press turns the order round. The list begins with the newest, everything else with its beginning. */
function sortLink(filter: Loaded['filter'], sort: RegisterSort): NonNullable<Column<Line>['sort']> {
  const isCurrent = (filter.sort ?? 'issued') === sort;
  const up = goesUp(filter);
  if (!isCurrent) return { href: listAddress({ ...filter, sort, direction: undefined }) };
  return {
    href: listAddress({ ...filter, sort, direction: up ? 'down' : 'up' }),
    direction: up ? 'ascending' : 'descending',
  };
}

function emptySentence({ filter }: Loaded): string {
  return filterQuery(filter) === ''
    ? 'Nobody has been certified yet. The first record appears when somebody completes a module.'
    : 'No certification fits these filters. Take one off, or search for less.';
}
