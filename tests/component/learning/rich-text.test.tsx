import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RichText } from '~/domain/content/rich-text';
import { RichTextView } from '~/features/learning/rich-text';

const table: RichText = [
  {
    tag: 'table',
    children: [
      {
        tag: 'thead',
        children: [{ tag: 'tr', children: ['', 'New hire', 'Supervisor'].map((text) => ({ tag: 'th', children: [text] })) }],
      },
      {
        tag: 'tbody',
        children: [{ tag: 'tr', children: ['Need first', 'Hears', 'Plans'].map((text) => ({ tag: 'td', children: [text] })) }],
      },
    ],
  },
];

it('a table in a lesson scrolls within itself, under a name that says what is in it', () => {
  render(<RichTextView nodes={table} />);
  const region = screen.getByRole('region', { name: 'Table: New hire, Supervisor' });
  expect(region.tabIndex).toBe(0);
  expect(within(region).getByRole('table')).toBeVisible();
});

it('the empty corner above row names is no heading', () => {
  render(<RichTextView nodes={table} />);
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['New hire', 'Supervisor']);
});
