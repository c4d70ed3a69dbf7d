import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { expect, test } from 'vitest';
import { OrderList } from '~/ui/order-list';
import type { MoveDirection, OrderItem } from '~/ui/order-list';

const transfer: OrderItem[] = [
  { id: 'ask', text: 'Ask' },
  { id: 'number', text: 'Give the number' },
  { id: 'story', text: 'Tell the story' },
];

function Sorted({ onSubmit }: { onSubmit?: (event: FormEvent<HTMLFormElement>) => void }) {
  const [items, setItems] = useState(transfer);
  function move(id: string, direction: MoveDirection) {
    const from = items.findIndex((item) => item.id === id);
    const rest = items.filter((item) => item.id !== id);
    rest.splice(from + (direction === 'up' ? -1 : 1), 0, items[from]!);
    setItems(rest);
  }
  return (
    <form aria-label="Quiz" onSubmit={onSubmit}>
      <OrderList name="q3" items={items} onMove={move} />
    </form>
  );
}

function shownOrder() {
  return within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
}

function formOrder() {
  return new FormData(screen.getByRole<HTMLFormElement>('form', { name: 'Quiz' })).getAll('q3');
}

test('the order of the form is the order on the screen', async () => {
  render(<Sorted />);
  await userEvent.click(screen.getByRole('button', { name: 'Move “Tell the story” up' }));
  expect(shownOrder()).toEqual(['1Ask', '2Tell the story', '3Give the number']);
  expect(formOrder()).toEqual(['ask', 'story', 'number']);
});

test('a moved row keeps the focus on the button that moved it, even at the end of its way', async () => {
  render(<Sorted />);
  const up = () => screen.getByRole('button', { name: 'Move “Tell the story” up' });
  await userEvent.click(up());
  expect(up()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(formOrder()).toEqual(['story', 'ask', 'number']);
  expect(up()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(formOrder()).toEqual(['story', 'ask', 'number']);
});

test('every move is announced with the new place', async () => {
  render(<Sorted />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await userEvent.click(screen.getByRole('button', { name: 'Move “Ask” down' }));
  expect(screen.getByRole('status')).toHaveTextContent('“Ask” is now number 2 of 3.');
});

test('moving with a handler submits nothing', async () => {
  let submitted = false;
  render(
    <Sorted
      onSubmit={(event) => {
        event.preventDefault();
        submitted = true;
      }}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Move “Ask” down' }));
  expect(submitted).toBe(false);
});

test('without a handler the button submits which row moves where', async () => {
  const moves: (string | null)[] = [];
  render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        moves.push((event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') ?? null);
      }}
    >
      <OrderList name="q3" items={transfer} />
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Move “Give the number” down' }));
  await userEvent.click(screen.getByRole('button', { name: 'Move “Ask” up' }));
  expect(moves).toEqual(['q3:number:down']);
});
