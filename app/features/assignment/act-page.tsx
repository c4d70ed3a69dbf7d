import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { counted } from '~/domain/calendar/in-words';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Head, Page, Stack, UpLink } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { State } from '~/ui/pill';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import { lookMarks } from './assign-preview';
import type { ActPage as LoadedPage } from './load-act.server';

type Shown = SerializeFrom<LoadedPage>;

/** What was done, person by person, and for fifteen minutes the way back. */
export function ActPageView({ page, tooLate }: { page: Shown; tooLate: boolean }) {
  const home = page.leadsTeam ? '/team' : '/hr/employees';
  return (
    <Page>
      <Head
        title={page.title}
        lead={page.says.join(' ') || undefined}
        up={<UpLink href={home}>{page.leadsTeam ? 'Team' : 'People'}</UpLink>}
      />
      <Stack>
        {tooLate && (
          <Notice tone="late" title="The 15 minutes are over, so nothing was undone">
            Each assignment below can still be moved, excused or withdrawn by itself.
          </Notice>
        )}
        <Undo undo={page.undo} />
        {page.rows.length > 0 && (
          <Table caption="What was done, person by person" columns={columns} rows={page.rows} rowKey={(row) => row.id} />
        )}
        {page.pages > 1 && <PagesOf page={page} />}
        <Actions>
          <ButtonLink href={home}>{page.leadsTeam ? 'Back to the team' : 'Back to people'}</ButtonLink>
          <ButtonLink kind="quiet" href="/team/assign">
            Assign something else
          </ButtonLink>
        </Actions>
        <Note>Done on {page.doneOn}.</Note>
      </Stack>
    </Page>
  );
}

function Undo({ undo }: { undo: Shown['undo'] }) {
  switch (undo.kind) {
    case 'may-undo':
      return (
        <Form method="post">
          <Actions>
            <Button name="intent" value="undo" icon="undo">
              Undo all of it
            </Button>
            <span>You can until {undo.until}.</span>
          </Actions>
        </Form>
      );
    case 'undone-before':
      return (
        <Notice tone={undo.kept > 0 ? 'late' : 'good'} title={`Undone at ${undo.at}`}>
          {undo.kept > 0
            ? `${counted(undo.kept, 'assignment')} stayed: the learner had begun, or somebody had changed it since.`
            : 'Everything is as it was before.'}
        </Notice>
      );
    case 'too-late':
      return null;
  }
}

const columns: Column<Shown['rows'][number]>[] = [
  {
    key: 'name',
    label: 'Person',
    header: true,
    cell: (row) => <TextLink href={`/team/assignments/${row.assignmentId}`}>{row.name}</TextLink>,
  },
  { key: 'module', label: 'Module', cell: (row) => row.module },
  {
    key: 'what',
    label: 'What was done',
    cell: (row) => (
      <State mark={lookMarks[row.look]} fact={row.fact}>
        {row.what}
      </State>
    ),
  },
];

function PagesOf({ page: { id, page, pages } }: { page: Shown }) {
  const at = (number: number) => `/team/assign/${id}?page=${number}`;
  return (
    <Pager
      label="Pages of what was done"
      previous={page > 1 ? { href: at(page - 1), label: 'Previous' } : undefined}
      next={page < pages ? { href: at(page + 1), label: 'Next' } : undefined}
    >
      Page {page} of {pages}
    </Pager>
  );
}
