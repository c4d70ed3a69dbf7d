import { useMemo, useState } from 'react';
import { counted, listed } from '~/domain/calendar/in-words';
import { Button } from '~/ui/button';
import { Matrix, type MatrixCell, type MatrixColumn, type MatrixGroup, type MatrixRow } from '~/ui/matrix';
import { Soft } from '~/ui/text';
import { Tray } from '~/ui/tray';
import type { TeamColumn, TeamPage, TeamRow } from './load-team.server';
import { standingWords } from './standing-words';
import { teamAddress } from './team-query';

interface Chosen {
  people: string[];
  modules: string[];
}

/** People by modules, to look at, and to choose from: people by their rows, modules by their columns. */
export function TeamMatrix({ page }: { page: TeamPage }) {
  const [chosen, setChosen] = useState<Chosen>({ people: [], modules: [] });
  const matrix = useMemo(() => matrixOf(page), [page]);
  return (
    // A plain form: the browser sends what is chosen wherever the pressed button leads.
    <form method="get" action="/team/assign" onChange={(event) => setChosen(chosenIn(event.currentTarget))}>
      {matrix}
      <Tray chosen={<InWords chosen={chosen} page={page} />}>
        <Button
          icon="bell"
          formAction="/team/nudge"
          formMethod="post"
          name="redirectTo"
          value={teamAddress(page.query, { page: page.query.page })}
        >
          Nudge {chosen.people.length > 0 && counted(chosen.people.length, 'person', 'people')}
        </Button>
        <Button icon="plus">Assign</Button>
      </Tray>
    </form>
  );
}

function chosenIn(form: HTMLFormElement): Chosen {
  const data = new FormData(form);
  return { people: data.getAll('employee').map(String), modules: data.getAll('module').map(String) };
}

function InWords({ chosen: { people, modules }, page }: { chosen: Chosen; page: TeamPage }) {
  if (people.length === 0 && modules.length === 0) return <Soft>Choose people by their rows, and modules by their columns.</Soft>;
  const names = page.rows.filter((row) => people.includes(row.id)).map((row) => row.name);
  const titles = page.columns.filter((column) => modules.includes(column.id)).map((column) => column.title);
  return (
    <>
      <b>
        {counted(people.length, 'person', 'people')}
        {modules.length > 0 && `, ${counted(modules.length, 'module')}`} chosen
      </b>{' '}
      <Soft>{listed([...atMost(names, 4), ...titles])}</Soft>
    </>
  );
}

function atMost(names: readonly string[], count: number): string[] {
  return names.length <= count ? [...names] : [...names.slice(0, count - 1), `${names.length - count + 1} others`];
}

function matrixOf(page: TeamPage) {
  const { query, columns } = page;
  return (
    <Matrix
      caption={`People and modules, ${page.form === 'courses' ? 'one cell a course' : 'one cell a module'}. Arrow keys walk through the cells, Space chooses a person.`}
      density={page.form === 'marks' ? 'marks' : 'words'}
      corner={{ key: 'person', title: query.sort === 'risk' ? 'Person, by risk' : 'Person', ...sortLink(page, 'name') }}
      groups={groupsOf(page)}
      columns={columns.map((column) => headOf(page, column))}
      rows={page.rows.map((row) => toRow(row, columns))}
    />
  );
}

/** Following a heading sorts by it, and following it again turns the order around. */
function sortLink({ query }: TeamPage, key: string): Pick<MatrixColumn, 'href' | 'direction'> {
  const sort = query.sort === key ? `-${key}` : key;
  const direction = query.sort === key ? 'ascending' : query.sort === `-${key}` ? 'descending' : undefined;
  return { href: teamAddress(query, { sort }), direction };
}

function headOf(page: TeamPage, { kind, id, title }: TeamColumn): MatrixColumn {
  if (kind === 'course')
    return { key: id, title: `${title}, unfold`, href: teamAddress(page.query, { open: [...page.query.open, id], form: 'courses' }) };
  return { key: id, title, ...sortLink(page, id), chooser: { name: 'module', value: id, label: `Choose ${title}` } };
}

function groupsOf({ columns, query, form }: TeamPage): MatrixGroup[] {
  const groups = new Map<string, MatrixGroup>();
  for (const { group, kind } of columns) {
    const known = groups.get(group.id);
    const fold = { href: teamAddress(query, { open: query.open.filter((id) => id !== group.id) }), label: `Fold ${group.title}` };
    const link = form === 'courses' && kind === 'module' ? fold : undefined;
    groups.set(
      group.id,
      known ? { ...known, span: known.span + 1 } : { key: group.id, title: kind === 'course' ? '' : group.title, span: 1, link },
    );
  }
  // Nothing but folded courses needs no line above them.
  return columns.every(({ kind }) => kind === 'course') ? [] : [...groups.values()];
}

function toRow(row: TeamRow, columns: readonly TeamColumn[]): MatrixRow {
  return {
    ...{ key: row.id, name: row.name, href: `/team/members/${row.id}`, note: row.note, state: standingWords[row.kind] },
    chooser: { name: 'employee', value: row.id, label: `Choose ${row.name}` },
    cells: row.cells.map((cell, index) => toCell(row, columns[index], cell)),
  };
}

function toCell(row: TeamRow, column: TeamColumn | undefined, cell: TeamRow['cells'][number]): MatrixCell {
  const member = `/team/members/${row.id}`;
  if (!cell) {
    const assign = `/team/assign?employee=${row.id}&module=${column?.id ?? ''}`;
    return { ...standingWords['never-assigned'], fact: null, href: assign };
  }
  return { ...standingWords[cell.kind], fact: cell.fact, href: column?.kind === 'module' ? `${member}#${column.id}` : member };
}
