import { counted } from '~/domain/calendar/in-words';
import { Head, Page, Stack, UpLink } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { Pill } from '~/ui/pill';
import { Ring } from '~/ui/ring';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import type { ReadersPage as Loaded } from './load-readers.server';

/** How far the reading of a version is, and whose word is still missing. */
export function ReadersPage({ page }: { page: Loaded }) {
  const { entry, title, version, asked, confirmed, readers } = page;
  const open = asked - confirmed;
  const address = (number: number) => `/admin/playbook/${entry}/readers?version=${version}&page=${number}`;
  return (
    <Page>
      <Head
        title={open === 0 ? 'Everybody has read it' : `${counted(open, 'person has', 'people have')} not confirmed yet`}
        lead={`${title}, version ${version}. ${confirmed.toLocaleString('en')} of ${asked.toLocaleString('en')} have confirmed it.`}
        up={<UpLink href={`/admin/playbook/${entry}?version=${version}`}>{title}</UpLink>}
        end={<Ring percent={asked === 0 ? 0 : Math.floor((confirmed * 100) / asked)} />}
      />
      <Stack>
        <Table caption="Who was asked to read it" columns={columns} rows={readers} rowKey={({ id }) => id} />
        {page.pages > 1 && (
          <Pager
            label="Pages of readers"
            previous={page.page > 1 ? { href: address(page.page - 1), label: 'Previous' } : undefined}
            next={page.page < page.pages ? { href: address(page.page + 1), label: 'Next' } : undefined}
          >
            Page {page.page} of {page.pages}
          </Pager>
        )}
      </Stack>
    </Page>
  );
}

const columns: Column<Loaded['readers'][number]>[] = [
  {
    key: 'name',
    label: 'Name',
    header: true,
    cell: ({ name, jobRole }) => (
      <>
        {name}
        <Note>{jobRole}</Note>
      </>
    ),
  },
  { key: 'department', label: 'Department', cell: ({ department }) => department },
  { key: 'asked', label: 'Asked', cell: ({ asked }) => asked },
  {
    key: 'confirmed',
    label: 'Confirmed',
    cell: ({ confirmed, left }) => {
      if (confirmed !== null) return <Pill mark="done">{confirmed}</Pill>;
      return left ? <Pill mark="none">Has left</Pill> : <Pill mark="due">Not yet</Pill>;
    },
  },
];
