import type { ReactNode } from 'react';
import { List } from './list';

export type StepItem = { do: ReactNode; why?: ReactNode };

/** Things that are done one after the other: what in bold, and why. */
export function Steps({ title, items }: { title?: ReactNode; items: readonly StepItem[] }) {
  return (
    <div className="steps-block">
      {title && <p className="steps-title">{title}</p>}
      <List look="steps" ordered>
        {items.map((item, index) => (
          <li key={index}>
            <div>
              <strong>{item.do}</strong> {item.why}
            </div>
          </li>
        ))}
      </List>
    </div>
  );
}
