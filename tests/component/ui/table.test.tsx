import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Table } from '~/ui/table';
import type { Column } from '~/ui/table';

type Person = { name: string; score: number };

const columns: Column<Person>[] = [
  { key: 'name', label: 'Person', header: true, cell: (row) => row.name, sort: { href: '?by=name', direction: 'ascending' } },
  { key: 'score', label: 'Score', numeric: true, cell: (row) => row.score },
];

function show() {
  render(<Table caption="Scores by person" columns={columns} rows={[{ name: 'Aiyana Begay', score: 92 }]} rowKey={(row) => row.name} />);
}

test('a table that scrolls is a named place that the keyboard reaches', () => {
  show();
  expect(screen.getByRole('region', { name: 'Scores by person' })).toHaveAttribute('tabindex', '0');
  expect(screen.getByRole('table', { name: 'Scores by person' })).toBeInTheDocument();
});

test('every cell carries the label of its column, for phones where the head is not seen', () => {
  show();
  expect(screen.getByRole('cell', { name: '92' })).toHaveAttribute('data-label', 'Score');
});

test('a row is named by its header cell', () => {
  show();
  expect(within(screen.getByRole('row', { name: /Aiyana Begay/ })).getByRole('rowheader')).toHaveTextContent('Aiyana Begay');
});

test('a column that can be sorted is a link and says how it is sorted', () => {
  show();
  expect(screen.getByRole('columnheader', { name: 'Person' })).toHaveAttribute('aria-sort', 'ascending');
  expect(screen.getByRole('link', { name: 'Person' })).toHaveAttribute('href', '?by=name');
});
