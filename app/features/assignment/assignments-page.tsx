import type { SerializeFrom } from '@remix-run/node';
import { counted } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextLink } from '~/ui/link';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill, State } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Table, type Column } from '~/ui/table';
import { Soft } from '~/ui/text';
import { ChangeForms, type ChangeRefused } from './change-forms';
import type { AssignmentsPage as LoadedPage } from './load-assignments.server';
import { statusMarks } from './status-marks';

type Shown = SerializeFrom<LoadedPage>;

/** One assignment with its history, or several at once, and what can be done about them. */
export function AssignmentsPageView({ page, refused }: { page: Shown; refused?: ChangeRefused }) {
  const [only, ...more] = page.assignments;
  const single = more.length === 0 ? only : undefined;
  return (
    <Page>
      <Head
        title={single ? `${single.module}, for ${single.name}` : `${counted(page.assignments.length, 'assignment')} chosen`}
        lead="Whatever you do here, the learner sees it and why."
        up={<UpLink href={page.leadsTeam ? '/team' : '/hr/employees'}>{page.leadsTeam ? 'Team' : 'People'}</UpLink>}
      />
      <Columns even>
        <Stack gap="large">{single ? <OneAssignment shown={single} history={page.history} /> : <SeveralAssignments page={page} />}</Stack>
        <Stack>
          {refused && (
            <ErrorSummary
              title="Nothing was changed yet"
              problems={Object.entries(refused.fieldErrors).map(([id, message]) => ({ id, message }))}
              submission={refused}
            />
          )}
          {page.assignments.some(({ changeable }) => changeable) ? (
            <ChangeForms page={page} refused={refused} />
          ) : (
            <Section title="Nothing is left to do">
              <p>What is completed stays on record. What was withdrawn can be assigned again.</p>
            </Section>
          )}
        </Stack>
      </Columns>
    </Page>
  );
}

/** For an address that names no assignment: a bookmark, or a link that was cut off. */
export function NothingChosen({ leadsTeam }: { leadsTeam: boolean }) {
  const home = leadsTeam ? { href: '/team', label: 'Choose somebody of your team' } : { href: '/hr/employees', label: 'Choose a person' };
  return (
    <Page>
      <Blank
        art="clear-desk"
        title="No assignment is chosen"
        lead="Each stands on its person’s page. Follow “Extend, excuse or withdraw” there."
        actions={<ButtonLink href={home.href}>{home.label}</ButtonLink>}
      />
    </Page>
  );
}

function OneAssignment({ shown, history }: { shown: Shown['assignments'][number]; history: Shown['history'] }) {
  const { status } = shown;
  return (
    <>
      <p>
        <Pill mark={statusMarks[status.kind]}>{status.word}</Pill> <Soft>{status.fact}</Soft>
      </p>
      <Section title="What happened">
        <Rows>
          {history.map((line) => (
            <Row key={line.id} title={line.on} why={line.says} end={line.takenBack && <Soft>taken back</Soft>} />
          ))}
        </Rows>
      </Section>
    </>
  );
}

function SeveralAssignments({ page }: { page: Shown }) {
  return <Table caption="The assignments chosen" columns={columns} rows={page.assignments} rowKey={(row) => row.id} />;
}

const columns: Column<Shown['assignments'][number]>[] = [
  { key: 'name', label: 'Person', header: true, cell: (row) => <TextLink href={`/team/assignments/${row.id}`}>{row.name}</TextLink> },
  { key: 'module', label: 'Module', cell: (row) => row.module },
  {
    key: 'status',
    label: 'Status',
    cell: (row) => (
      <State mark={statusMarks[row.status.kind]} fact={row.status.fact}>
        {row.status.word}
      </State>
    ),
  },
];
