import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Matrix, type MatrixRow } from '~/ui/matrix';

const columns = ['Phone etiquette', 'The I CARE model'].map((title) => ({ key: title, title, href: `?sort=${title}` }));

function row(name: string): MatrixRow {
  return {
    ...{ key: name, name, href: `#${name}`, note: 'Contact associate', state: { mark: 'overdue', word: 'Overdue' } },
    chooser: { name: 'employee', value: name, label: `Choose ${name}` },
    cells: [
      { mark: 'overdue', word: 'Overdue', fact: '12 days late', href: `#${name}-phone` },
      { mark: 'none', word: 'Never assigned', fact: null, href: `#${name}-care` },
    ],
  };
}

function show() {
  const rows = [row('Aiyana Begay'), row('Tomasz Wiśniewski')];
  render(
    <>
      {/* On wide screens a row is no slip. */}
      <style>{'.slip-more { display: none }'}</style>
      <Matrix
        caption="People and modules"
        density="words"
        corner={{ key: 'person', title: 'Person', href: '?sort=name', direction: 'ascending' }}
        groups={[]}
        columns={columns}
        rows={rows}
      />
      <button>After</button>
    </>,
  );
}

const link = (name: string) => screen.getByRole('link', { name });
const cells = (name: RegExp) => screen.getAllByRole('link', { name });

test('every cell says its state and its fact, under the name of its column', () => {
  show();
  expect(screen.getAllByRole('cell', { name: /^Overdue *12 days late$/ })[0]).toHaveAttribute('data-label', 'Phone etiquette');
  expect(screen.getByRole('columnheader', { name: 'Person' })).toHaveAttribute('aria-sort', 'ascending');
});

test('arrow keys walk from cell to cell, and stop at the edges', async () => {
  const user = userEvent.setup();
  show();
  screen.getByRole('checkbox', { name: 'Choose Aiyana Begay' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(link('Aiyana Begay')).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(cells(/12 days late/)[1]).toHaveFocus();
  await user.keyboard('{ArrowDown}{End}');
  expect(cells(/Never assigned/)[1]).toHaveFocus();
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(screen.getByRole('checkbox', { name: 'Choose Aiyana Begay' })).toHaveFocus();
});

test('Space in a cell chooses its person, and Tab leaves the cells by one press', async () => {
  const user = userEvent.setup();
  show();
  cells(/12 days late/)[1]?.focus();
  await user.keyboard(' ');
  expect(screen.getByRole('checkbox', { name: 'Choose Tomasz Wiśniewski' })).toBeChecked();
  await user.tab();
  expect(screen.getByRole('button', { name: 'After' })).toHaveFocus();
  await user.tab({ shift: true });
  expect(cells(/12 days late/)[1]).toHaveFocus();
});
