import { Blank } from '~/ui/blank';
import { TextLink } from '~/ui/link';
import { Head, Page } from '~/ui/page';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import type { PlaybookRow } from './load-playbook-list.server';

/** The company's procedures, for the administrator who keeps them. */
export function PlaybookListPage({ rows }: { rows: readonly PlaybookRow[] }) {
  return (
    <Page width="wide">
      <Head
        title="Our playbook"
        lead="How this company greets, holds, passes on and puts right. Lessons, scenarios and scorecards quote it, so that people learn your way."
      />
      {rows.length === 0 ? (
        <Blank art="clear-desk" lead="The content has no procedures: content/playbook.yaml is empty." />
      ) : (
        <Table caption="The procedures of the playbook" columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
    </Page>
  );
}

const columns: Column<PlaybookRow>[] = [
  { key: 'title', label: 'Procedure', header: true, cell: ({ id, title }) => <TextLink href={`/admin/playbook/${id}`}>{title}</TextLink> },
  {
    key: 'version',
    label: 'In force',
    cell: ({ version, since }) => (
      <>
        {version}
        <Note>{since}</Note>
      </>
    ),
  },
  { key: 'quotedIn', label: 'Quoted in', numeric: true, cell: ({ quotedIn }) => quotedIn },
  { key: 'reading', label: 'Read and confirmed', cell: (row) => <ReadingSoFar row={row} /> },
];

function ReadingSoFar({ row: { id, reading } }: { row: PlaybookRow }) {
  if (!reading) return '–';
  return (
    <TextLink href={`/admin/playbook/${id}/readers?version=${reading.version}`}>
      {reading.confirmed.toLocaleString('en')} of {reading.asked.toLocaleString('en')}
    </TextLink>
  );
}
