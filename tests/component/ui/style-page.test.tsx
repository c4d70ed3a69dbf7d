import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StylePage } from '~/ui/style-page/style-page';

test('the style page shows every piece under one title, with headings in order and no inline style', () => {
  const { container } = render(<StylePage />);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  // The content security policy of the product refuses style attributes.
  expect(container.innerHTML).not.toContain('style=');
});

test('no two pieces of a page share an id', () => {
  const { container } = render(<StylePage />);
  const ids = [...container.innerHTML.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(ids).toEqual([...new Set(ids)]);
});
