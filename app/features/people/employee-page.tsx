import { auditAddress } from '~/domain/audit/audit-filter';
import { employeesAddress } from '~/domain/people/employee-filter';
import { ButtonLink, Actions } from '~/ui/button';
import { List } from '~/ui/list';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Table } from '~/ui/table';
import { Code } from '~/ui/text';
import { StandingCounts } from '../standings/standing-counts';
import { waiversAddress } from '../waiver/waivers-address';
import { EmployeeAccount } from './employee-account';
import { EmployeeForm } from './employee-form';
import type { Asking, EmployeeOutcome, EmployeeProblem, LoadedEmployee } from './employee-shown';
import { EmploymentSection } from './employment-section';

interface EmployeePageProps {
  page: LoadedEmployee;
  asking: Asking;
  outcome: EmployeeOutcome | undefined;
  problem: EmployeeProblem | undefined;
}

/** One person: what is on record, whether they can sign in, their employment, and what was changed. */
export function EmployeePage({ page, asking, outcome, problem }: EmployeePageProps) {
  return (
    <Page width="page">
      <Head
        up={<UpLink href="/hr/employees">People</UpLink>}
        title={page.name}
        lead={
          <>
            Number <Code>{page.number}</Code>, {page.jobRole} in {page.department}
            {page.state === 'left' ? `, left on ${page.lastDay?.words}` : page.state === 'away' ? ', on leave' : ''}
          </>
        }
      />
      <Stack gap="large">
        {outcome && <Outcome outcome={outcome} />}
        {page.standings && <StandingCounts label="How they stand to modules" counts={page.standings} filter={{ q: page.number }} />}
        <Columns>
          <Section title="On record">
            {page.isErased ? (
              <p>This person was erased on legal demand. Nothing can be changed any more.</p>
            ) : (
              <EmployeeForm page={page} problem={problem} />
            )}
          </Section>
          <Stack gap="large">
            <EmployeeAccount page={page} isClosing={asking.closing} problem={problem} />
            <EmploymentSection page={page} asking={asking} problem={problem} />
            <Section title="More about them">
              <WaysOn page={page} />
            </Section>
          </Stack>
        </Columns>
        <Section title="What was changed">
          <History page={page} />
        </Section>
      </Stack>
    </Page>
  );
}

function WaysOn({ page: { id, number, acts, reports } }: { page: LoadedEmployee }) {
  return (
    <Stack>
      <List look="links">
        {acts.seesTraining && (
          <>
            <li>
              <TextLink href={`/team/members/${id}`}>Training and results</TextLink>
            </li>
            <li>
              <TextLink href={`/hr/certifications?${new URLSearchParams({ q: number }).toString()}`}>Certifications</TextLink>
            </li>
          </>
        )}
        <li>
          <TextLink href={`/team/members/${id}/leaves`}>Leaves</TextLink>
        </li>
        <li>
          <TextLink href={waiversAddress(id)}>Waivers of modules</TextLink>
        </li>
        <li>
          <TextLink href={auditAddress({ whom: number })}>Everything that was done to their records</TextLink>
        </li>
        {reports > 0 && (
          <li>
            <TextLink href={employeesAddress({ manager: number })}>
              {reports === 1 ? 'One person reports' : `${reports} people report`} to them
            </TextLink>
          </li>
        )}
      </List>
      {acts.canErase && (
        <Actions>
          <ButtonLink href={`/hr/employees/${id}/erase`} kind="danger">
            Erase this person
          </ButtonLink>
        </Actions>
      )}
    </Stack>
  );
}

function History({ page: { history } }: { page: LoadedEmployee }) {
  if (history.length === 0) return <p>Nothing was changed since this record was made.</p>;
  return (
    <Table
      caption="Changes, the latest first"
      columns={[
        { key: 'fact', label: 'What', header: true, cell: (change) => change.fact },
        { key: 'before', label: 'Before', cell: (change) => change.before || '–' },
        { key: 'after', label: 'After', cell: (change) => change.after || '–' },
        { key: 'when', label: 'When', cell: (change) => change.when },
        { key: 'who', label: 'Who', cell: (change) => change.who },
      ]}
      rows={history}
      rowKey={(change) => change.key}
    />
  );
}

function Outcome({ outcome }: { outcome: EmployeeOutcome }) {
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
