import type { ChangeEvent, ReactNode } from 'react';
import { List } from './list';

type ChecklistProps = {
  title: ReactNode;
  /** The name of every box; its value is the id of the item. */
  name: string;
  items: readonly { id: string; text: ReactNode }[];
  ticked?: readonly string[];
  note?: ReactNode;
  /** A button for saving without JavaScript. */
  action?: ReactNode;
  onTick?: (id: string, ticked: boolean) => void;
};

/** Things to do at work, ticked in private. */
export function Checklist({ title, name, items, ticked = [], note, action, onTick }: ChecklistProps) {
  return (
    <fieldset className="checklist wideblock">
      <legend>{title}</legend>
      <List>
        {items.map((item) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                name={name}
                value={item.id}
                defaultChecked={ticked.includes(item.id)}
                onChange={(event: ChangeEvent<HTMLInputElement>) => onTick?.(item.id, event.target.checked)}
              />
              <span>{item.text}</span>
            </label>
          </li>
        ))}
      </List>
      {note && <p className="note">{note}</p>}
      {action}
    </fieldset>
  );
}
