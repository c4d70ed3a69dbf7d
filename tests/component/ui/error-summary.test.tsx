import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';

const problems = [{ id: 'email', message: 'The work email has no ending.' }];

test('the summary of a refused form takes focus', () => {
  render(<ErrorSummary title="One thing is missing" problems={problems} />);
  expect(screen.getByRole('region', { name: 'One thing is missing' })).toHaveFocus();
});

test('each line of the summary leads to the field that it is about', () => {
  render(
    <>
      <ErrorSummary title="One thing is missing" problems={problems} />
      <TextField name="email" label="Work email" />
    </>,
  );
  const link = screen.getByRole('link', { name: 'The work email has no ending.' });
  expect(link).toHaveAttribute('href', `#${screen.getByRole('textbox', { name: 'Work email' }).id}`);
});

test('the summary leaves focus alone while its page is only drawn again, and takes it back after the next submission', async () => {
  const page = (submission: number) => (
    <>
      <ErrorSummary title="One thing is missing" problems={[...problems]} submission={submission} />
      <TextField name="email" label="Work email" />
    </>
  );
  const { rerender } = render(page(1));
  await userEvent.click(screen.getByRole('textbox', { name: 'Work email' }));
  rerender(page(1));
  expect(screen.getByRole('textbox', { name: 'Work email' })).toHaveFocus();
  rerender(page(2));
  expect(screen.getByRole('region', { name: 'One thing is missing' })).toHaveFocus();
});
