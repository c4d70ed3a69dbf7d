import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; value: ReactNode };

/** A few facts, each under its name. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{breakable(item.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An address breaks behind its sign rather than within a word. */
function breakable(value: ReactNode): ReactNode {
  if (typeof value !== 'string' || !value.includes('@')) return value;
  const [before, ...after] = value.split('@');
  return (
    <>
      {before}@<wbr />
      {after.join('@')}
    </>
  );
}
