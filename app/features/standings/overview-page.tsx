import type { SerializeFrom } from '@remix-run/node';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { counted, recordDate } from '~/domain/calendar/in-words';
import { renewalsDue } from '~/domain/register/register-filter';
import type { CompanyStanding } from '~/domain/team/company-standing';
import { standingsAddress, type StandingsFilter } from '~/domain/team/standings-filter';
import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { Count, Counts } from '~/ui/count';
import { HeatTable, type HeatCell } from '~/ui/heat-table';
import { TextLink } from '~/ui/link';
import { Head, Page, Section, Stack } from '~/ui/page';
import { ProofLine } from '~/ui/proof-line';
import { Note } from '~/ui/text';
import { listAddress } from '../register/register-address';
import { companyStandingWords } from './company-standing-words';
import type { ComplianceCell, OverviewPage as LoadedPage } from './load-overview.server';
import { StandingCounts } from './standing-counts';

type Loaded = SerializeFrom<LoadedPage>;

/** Where the company stands: seen before it is read, and every number leads to whom it counts. */
export function OverviewPage({ page }: { page: Loaded }) {
  const register = (
    <ButtonLink kind="primary" href="/hr/certifications">
      Open the register
    </ButtonLink>
  );
  return (
    <Page width="wide">
      <Head title={titleOf(page.whole)} lead={leadOf(page.whole)} end={register} />
      {page.departments.length === 0 ? (
        <Blank art="clear-desk" lead="Nobody is employed here yet. The overview fills when people are added or imported." />
      ) : (
        <Stack gap="large">
          <Stack>
            <StandingCounts label="How people stand to modules" counts={page.whole.counts} filter={{}} />
            <Renewals page={page} />
            <Proof page={page} />
          </Stack>
          <ByDepartment page={page} />
        </Stack>
      )}
    </Page>
  );
}

function titleOf({ percent }: ComplianceCell): string {
  if (percent === null) return 'Nothing is asked of anybody yet';
  return percent === 100 ? 'Everything that is asked for is certified' : `${percent} % of what is asked for is certified`;
}

function leadOf({ percent, certified, asked, counts }: ComplianceCell): string | undefined {
  if (percent === null) return undefined;
  const lacking = [counts.late > 0 && `${number(counts.late)} late`, counts.expired > 0 && `${number(counts.expired)} expired`];
  const words = lacking.filter((part) => part !== false).join(' and ');
  return `${number(certified)} of ${number(asked)} certifications are in force${words ? `; ${words}` : ''}.`;
}

const number = (count: number) => count.toLocaleString('en');

function Renewals({ page: { renewals } }: { page: Loaded }) {
  return (
    <Counts label="What runs out soon">
      {renewalsDue.map((due) => (
        <Count key={due} href={listAddress({ due, sort: 'expires' })} {...renewals[due]}>
          to renew within {due} days
        </Count>
      ))}
    </Counts>
  );
}

function Proof({ page: { lastSeal } }: { page: Loaded }) {
  const prove = <TextLink href="/hr/certifications">Prove it</TextLink>;
  if (!lastSeal) return <ProofLine title="Every record is linked to the one before it." end={prove} />;
  return (
    <ProofLine title={`${counted(lastSeal.records, 'record')} signed.`} end={prove}>
      The last daily signature is of {recordDate(lastSeal.sealedOn as CalendarDate)}.
    </ProofLine>
  );
}

function ByDepartment({ page: { departments, modules, whole } }: { page: Loaded }) {
  const columns = [{ key: 'all', title: 'All modules' }, ...modules.map(({ id, title }) => ({ key: id, title }))];
  const cells = (department: string | undefined, own: ComplianceCell, each: readonly ComplianceCell[]) => [
    heatCell(own, { department }),
    ...each.map((cell, index) => heatCell(cell, { department, module: modules[index]?.id })),
  ];
  const rows = [
    {
      key: 'company',
      name: 'Whole company',
      href: standingsAddress({}),
      cells: cells(
        undefined,
        whole,
        modules.map(({ cell }) => cell),
      ),
    },
    ...departments.map((one) => ({
      ...{ key: one.name, name: one.name, href: standingsAddress({ department: one.name }) },
      cells: cells(one.name, one.whole, one.cells),
    })),
  ];
  return (
    <Section title="By department and module" end="how much of what is asked for is certified">
      <HeatTable caption="Compliance by department and module" corner="Department" columns={columns} rows={rows} />
      <Note>
        Below 60 % is far from done, below 90 % is not there yet. Nothing is asked of people who were never assigned a module, or who are
        waived.
      </Note>
    </Section>
  );
}

function heatCell({ percent, certified, asked, counts, band }: ComplianceCell, filter: StandingsFilter): HeatCell {
  return {
    href: standingsAddress(filter),
    percent,
    band,
    words: percent === null ? 'Not asked for' : `${number(certified)} of ${number(asked)}`,
    facts: lackingFirst
      .filter((standing) => counts[standing] > 0)
      .map((standing) => ({
        mark: companyStandingWords[standing].mark,
        words: `${number(counts[standing])} ${companyStandingWords[standing].among}`,
      })),
  };
}

/** What a cell names beside its share: the rest is one press away. */
const lackingFirst: readonly CompanyStanding[] = ['late', 'expired', 'expiring', 'never-assigned', 'waived'];
