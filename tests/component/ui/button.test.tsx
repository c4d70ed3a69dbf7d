import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FormEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { Button, DefaultSubmit } from '~/ui/button';
import { OrderList } from '~/ui/order-list';

function submissions() {
  const sent: (string | null)[] = [];
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    sent.push((event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') ?? null);
  };
  return { sent, onSubmit };
}

test('a button whose act is on its way says so, keeps focus and submits nothing twice', async () => {
  const { sent, onSubmit } = submissions();
  render(
    <form onSubmit={onSubmit}>
      <Button pending pendingLabel="Handing in…">
        Hand in
      </Button>
    </form>,
  );
  const button = screen.getByRole('button', { name: 'Handing in…' });
  await userEvent.click(button);
  expect(sent).toEqual([]);
  expect(button).toHaveFocus();
});

test('a button calls its handler when nothing is on its way', async () => {
  const onClick = vi.fn();
  render(
    <Button type="button" onClick={onClick}>
      Print
    </Button>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(onClick).toHaveBeenCalledOnce();
});

test('Enter in a field of a form that begins with a default submit does not move a row', async () => {
  const { sent, onSubmit } = submissions();
  render(
    <form onSubmit={onSubmit}>
      <DefaultSubmit name="intent" value="save" />
      <OrderList name="q3" items={[{ id: 'ask', text: 'Ask' }]} />
      <input aria-label="Code" />
    </form>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '{Enter}');
  expect(sent).toEqual(['save']);
});
