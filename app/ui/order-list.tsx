import { useEffect, useRef, useState } from 'react';
import type { MouseEvent } from 'react';
import { Icon } from './icon';
import { List } from './list';

export type OrderItem = { id: string; text: string };
export type MoveDirection = 'up' | 'down';

type OrderListProps = {
  /** Every row holds a hidden input with this name and its id, so the order of the form is the answer. */
  name: string;
  items: readonly OrderItem[];
  /** Without it the buttons submit `move` with the value `name:id:up` or `name:id:down`, and the server moves the row. */
  onMove?: (id: string, direction: MoveDirection) => void;
};

/** A list to be put in order, by buttons alone: no dragging, so every hand and every reader can do it. */
export function OrderList({ name, items, onMove }: OrderListProps) {
  const [moved, setMoved] = useState<{ id: string; direction: MoveDirection }>();
  const list = useRef<HTMLDivElement>(null);

  // A row that the browser moves loses its focus; give it back to the button that was pressed.
  useEffect(() => {
    if (!moved) return;
    const value = `${name}:${moved.id}:${moved.direction}`;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    [...buttons].find((button) => button.value === value)?.focus();
  }, [items, moved, name]);

  function move(id: string, direction: MoveDirection) {
    onMove?.(id, direction);
    setMoved({ id, direction });
  }

  const place = items.findIndex((item) => item.id === moved?.id);
  return (
    <div ref={list}>
      <List look="order-list" ordered>
        {items.map((item, index) => (
          <li key={item.id}>
            <input type="hidden" name={name} value={item.id} />
            <b>{index + 1}</b>
            <span>{item.text}</span>
            <span className="pair">
              <MoveButton name={name} item={item} direction="up" atEnd={index === 0} onMove={onMove && move} />
              <MoveButton name={name} item={item} direction="down" atEnd={index === items.length - 1} onMove={onMove && move} />
            </span>
          </li>
        ))}
      </List>
      <p className="vh" role="status">
        {place >= 0 && `“${items[place]?.text}” is now number ${place + 1} of ${items.length}.`}
      </p>
    </div>
  );
}

type MoveButtonProps = {
  name: string;
  item: OrderItem;
  direction: MoveDirection;
  atEnd: boolean;
  onMove?: (id: string, direction: MoveDirection) => void;
};

/* At an end it stays focusable: a button that vanished under the finger would take the focus with it. */
function MoveButton({ name, item, direction, atEnd, onMove }: MoveButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (atEnd || onMove) event.preventDefault();
    if (!atEnd) onMove?.(item.id, direction);
  }
  return (
    <button
      type="submit"
      name="move"
      value={`${name}:${item.id}:${direction}`}
      formNoValidate
      aria-label={`Move “${item.text}” ${direction}`}
      aria-disabled={atEnd || undefined}
      onClick={press}
    >
      <Icon name={direction === 'up' ? 'upward' : 'downward'} />
    </button>
  );
}
