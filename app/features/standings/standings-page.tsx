import type { SerializeFrom } from '@remix-run/node';
import { useLocation } from '@remix-run/react';
import { companyStandings } from '~/domain/team/company-standing';
import { standingsAddress } from '~/domain/team/standings-filter';
import { Blank } from '~/ui/blank';
import { Count, Counts } from '~/ui/count';
import { SelectField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Head, Page, Stack } from '~/ui/page';
import { State } from '~/ui/pill';
import { RowChoice } from '~/ui/row-choice';
import { Table, type Column } from '~/ui/table';
import { Code, Hidden } from '~/ui/text';
import { NudgeChoice } from '../nudge/nudge-choice';
import { NudgeNotice } from '../nudge/nudge-notice';
import { filtersOn, ListFilters, ManagerField, PlaceFields } from '../people/list-filters';
import { listAddress } from '../register/register-address';
import { ExportButtons } from '../reporting/export-buttons';
import { ListPager } from '../reporting/list-pager';
import { waiversAddress } from '../waiver/waivers-address';
import { companyStandingWords } from './company-standing-words';
import type { StandingsPage as LoadedPage } from './load-company-standings.server';

type Loaded = SerializeFrom<LoadedPage>;
type Line = Loaded['lines'][number];

interface StandingsPageProps {
  page: Loaded;
  /** Nobody nudges themselves. */
  readerId: string;
}

/** Who stands where: every person employed with every module, narrowed as the address says. */
export function StandingsPage({ page, readerId }: StandingsPageProps) {
  return (
    <Page width="wide">
      <Head title={titleOf(page)} end={<ExportButtons total={page.total} href={fileAddress(page)} others={['csv']} />}>
        <NudgeNotice />
      </Head>
      <Stack>
        <StandingCounts page={page} />
        <StandingsFilters page={page} />
        {page.lines.length === 0 ? (
          <Blank art="clear-desk" lead="Nobody employed today fits these filters. Take one off." />
        ) : (
          <Lines page={page} readerId={readerId} />
        )}
      </Stack>
    </Page>
  );
}

function titleOf({ total, filter: { standing } }: Loaded): string {
  const count = total.toLocaleString('en');
  return standing ? `${count} ${companyStandingWords[standing].among}` : `How people stand to modules`;
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

function StandingsFilters({ page: { filter, choices } }: { page: Loaded }) {
  const { q, department, location, role, manager, standing } = filter;
  const words = {
    q: q && `“${q}”`,
    module: choices.modules.find(({ id }) => id === filter.module)?.title ?? filter.module,
    ...{ department, location, role },
    manager: manager && `Managed by ${manager}`,
  };
  return (
    <ListFilters
      action="/hr/standings"
      address={standingsAddress(filter)}
      kept={{ standing }}
      search={{ label: 'Name, number or email', value: q, button: 'Show' }}
      on={filtersOn(words, (name) => standingsAddress({ ...filter, [name]: undefined }))}
    >
      <SelectField
        name="module"
        label="Module"
        prompt="Every module"
        choices={choices.modules.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={filter.module}
      />
      <PlaceFields filter={filter} choices={{ ...choices, roles: choices.jobRoles }} />
      <ManagerField value={manager} />
    </ListFilters>
  );
}

const fileAddress =
  ({ filter }: Loaded) =>
  (format: string) =>
    standingsAddress(filter, `/hr/standings.${format}`);

function Lines({ page, readerId }: StandingsPageProps) {
  const { pathname, search } = useLocation();
  const { filter, next, isFirst, lines, total } = page;
  const canNudge = (line: Line) => hasOpen.has(line.standing) && line.employeeId !== readerId;
  const offersNudge = lines.some(canNudge);
  const table = (
    <Table
      caption="People and modules, by name"
      columns={[...(offersNudge ? [choiceFor(canNudge)] : []), ...columnsFor(filter.standing === 'waived')]}
      rows={lines}
      rowKey={(line) => `${line.employeeId} ${line.moduleId}`}
    />
  );
  return (
    <>
      {offersNudge ? <NudgeChoice redirectTo={`${pathname}${search}`}>{table}</NudgeChoice> : table}
      <ListPager label="Pages of standings" address={standingsAddress(filter)} shown={lines.length} {...{ next, isFirst, total }} />
    </>
  );
}

/** In these something is open that a nudge can speak of. */
const hasOpen: ReadonlySet<Line['standing']> = new Set(['late', 'assigned']);

function choiceFor(canNudge: (line: Line) => boolean): Column<Line> {
  const cell = (line: Line) =>
    canNudge(line) ? <RowChoice name="employee" value={line.employeeId} label={`Choose ${line.employeeName}, ${line.moduleTitle}`} /> : '–';
  return { key: 'choose', label: 'Nudge', cell };
}

/** Of those who are waived it says why and by whom, in place of what the others have and they mostly lack. */
function columnsFor(areWaived: boolean): Column<Line>[] {
  if (!areWaived) return [...whoAndHow, records, waiverOf];
  return [...whoAndHow.filter(({ key }) => key !== 'role' && key !== 'manager'), ...whyWaived, waiverOf];
}

const whoAndHow: Column<Line>[] = [
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
];

const records: Column<Line> = {
  key: 'records',
  label: 'Records',
  cell: (line) =>
    line.expiresOn === null && line.standing !== 'certified' ? (
      'none'
    ) : (
      <TextLink href={listAddress({ q: line.employeeNumber, subject: line.moduleId })}>In the register</TextLink>
    ),
};

const whyWaived: Column<Line>[] = [
  { key: 'reason', label: 'Reason', cell: ({ waived }) => waived?.reason || 'none given' },
  { key: 'by', label: 'Waived by', cell: ({ waived }) => waived?.byName ?? 'unknown' },
];

const waiverOf: Column<Line> = {
  key: 'waiver',
  label: 'Waiver',
  cell: ({ employeeId, employeeName, moduleId, moduleTitle, standing }) => (
    <TextLink href={waiversAddress(employeeId, moduleId)}>
      {standing === 'waived' ? 'Change or end' : 'Waive'}
      <Hidden>
        {' '}
        {moduleTitle} of {employeeName}
      </Hidden>
    </TextLink>
  ),
};
