import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; value: ReactNode };

/** A few facts, each under its name. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
